// The key to what is kept here: gone, locked, nobody to ask, another one. Nothing is deleted; every way in works.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { denyKeychain, emptyKeychain, keychainFiles, lockKeychain, openDesk, startKeychain, startSession, stopKeychain } from "../harness.mjs";
import { folder } from "../processes.mjs";
import { startProxy } from "../proxy.mjs";
import { startServer } from "../server.mjs";
import { beginOrder, chooseServer, connection, counter, fillAccount, kept, signIn } from "../steps.mjs";

/** A person with a draft that was never sent anywhere, whose program has been closed. */
async function withDraft({ screen, keep }, prompter = false) {
  const server = await startServer();
  const session = await startSession({ prompter: prompter && screen });
  const network = await startProxy(server.port);
  const data = folder("data");
  const machine = { session };
  const open = async () => keep(await openDesk({ screen, session: machine.session, data }));
  const page = await open();
  await chooseServer(page, network.url);
  await signIn(page, server.signIn);
  await connection(page, "online");
  await network.cut();
  await connection(page, "offline");
  const draft = await beginOrder(page);
  await fillAccount(page, server.account, "typed before");
  await kept(page);
  await page.close();
  return Object.assign(machine, { server, network, data, open, draft, before: files(data) });
}

/** What is kept in a data folder: all but the web view's own files and the write-ahead logs. */
function files(data) {
  return readdirSync(data, { recursive: true })
    .filter((name) => !name.startsWith("web") && !/-(wal|shm)$/.test(name) && statSync(join(data, name)).isFile())
    .sort();
}

/** Another computer was set up in the same place and its files were then replaced by the old ones. */
async function changeKey({ data, network, open, server }) {
  await network.mend();
  renameSync(data, `${data}-old`);
  const page = await open();
  await chooseServer(page, network.url);
  await signIn(page, server.signIn);
  await page.close();
  rmSync(data, { recursive: true });
  renameSync(`${data}-old`, data);
  await network.cut();
}

/** A backup of the keychain is put back that is older than the file it opens. */
async function oldKey(machine) {
  const { session, data, network, open, server } = machine;
  const keys = keychainFiles(session);
  cpSync(keys, `${keys}-old`, { recursive: true });
  await network.mend();
  rmSync(data, { recursive: true });
  const page = await open();
  await chooseServer(page, network.url);
  await signIn(page, server.signIn);
  await connection(page, "online");
  await network.cut();
  await connection(page, "offline");
  machine.draft = await beginOrder(page);
  await fillAccount(page, server.account, "typed before");
  await kept(page);
  await page.close();
  machine.before = files(data);
  await stopKeychain(session);
  rmSync(keys, { recursive: true });
  renameSync(`${keys}-old`, keys);
  await startKeychain(session);
}

/** Another program keeps the secrets of this session from now on, and knows none of them. */
async function anotherProgram({ session }) {
  await stopKeychain(session);
  rmSync(keychainFiles(session), { recursive: true });
  await startKeychain(session, { password: "another" });
}

/** The files were restored on a new computer; the keychain of the old one was not. */
async function homeRestored(machine) {
  machine.session = await startSession();
}

/** Whoever runs the computer has reset the password; what it opened stays shut. */
async function passwordReset({ session }) {
  await stopKeychain(session);
  await startKeychain(session, { password: "reset" });
}

/** The wraps of the key, as a program of next year wrote them. */
function writtenByNewer({ data }, version) {
  const [wraps] = readdirSync(data, { recursive: true }).filter((name) => name.endsWith(".keys"));
  const path = join(data, wraps);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version }));
}

async function draftIsThere(page, { draft }) {
  await page.click("rail-drafts");
  await page.click(`draft-table-${draft}`);
  assert.equal(await page.value("reference"), "typed before");
}

function nothingWasDeleted({ data, before }) {
  const now = files(data);
  assert.deepEqual(before.filter((name) => !now.includes(name)), []);
}

async function recover(page, how, { login, password }) {
  await page.fill("recovery-login", login);
  await page.fill("recovery-password", password);
  await page.click(`recovery-by-${how}`);
  await counter(page);
}

/** A case: what happens to the keychain, the reason the screen gives, and the way in. */
function journey(spoil, problem, how, { prompter = false } = {}) {
  return async (ground) => {
    const kept = await withDraft(ground, prompter);
    await spoil(kept);
    const page = await kept.open();
    await page.shows(`recovery-${problem}`, 30);
    await page.shows("recovery-kept");
    await page.screenshot(ground.picture("recovery"));
    nothingWasDeleted(kept);
    if (how === "server") await kept.network.mend();
    await recover(page, how, kept.server.signIn);
    await draftIsThere(page, kept);
    await page.screenshot(ground.picture("recovered"));
    nothingWasDeleted(kept);
  };
}

export const keychain = {
  "keychain entry deleted, in by the password": journey(({ session }) => emptyKeychain(session), "missing", "password"),
  "keychain entry deleted, in by the server": journey(({ session }) => emptyKeychain(session), "missing", "server"),
  "keychain locked": journey(({ session }) => lockKeychain(session), "keychain_locked", "password"),
  "keychain locked, with a prompt nobody answers": journey(({ session }) => lockKeychain(session), "keychain_locked", "password", { prompter: true }),
  "no keychain": journey(({ session }) => stopKeychain(session), "keychain_unavailable", "password"),
  "another key in the keychain": journey(changeKey, "wrong", "password"),
  "an old key with a new file": journey(oldKey, "wrong", "password"),
  "another program keeps the secrets": journey(anotherProgram, "missing", "server"),
  "a home restored without its keychain": journey(homeRestored, "missing", "password"),
  "the computer's password was reset": journey(passwordReset, "keychain_locked", "password"),
  "the keychain denies access": journey(({ session }) => denyKeychain(session), "denied", "password"),

  "keys written by a newer Loket are left alone": async (ground) => {
    const machine = await withDraft(ground);
    writtenByNewer(machine, 2);
    const page = await machine.open();
    await page.shows("start-failure", 30);
    await page.screenshot(ground.picture("newer"));
    nothingWasDeleted(machine);
    await page.close();
    writtenByNewer(machine, 1);
    const updated = await machine.open();
    await counter(updated);
    await draftIsThere(updated, machine);
  },
};
