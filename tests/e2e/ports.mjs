// Ports that stay one's own between being looked for and being listened on, and while a line is cut.
import { createServer } from "node:net";

/** Below what kernels hand out by themselves: nobody else is given one of these meanwhile. */
const FROM = 20_000;
const MANY = 12_000;

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** A port nobody listens on just now. */
export async function freePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = FROM + Math.floor(Math.random() * MANY);
    if (await isFree(port)) return port;
  }
  throw new Error("no port is free");
}
