// The desk locks by itself, in the window: when nobody is there, and when the computer says that it sleeps. What was
// typed is there again.
import assert from "node:assert/strict";
import { somebodyOn, startSystemBus } from "../bus.mjs";
import { faster } from "../clock.mjs";
import { computer } from "../computer.mjs";
import { binary } from "../harness.mjs";
import { until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { beginOrder, chooseServer, connection, counter, fillAccount, kept, signIn } from "../steps.mjs";

const MINUTE = 60_000;

/** So many times faster than it is: minutes become seconds. */
const TIMES = 8;

/** The part of the system that knows when the computer sleeps. */
const LOGIN = { name: "org.freedesktop.login1", path: "/org/freedesktop/login1", manager: "org.freedesktop.login1.Manager" };

/** Signs in and types into an order; answers with its draft. */
async function typing(page, server, url, language, text) {
  await chooseServer(page, url, language);
  await signIn(page, server.signIn);
  await connection(page, "online");
  const draft = await beginOrder(page);
  await fillAccount(page, server.account, text);
  await kept(page);
  return draft;
}

/** Unlocks, and finds what was typed. */
async function typedIsThere(page, password, draft, text) {
  await page.fill("lock-password", password);
  await page.click("lock-submit");
  await page.shows("rail-drafts", 30);
  await page.click("rail-drafts");
  await page.click(`draft-table-${draft}`);
  assert.equal(await page.value("reference"), text);
}

export const guard = {
  "nobody there for five minutes, and it is locked": async (ground) => {
    const server = await startServer();
    const { network, open } = await computer(ground, server);
    // Whatever waits for an answer waits an eighth as long on the fast clock: getting in has none of it.
    const before = await open();
    const draft = await typing(before, server, network.url, "en", "nobody is there");
    await before.close();
    const page = await open({ program: faster(binary("loket"), TIMES) });
    await counter(page);
    await page.click("rail-settings");
    await page.click("settings-lock-after");
    const left = Date.now();
    await page.click("settings-lock-after-option-5");
    await until("it is set, or locked already", async () => (await page.has("lock-password")) || /5/.test(await page.text("settings-lock-after")), { explain: () => page.explain() });
    await page.shows("lock-password", (7 * 60) / TIMES + 30);
    const away = (Date.now() - left) * TIMES;
    assert.ok(away >= 3 * MINUTE, `locked after ${away / MINUTE} minutes`);
    await page.screenshot(ground.picture("1-locked"));
    await typedIsThere(page, server.signIn.password, draft, "nobody is there");
  },

  "a computer that falls asleep is locked first": async (ground) => {
    const server = await startServer();
    const { network, open, session } = await computer(ground, server);
    session.env.DBUS_SYSTEM_BUS_ADDRESS = await startSystemBus();
    const login = await somebodyOn(session.env.DBUS_SYSTEM_BUS_ADDRESS, LOGIN.name);
    const page = await open();
    await until("the system is asked to wait with sleep", () => login.calls.some(({ member }) => member === "Inhibit"));
    const draft = await typing(page, server, network.url, "de", "vor dem Schlaf");
    // In the middle of a field: nobody pressed anything before the lid was closed.
    await page.type("reference", " getippt");
    await kept(page);
    login.tell(LOGIN.path, LOGIN.manager, "PrepareForSleep", true);
    await page.shows("lock-password", 20);
    await page.screenshot(ground.picture("1-locked"));
    login.tell(LOGIN.path, LOGIN.manager, "PrepareForSleep", false);
    await until("it would wait again", () => login.calls.filter(({ member }) => member === "Inhibit").length === 2);
    await typedIsThere(page, server.signIn.password, draft, "vor dem Schlaf getippt");
  },
};
