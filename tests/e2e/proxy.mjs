// The network between desktop and server, which can be cut in the ways networks are.
import { connect, createServer } from "node:net";
import { freePort } from "./ports.mjs";

/**
 * A proxy to `port`. `cut("refuse")`: nobody listens. `cut("close")`: connections are taken and closed at once.
 * `cut("blackhole")`: connections are taken and nothing comes back. `mend()`: as if nothing had been.
 */
export async function startProxy(port) {
  const open = new Set();
  let state = "through";
  const relay = createServer((near) => {
    open.add(near);
    near.on("close", () => open.delete(near)).on("error", () => {});
    if (state === "close") return near.destroy();
    if (state === "blackhole") return near.resume();
    const far = connect(port, "127.0.0.1");
    open.add(far);
    far.on("close", () => { open.delete(far); near.destroy(); }).on("error", () => near.destroy());
    near.on("close", () => far.destroy());
    near.pipe(far).pipe(near);
  });
  const listen = (at) => new Promise((resolve, reject) => relay.once("error", reject).listen(at, "127.0.0.1", resolve));
  const own = await freePort();
  await listen(own);
  const drop = () => { for (const socket of open) socket.destroy(); };
  return {
    url: `http://127.0.0.1:${own}`,
    async cut(how = "refuse") {
      state = how;
      if (how === "refuse" && relay.listening) await new Promise((resolve) => { relay.close(resolve); drop(); });
      drop();
    },
    async mend() {
      state = "through";
      drop();
      if (!relay.listening) await listen(own);
    },
  };
}
