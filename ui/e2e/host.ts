import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serveSite } from "./site";
import type { Window } from "./window";

const ROOT = resolve(import.meta.dirname, "../..");

/** A program of this workspace, built before. */
function program(path: string): string {
  const whole = join(ROOT, "target/debug", path);
  if (!existsSync(whole)) throw new Error(`${whole} is missing: build it first`);
  return whole;
}

/** The first line a program says, or its failure. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk;
      const end = said.indexOf("\n");
      if (end >= 0) done(said.slice(0, end));
    });
    child.on("exit", (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const taken: Server = createServer();
  await new Promise<void>((ready) => taken.listen(0, "127.0.0.1", ready));
  const address = taken.address();
  await new Promise((closed) => taken.close(closed));
  return address !== null && typeof address === "object" ? address.port : 0;
}

interface CarrierServer {
  url: string;
  password: string;
  mails: string;
  child: ChildProcess;
}

/** A real server with the demo's organisations, on SQLite, its mails in a folder. */
async function startServer(data: string): Promise<CarrierServer> {
  const server = program("loket-server");
  const said = execFileSync(server, ["demo", "--data", data], { encoding: "utf8" });
  const password = /Demo-[\w-]+/.exec(said.slice(said.indexOf("anna")))?.[0];
  if (!password) throw new Error(`no sign-in in what the demo printed:\n${said}`);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const mails = join(data, "mails");
  mkdirSync(mails);
  const options = ["--data", data, "--listen", `127.0.0.1:${port}`, "--public-url", url];
  const child = spawn(server, ["serve", ...options, "--mail", `dir:${mails}`], { stdio: "ignore" });
  for (let tries = 0; tries < 300; tries += 1) {
    const healthy = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { url, password, mails, child };
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("the server did not become healthy");
}

/** The built window, a real desk behind it over loopback HTTP, and a real server behind that. */
export interface Host {
  site: URL;
  server: string;
  login: string;
  password: string;
  /** A number the person may order on. */
  account: string;
  /** The folder the server's mails go to. */
  mails: string;
  /** Signs the founder of the demo's first organisation in, unless that was done before. */
  signIn(window: Window): Promise<void>;
  /** What befalls the keychain: "locked", "unavailable", "denied", "working", "emptied". */
  keychain(fate: string): Promise<void>;
  /** The desk ends and starts again on the same folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startHost({ serverChosen = true } = {}): Promise<Host> {
  const data = mkdtempSync(join(tmpdir(), "loket-browser-"));
  const server = await startServer(join(data, "server"));
  const args = [join(data, "desk"), ...(serverChosen ? [server.url] : [])];
  const desk = spawn(program("examples/desk_over_http"), args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const deskUrl = new URL(await firstLine(desk));
  const site = await serveSite(join(ROOT, "ui/dist"), deskUrl);
  const order = async (path: string) => {
    const answer = await fetch(new URL(path, deskUrl), { method: "POST" });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  return {
    site: site.url,
    server: server.url,
    login: "anna",
    password: server.password,
    account: "4410552",
    mails: server.mails,
    async signIn(window) {
      const { phase } = (await window.command("start", {})) as { phase: string };
      if (phase === "ready") return window.shows("rail-new-order");
      await window.fill("signin-login", "anna");
      await window.fill("signin-password", server.password);
      await window.click("signin-submit");
      await window.shows("rail-new-order");
    },
    keychain: (fate) => order(`/keychain/${fate}`),
    restart: () => order("/restart"),
    async stop() {
      site.server.closeAllConnections();
      site.server.close();
      desk.kill();
      server.child.kill();
      await Promise.all(
        [desk, server.child].map((child) => new Promise((gone) => child.once("exit", gone))),
      );
      rmSync(data, { recursive: true, force: true });
    },
  };
}
