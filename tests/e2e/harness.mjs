// The machine under the window: a screen, a session bus, a keychain, a window manager. Always our own ones, so a
// run neither shows on the developer's screen nor touches their keychain.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder, follow, until } from "./processes.mjs";
import { open } from "./webdriver.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const ARTEFACTS = join(ROOT, "target", "e2e");
mkdirSync(ARTEFACTS, { recursive: true });

const GIVEN = { loket: process.env.LOKET_BIN, "loket-server": process.env.LOKET_SERVER_BIN };

/** A program of this workspace, built before. */
export function binary(name) {
  const path = GIVEN[name] ?? join(ROOT, "target", "debug", name);
  if (!existsSync(path)) throw new Error(`${path} is missing: build it first`);
  return path;
}

/** A screen of `width` × `height`; `pixel(x, y)` reads it as it is this moment. */
export async function startScreen(width = 1600, height = 1000) {
  const frames = folder("screen");
  const server = follow(spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-fbdir", frames, "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  }));
  let number = "";
  server.stdio[3].setEncoding("utf8").on("data", (chunk) => { number += chunk; });
  await until("the screen is up", () => number.endsWith("\n"));
  const display = `:${number.trim()}`;
  const file = openSync(join(frames, "Xvfb_screen0"), "r");
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  // X window dump, version 7: header size, colours of 12 bytes each, then the pixels as blue, green, red, unused.
  const start = header.readUInt32BE(0) + header.readUInt32BE(76) * 12;
  const line = header.readUInt32BE(48);
  const pixel = (x, y) => {
    const [blue, green, red] = readAt(file, start + y * line + x * 4, 3);
    return [red, green, blue];
  };
  follow(spawn("openbox", [], { env: { ...process.env, DISPLAY: display }, stdio: "ignore" }));
  return { display, width, height, pixel, stop: () => { closeSync(file); server.kill("SIGKILL"); } };
}

function readAt(file, position, length) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

const BUS = (services) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>${services}<type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

const PROMPTER = "/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service";

/**
 * A session bus that starts nothing by itself (with `prompter`: the window that asks for the keychain's password,
 * and nothing else), and on it, unless told otherwise, an unlocked keychain.
 */
export async function startSession({ keychain = true, prompter = false } = {}) {
  const home = folder("home");
  const config = join(home, "bus.conf");
  if (prompter) copyFileSync(PROMPTER, join(home, basename(PROMPTER)));
  writeFileSync(config, BUS(prompter ? `<servicedir>${home}</servicedir>` : ""));
  const env = { ...process.env, ...(prompter ? { DISPLAY: prompter.display, XDG_RUNTIME_DIR: home } : {}) };
  const bus = follow(spawn("dbus-daemon", [`--config-file=${config}`, "--print-address=1", "--nofork"], { stdio: ["ignore", "pipe", "pipe"], env }));
  await until("the session bus is up", () => bus.output().includes("\n"));
  const session = { home, bus, env: { DBUS_SESSION_BUS_ADDRESS: bus.output().split("\n")[0], HOME: home, XDG_DATA_HOME: join(home, "share"), XDG_CONFIG_HOME: join(home, "config"), XDG_CACHE_HOME: join(home, "cache"), XDG_RUNTIME_DIR: home } };
  if (keychain) await startKeychain(session);
  return session;
}

/** What the keychain is opened with at sign-in. */
const KEYCHAIN_PASSWORD = "keychain";

/**
 * The keychain of a session; without `unlock` it comes up locked, as after a sign-in without its password. With
 * another `password` it stays locked too: the one it was made with has been reset.
 */
export async function startKeychain(session, { unlock = true, password = KEYCHAIN_PASSWORD } = {}) {
  const env = { ...process.env, ...session.env };
  const daemon = follow(spawn("gnome-keyring-daemon", ["--foreground", "--components=secrets", ...(unlock ? ["--unlock"] : [])], { env }));
  daemon.stdin.end(unlock ? password : "");
  session.keychain = daemon;
  await until("the keychain is up", () => ask(session, "Introspectable", "org.freedesktop.DBus.Introspectable.Introspect") !== null);
  if (unlock && password === KEYCHAIN_PASSWORD) await until("the keychain is open", () => !isLocked(session));
  return daemon;
}

/** The files the keychain keeps its entries in. */
export function keychainFiles(session) {
  return join(session.env.XDG_DATA_HOME, "keyrings");
}

/** From now on the bus lets nobody at the keychain, as a sandbox or a policy of the company does. */
export function denyKeychain(session) {
  writeFileSync(join(session.home, "bus.conf"), BUS("").replace("</policy>", '<deny send_destination="org.freedesktop.secrets"/></policy>'));
  session.bus.kill("SIGHUP");
}

/** As on a computer that has none. */
export async function stopKeychain(session) {
  session.keychain.kill("SIGKILL");
  await session.keychain.gone;
}

const LOGIN = "/org/freedesktop/secrets/collection/login";

/** Whether the collection new entries go to is locked. */
export function isLocked(session) {
  return call(session, LOGIN, "org.freedesktop.DBus.Properties.Get", "string:org.freedesktop.Secret.Collection", "string:Locked").includes("boolean true");
}

export function lockKeychain(session) {
  call(session, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", `array:objpath:${LOGIN}`);
}

/** Deletes every entry, as somebody tidying up their keychain would. */
export function emptyKeychain(session) {
  const items = call(session, LOGIN, "org.freedesktop.DBus.Properties.Get", "string:org.freedesktop.Secret.Collection", "string:Items");
  const paths = [...items.matchAll(/object path "([^"]+)"/g)].map(([, path]) => path);
  for (const path of paths) call(session, path, "org.freedesktop.Secret.Item.Delete");
  return paths.length;
}

function ask(session, ...args) {
  try {
    return call(session, "/org/freedesktop/secrets", ...args.slice(1));
  } catch {
    return null;
  }
}

function call(session, path, method, ...args) {
  const env = { ...process.env, ...session.env };
  return execFileSync("dbus-send", ["--session", "--print-reply", "--dest=org.freedesktop.secrets", path, method, ...args], { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Everything of the real environment that would make a run differ from one machine to the next is left out. */
export function environment(screen, session, more = {}) {
  const { PATH, LD_LIBRARY_PATH, LANG = "C.UTF-8" } = process.env;
  return {
    PATH, LANG, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}),
    DISPLAY: screen.display, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1", GTK_THEME: "Adwaita", TZ: "Europe/Brussels",
    ...session.env, ...more,
  };
}

/** Opens the desktop on `data`, speaking to `server`; `within` as `smallDisk` gives it, `program` as `faster` does. */
export function openDesk({ screen, session, data, server, env = {}, within, program = binary("loket") }) {
  const own = { LOKET_DATA_DIR: data, ...(server ? { LOKET_SERVER_URL: server } : {}), ...env };
  return open(program, environment(screen, session, own), within);
}
