// A real server with the demo's organisations, on SQLite, mails into a folder or to an SMTP server.
import { execFile, spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { binary } from "./harness.mjs";
import { freePort } from "./ports.mjs";
import { folder, follow, until } from "./processes.mjs";

const run = promisify(execFile);

/** The server; `start()` again after `stop()` keeps port and data. */
export class Server {
  constructor(data, port) {
    this.data = data;
    this.mails = join(data, "mails");
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** `env` for a server whose clock is wrong, say. */
  async start(env = {}) {
    mkdirSync(this.mails, { recursive: true });
    const options = ["serve", "--data", this.data, "--listen", `127.0.0.1:${this.port}`, "--public-url", this.url, "--mail", this.post ?? `dir:${this.mails}`];
    this.process = follow(spawn(binary("loket-server"), options, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } }));
    let over = false;
    const gone = this.process.gone.then(() => { over = true; });
    const healthy = until("the server is healthy, or over", async () => over || (await fetch(`${this.url}/health`)).ok, {
      seconds: 60,
      explain: async () => this.process.output(),
    });
    await Promise.race([healthy, gone]);
    if (over) throw new Error(`the server has ended: ${this.process.output()}`);
    return this;
  }

  /** A graceful stop: what was taken in is finished. */
  async stop() {
    this.process.kill("SIGTERM");
    await this.process.gone;
  }

  /** One of the carrier's commands, carried out while the server runs. */
  async carrier(...args) {
    const { stdout } = await run(binary("loket-server"), ["carrier", ...args, "--data", this.data, "--operator", "window test"]);
    return stdout;
  }

  mailCount() {
    return readdirSync(this.mails).length;
  }
}

/** Somebody else may be quicker at a port: then another is tried. */
async function startOnSomePort(data, post, env, tries = 3) {
  const server = new Server(data, await freePort());
  server.post = post;
  return server.start(env).catch((failure) => {
    if (tries === 1) throw failure;
    return startOnSomePort(data, post, env, tries - 1);
  });
}

/**
 * A new server with demo data: `signIn` is somebody of it, `account` a number they may order on, `people` everybody
 * by their user name. Mails go to the SMTP server `post`, when there is one; `env` is what else it is told.
 */
export async function startServer({ post, env } = {}) {
  const data = folder("server");
  const { stdout } = await run(binary("loket-server"), ["demo", "--data", data]);
  const server = await startOnSomePort(data, post, env);
  const people = Object.fromEntries([...stdout.matchAll(/(\w+)\s+(Demo-[\w-]+)/g)].map(([, login, password]) => [login, { login, password }]));
  // The founder of the first organisation, and the number everybody in it may see.
  if (!people.anna) throw new Error(`no sign-in in what the demo printed:\n${stdout}`);
  return Object.assign(server, { people, signIn: people.anna, account: "4410552" });
}
