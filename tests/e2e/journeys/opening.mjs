// What holds before anybody signed in.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { binary, environment, openDesk, startSession } from "../harness.mjs";
import { folder, follow, until } from "../processes.mjs";

async function start({ screen, keep }, more = {}) {
  const session = more.session ?? (await startSession());
  const data = more.data ?? folder("data");
  return { session, data, page: keep(await openDesk({ screen, session, data, ...more })) };
}

/** The page's own colour, as the screen shows it. */
const PAPER = `
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);`;

/** The colour of a place that has not changed for a second: the window of an earlier journey may still be going. */
async function settled(look) {
  let [colour, since] = [look(), Date.now()];
  await until("nothing moves on the screen", () => {
    const now = look();
    if (now !== colour) [colour, since] = [now, Date.now()];
    return Date.now() - since > 1000;
  });
  return colour;
}

export const opening = {
  "the window opens": async (ground) => {
    const { page } = await start(ground);
    assert.equal(await page.title(), "Loket");
    await until("something is shown", () => page.execute("return document.body.innerText.trim().length > 0"));
    const [width, height] = await page.execute("return [innerWidth, innerHeight]");
    assert.ok(width >= 1024 && height >= 660, `${width} × ${height}`);
    await page.screenshot(ground.picture("window"));
  },

  "the page is shut in": async (ground) => {
    const { page } = await start(ground);
    assert.equal(await page.execute("return typeof window.__TAURI__"), "undefined");
    const ran = await page.executeAsync(`
      const answer = arguments[arguments.length - 1];
      document.addEventListener("securitypolicyviolation", (event) => answer(event.effectiveDirective), { once: true });
      window.__ran = false;
      const script = document.createElement("script");
      script.textContent = "window.__ran = true";
      document.body.append(script);
      if (window.__ran) answer("ran");`);
    assert.match(ran, /^script-src/);
    const fetched = await page.executeAsync(`
      const answer = arguments[arguments.length - 1];
      fetch("http://127.0.0.1:9/").then(() => answer("reached"), (failure) => answer(String(failure)));`);
    assert.match(fetched, /TypeError|not allowed|refused/i);
    const before = await page.execute("return location.href");
    await page.execute("location.href = 'https://example.com/'");
    await page.execute("window.open('https://example.com/')");
    await until("still on our page", async () => (await page.execute("return document.readyState")) === "complete");
    assert.equal(await page.execute("return location.href"), before);
    assert.equal((await page.send("GET", "/window/handles")).length, 1);
  },

  "the page reaches our commands and no others": async (ground) => {
    const { page } = await start(ground);
    const invoke = (command, args) => page.executeAsync(`
      const [command, args, answer] = arguments;
      window.__TAURI_INTERNALS__.invoke(command, args).then((view) => answer({ view }), (refusal) => answer({ refusal }));`, command, args);
    assert.deepEqual(await invoke("plugin:shell|set_appearance", { appearance: { theme: null, language: "fr" } }), { view: null });
    // The first screen stands once the desk's own theme is taken over; until then it would win.
    await page.shows("first-language-next");
    await page.execute("document.documentElement.dataset.theme = 'dark'");
    await until("the window follows the page", () => page.execute("return matchMedia('(prefers-color-scheme: dark)').matches"));
    for (const command of ["plugin:window|close", "plugin:app|name", "plugin:webview|create_webview_window", "plugin:opener|open_url", "plugin:window-state|filename"]) {
      assert.match(String((await invoke(command, {})).refusal), /not allowed|not found/, command);
    }
  },

  "no white flash": async (ground) => {
    const data = folder("data");
    const look = () => ground.screen.pixel(ground.screen.width / 2, ground.screen.height / 2 + 40).join(" ");
    const bare = await settled(look);
    const { page } = await start(ground, { data });
    await page.shows("first-language-next");
    await page.execute("localStorage.setItem('loket.theme', 'dark'); document.documentElement.dataset.theme = 'dark'");
    const worn = () => JSON.parse(readFileSync(join(data, "dress.json"), "utf8"));
    await until("the window wears it", () => worn().theme === "dark");
    await page.close();
    await until("the screen is bare again", () => look() === bare);
    const seen = new Set([bare]);
    const watch = setInterval(() => seen.add(look()), 2);
    const again = (await start(ground, { data })).page;
    await until("shown", () => again.execute("return document.visibilityState === 'visible'"));
    const paper = await again.execute(PAPER);
    // The colour of the page, or of a card on it: what is looked for would come before.
    const drawn = (colour) => colour !== bare && colour.split(" ").every((part, at) => Math.abs(Number(part) - paper[at]) < 24);
    await until("the page is on the screen", () => [...seen].some(drawn), { explain: async () => `seen: ${[...seen].join(", ")}; paper: ${paper}` });
    clearInterval(watch);
    const flashes = [...seen].filter((colour) => colour.split(" ").every((part) => Number(part) > 100));
    assert.deepEqual(flashes, [], `seen: ${[...seen].join(", ")}; paper: ${paper}`);
  },

  "a second start comes back to the first window": async (ground) => {
    const { page, session, data } = await start(ground);
    const second = follow(spawn(binary("loket"), { env: environment(ground.screen, session, { LOKET_DATA_DIR: data }), stdio: "ignore" }));
    let code;
    second.once("exit", (left) => { code = left; });
    await until("the second start has left", () => code !== undefined, { seconds: 60 });
    assert.equal(code, 0);
    assert.ok(page.runs());
  },
};
