// A small WebDriver client: one driver process, one session, one window. Plain HTTP, no packages.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { freePort } from "./ports.mjs";
import { follow, until } from "./processes.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys by name, as WebDriver spells them. */
export const KEY = {
  tab: "\uE004", enter: "\uE007", escape: "\uE00C", space: " ", backspace: "\uE003", delete: "\uE017",
  up: "\uE013", down: "\uE015", left: "\uE012", right: "\uE014", home: "\uE011", end: "\uE010",
  shift: "\uE008", control: "\uE009", alt: "\uE00A",
};

/**
 * Starts the program under WebKitWebDriver; `env` is the whole environment of both, `within` a command that runs
 * the driver, and the program with it, somewhere else.
 */
export async function open(binary, env, within = []) {
  const port = await freePort();
  const [command, ...args] = [...within, "WebKitWebDriver", `--port=${port}`];
  const driver = follow(spawn(command, args, { env: { ...env, TAURI_WEBVIEW_AUTOMATION: "true" } }));
  const base = `http://127.0.0.1:${port}`;
  await until("the driver answers", async () => (await send(base, "GET", "/status")).ready !== undefined);
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: [] } } };
  const { sessionId } = await send(base, "POST", "/session", { capabilities }).catch((failure) => {
    const program = childOf(driver.pid) ? "the program runs" : "the program has left";
    throw new Error(`no session: ${failure.message}; ${program}\n${driver.output()}`);
  });
  const page = new Page(`${base}/session/${sessionId}`, driver);
  page.pid = childOf(driver.pid);
  return page;
}

async function send(base, method, path, body) {
  const patience = { method, signal: AbortSignal.timeout(60_000) };
  const init = body === undefined ? patience : { ...patience, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const answer = await fetch(base + path, init);
  const { value } = await answer.json();
  if (!answer.ok) throw new WebDriverError(value);
  return value;
}

/** What the driver refused, with WebDriver's own code (`no such element`, `stale element reference`, …). */
export class WebDriverError extends Error {
  constructor({ error, message }) {
    super(`${error}: ${message}`);
    this.code = error;
  }
}

function childOf(parent) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      if (Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]) === parent) return Number(pid);
    } catch { /* gone meanwhile */ }
  }
  return null;
}

const SET = `
  const field = arguments[0];
  if (field.value === arguments[1]) return;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, arguments[1]);
  field.dispatchEvent(new Event("input", { bubbles: true }));`;

/** A button that is off, or only rests while it has the focus: a click on it does nothing, and would pass for one. */
const RESTS = "return arguments[0].matches('[disabled], [aria-disabled=true]')";

const passing = new Set(["no such element", "stale element reference", "element not interactable", "element click intercepted"]);

/** The page in the window. What is asked of an element waits until the element is there. */
export class Page {
  constructor(base, driver) {
    this.base = base;
    this.driver = driver;
  }

  send(method, path, body) {
    return send(this.base, method, path, body);
  }

  /** Runs a function body in the page; its `return` comes back as JSON. */
  execute(script, ...args) {
    return this.send("POST", "/execute/sync", { script, args });
  }

  /** The same for a body that calls `arguments[arguments.length - 1](answer)`. */
  executeAsync(script, ...args) {
    return this.send("POST", "/execute/async", { script, args });
  }

  async find(selector) {
    const found = await this.send("POST", "/element", { using: "css selector", value: css(selector) });
    return found[ELEMENT];
  }

  async has(selector) {
    return (await this.send("POST", "/elements", { using: "css selector", value: css(selector) })).length > 0;
  }

  /** Tries until the element is there and takes it; what the page shows goes into the failure. */
  async on(selector, what, act, seconds = 15) {
    return until(`${what} ${selector}`, async () => {
      try {
        return { done: await act(await this.find(selector)) };
      } catch (failure) {
        if (passing.has(failure.code)) return false;
        throw failure;
      }
    }, { seconds, explain: () => this.explain() }).then(({ done }) => done);
  }

  click(selector) {
    return this.on(selector, "click", async (id) => {
      if (await this.execute(RESTS, { [ELEMENT]: id })) {
        throw new WebDriverError({ error: "element not interactable", message: `${selector} is off` });
      }
      return this.send("POST", `/element/${id}/click`, {});
    });
  }

  type(selector, text) {
    return this.on(selector, "type into", (id) => this.send("POST", `/element/${id}/value`, { text }));
  }

  /** Replaces what a field holds. WebDriver's own "clear" is not noticed by a page that holds the value itself. */
  async fill(selector, text) {
    await this.paste(selector, "");
    if (text) await this.type(selector, text);
  }

  /** Puts a long text into a field at once, as pasting does. */
  paste(selector, text) {
    return this.on(selector, "paste into", (id) => this.execute(SET, { [ELEMENT]: id }, text));
  }

  text(selector) {
    return this.on(selector, "read", (id) => this.send("GET", `/element/${id}/text`));
  }

  value(selector) {
    return this.on(selector, "read", (id) => this.send("GET", `/element/${id}/property/value`));
  }

  shows(selector, seconds = 15) {
    return this.on(selector, "see", async () => true, seconds);
  }

  gone(selector, seconds = 15) {
    return until(`${selector} is gone`, async () => !(await this.has(selector)), { seconds, explain: () => this.explain() });
  }

  /** Presses keys where the focus is: `press(KEY.tab)`, `press([KEY.control, "k"])`. */
  async press(...chords) {
    const actions = chords.flatMap((chord) => {
      const keys = [chord].flat();
      return [...keys.map((value) => ({ type: "keyDown", value })), ...[...keys].reverse().map((value) => ({ type: "keyUp", value }))];
    });
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Takes the pointer off whatever it was left on by a click. */
  async pointAway() {
    const actions = [{ type: "pointerMove", duration: 0, x: 0, y: 0 }];
    await this.send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  }

  /** `data-testid` of what has the focus. */
  focused() {
    return this.execute("return document.activeElement?.closest('[data-testid]')?.dataset.testid ?? null");
  }

  /** Takes the pointer where it points at nothing. */
  pointAway() {
    const away = { type: "pointerMove", x: 0, y: 0, duration: 0 };
    return this.send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [away] }] });
  }

  /** What is on the screen once everything asked for so far is painted. */
  async screenshot(file) {
    await this.executeAsync("const answer = arguments[arguments.length - 1]; document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => answer())));");
    // The driver now and then answers "unknown error" while the page is laid out anew; asking again changes nothing.
    const png = Buffer.from(await until("a picture of the page", () => this.send("GET", "/screenshot")), "base64");
    if (file) writeFileSync(file, png);
    return png;
  }

  title() {
    return this.send("GET", "/title");
  }

  async explain() {
    try {
      const shown = await this.execute("return [location.href, document.body?.innerText ?? ''].join('\\n')");
      return `the page shows:\n${shown.slice(0, 2000)}`;
    } catch (failure) {
      return `the page does not answer: ${failure.message}`;
    }
  }

  /** Whether the program still runs: a killed one is gone, names and files with it, when its last thread is. */
  runs() {
    try {
      const zombie = readFileSync(`/proc/${this.pid}/stat`, "utf8").includes(") Z ");
      return !zombie || readdirSync(`/proc/${this.pid}/task`).length > 1;
    } catch {
      return false;
    }
  }

  /** Waits until the program has left by itself, and lets the driver go too. */
  async left(seconds = 15) {
    await until("the program has left", async () => !this.runs(), { seconds });
    this.driver.kill("SIGKILL");
  }

  /** The end a crash or a pulled plug makes. */
  async kill() {
    process.kill(this.pid, "SIGKILL");
    await this.left();
  }

  /** Ends the session and the program with it, and waits until both are gone: the next one on the same data must be alone. */
  async close() {
    if (this.runs()) await this.send("DELETE", "").catch(() => {});
    if (this.runs()) process.kill(this.pid, "SIGKILL");
    await this.left();
  }
}

/** A bare word is a `data-testid`; anything else is CSS. */
function css(selector) {
  return /^[\w-]+$/.test(selector) ? `[data-testid="${selector}"]` : selector;
}
