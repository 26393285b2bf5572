import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { libfaketime } from "../../tests/e2e/faketime.mjs";
import { freePort } from "../../tests/e2e/ports.mjs";
import { linkIn } from "./mails";
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

interface CarrierServer {
  url: string;
  passwords: Record<string, string>;
  mails: string;
  command: string[];
  child: ChildProcess;
}

/** A real server with the demo's organisations, on SQLite, its mails in a folder. */
async function startServer(data: string): Promise<CarrierServer> {
  const server = program("loket-server");
  const said = execFileSync(server, ["demo", "--data", data], { encoding: "utf8" });
  const passwords = Object.fromEntries(
    [...said.matchAll(/^ *(\w+) +(Demo-[\w-]+)/gm)].map(([, login, password]) => [login, password]),
  );
  if (!passwords.anna) throw new Error(`no sign-in in what the demo printed:\n${said}`);
  const mails = join(data, "mails");
  mkdirSync(mails);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const options = ["--data", data, "--listen", `127.0.0.1:${port}`, "--public-url", url];
    const command = [server, "serve", ...options, "--mail", `dir:${mails}`];
    try {
      const child = await serve(url, command);
      return { url, passwords, mails, command, child };
    } catch (failure) {
      // Somebody else may have been quicker at the port.
      if (tries === 3) throw failure;
    }
  }
}

/** The environment of a program whose clock is so many days ahead. */
function ahead(days: number): Record<string, string> {
  if (days === 0) return {};
  const clock = { FAKETIME: `+${days * 86_400}`, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  return { LD_PRELOAD: libfaketime(), ...clock };
}

/** Starts a server whose clock is so many days ahead, and waits until it answers. */
async function serve(url: string, command: string[], days = 0): Promise<ChildProcess> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", env: { ...process.env, ...ahead(days) } });
  for (let tries = 0; tries < 300; tries += 1) {
    const healthy = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (healthy) return child;
    await new Promise((later) => setTimeout(later, 100));
  }
  child.kill();
  throw new Error("the server did not become healthy");
}

/** A desk over loopback HTTP, and the built window before it. */
export interface DeskAtTest {
  site: URL;
  /** Where it keeps its files. */
  folder: string;
  /** Something that befalls it. */
  order(path: string): Promise<void>;
  /** What was opened outside its window so far. */
  opened(): Promise<string[]>;
  /** Announces to the window what the shell does: "quit_asked". */
  announce(topic: string): void;
  stop(): Promise<void>;
}

async function startDesk(folder: string, server: string | null): Promise<DeskAtTest> {
  const args = [folder, ...(server ? [server] : [])];
  const child = spawn(program("examples/desk_over_http"), args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = new URL(await firstLine(child));
  const site = await serveSite(join(ROOT, "ui/dist"), url);
  return {
    site: site.url,
    folder,
    async order(path) {
      const answer = await fetch(new URL(path, url), { method: "POST" });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    },
    announce: site.announce,
    opened: async () => (await fetch(new URL("/opened", url))).json(),
    async stop() {
      site.server.closeAllConnections();
      site.server.close();
      const gone = new Promise((ended) => child.once("exit", ended));
      child.kill();
      await gone;
    },
  };
}

/** The built window, a real desk behind it over loopback HTTP, and a real server behind that. */
export interface Host {
  site: URL;
  server: string;
  login: string;
  password: string;
  /** The demo's people, by what they sign in with. */
  passwords: Record<string, string>;
  /** A number the person may order on. */
  account: string;
  /** The folder the desk writes exports to. */
  exports: string;
  /** Waits for a mail to an address with a link of this kind, and gives the link. */
  linkTo(address: string, kind: string): Promise<string>;
  /** Signs the founder of the demo's first organisation in, unless that was done before. */
  signIn(window: Window): Promise<void>;
  /** What befalls the keychain: "locked", "unavailable", "denied", "working", "emptied". */
  keychain(fate: string): Promise<void>;
  /** The server ends, and starts again so many days later, with these settings besides; `meanwhile` it is gone. */
  later(days: number, settings?: string[], meanwhile?: () => Promise<unknown>): Promise<void>;
  /** The desk ends and starts again on the same folder. */
  restart(): Promise<void>;
  /** What was opened outside the window so far: addresses, and files as they were shown. */
  opened(): Promise<string[]>;
  /** Announces to the window what the shell does: "quit_asked". */
  announce(topic: string): void;
  /** What the carrier does, whether the server runs or not. */
  carrier(...command: string[]): void;
  /** Another computer, on the same server. */
  anotherDesk(): Promise<DeskAtTest>;
  stop(): Promise<void>;
}

export interface HostOptions {
  /** Whether the desk knows its server already. */
  serverChosen?: boolean;
}

export async function startHost({ serverChosen = true }: HostOptions = {}): Promise<Host> {
  const data = mkdtempSync(join(tmpdir(), "loket-browser-"));
  const server = await startServer(join(data, "server"));
  const desk = await startDesk(join(data, "desk"), serverChosen ? server.url : null);
  const desks = [desk];
  const password = server.passwords.anna ?? "";
  return {
    site: desk.site,
    server: server.url,
    login: "anna",
    password,
    passwords: server.passwords,
    account: "4410552",
    exports: join(desk.folder, "exports"),
    linkTo: (address, kind) => linkIn(server.mails, address, kind),
    async signIn(window) {
      const { phase } = (await window.command("start", {})) as { phase: string };
      if (phase === "ready") return window.shows("rail-new-order");
      await window.fill("signin-login", "anna");
      await window.fill("signin-password", password);
      await window.click("signin-submit");
      await window.shows("rail-new-order");
    },
    keychain: (fate) => desk.order(`/keychain/${fate}`),
    async later(days, settings = [], meanwhile) {
      const gone = new Promise((ended) => server.child.once("exit", ended));
      server.child.kill();
      await gone;
      await meanwhile?.();
      server.child = await serve(server.url, [...server.command, ...settings], days);
    },
    restart: () => desk.order("/restart"),
    opened: () => desk.opened(),
    announce: (topic) => desk.announce(topic),
    carrier(...command) {
      const by = ["--data", join(data, "server"), "--operator", "browser test"];
      execFileSync(program("loket-server"), ["carrier", ...command, ...by]);
    },
    async anotherDesk() {
      const another = await startDesk(join(data, `desk-${desks.length + 1}`), server.url);
      desks.push(another);
      return another;
    },
    async stop() {
      const gone = new Promise((ended) => server.child.once("exit", ended));
      server.child.kill();
      await Promise.all([gone, ...desks.map((one) => one.stop())]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
