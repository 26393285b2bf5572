// A disk with no room left under what is kept here: said in words, nothing typed is lost, and it goes on with room.
import assert from "node:assert/strict";
import { computer } from "../computer.mjs";
import { smallDisk } from "../disk.mjs";
import { until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { ADDRESS, allSent, beginOrder, chooseServer, closeWindow, confirm, connection, counter, fillAccount, fillAddress, fillSupplies, historyCount, historyHolds, historyRow, kept, ordered, quitAnyway, signIn } from "../steps.mjs";
import { words } from "../words.mjs";

/** Room for what a desk keeps and the web view's own files, and soon full. */
const MEGABYTES = 48;

/** Enough for a small file, not for what SQLite makes when it opens a store. */
const HARDLY_ANY = 16_384;

/** A computer whose data folder is a disk of its own. */
async function smallComputer(ground, server) {
  const machine = await computer(ground, server);
  const disk = await smallDisk(machine.data, MEGABYTES);
  return { ...machine, disk, open: () => machine.open({ within: disk.within }) };
}

async function quit(page, screen) {
  closeWindow(screen);
  await page.left();
}

/** Waits until a part of the page says in the reader's language that the disk is full. */
function saysFull(page, part, language) {
  const said = words(language, "refusals", "refusal-disk-full");
  return until(`${part} says: ${said}`, async () => (await page.text(part)).includes(said), { explain: () => page.explain() });
}

/** Tries to unlock with `room` bytes left on the disk, in vain; the password stays where it was typed. */
async function unlockOn(page, disk, room, { password }) {
  await page.fill("lock-password", password);
  disk.fill(room);
  await page.click("lock-submit");
  await saysFull(page, "lock-password-error", "fr");
  assert.equal(await page.value("lock-password"), password);
}

export const disk = {
  "a full disk under an order": async (ground) => {
    const server = await startServer();
    const { network, open, disk } = await smallComputer(ground, server);
    const page = await open();
    await chooseServer(page, network.url, "de");
    await signIn(page, server.signIn);
    await connection(page, "online");
    const before = await historyCount(page);
    const draft = await beginOrder(page);
    await fillAccount(page, server.account);
    await kept(page);

    disk.fill();
    await page.fill("reference", "typed on a full disk");
    await saysFull(page, "wizard-not-kept", "de");
    await page.click("wizard-next");
    await fillAddress(page);
    await page.click("wizard-next");
    await fillSupplies(page, { BX1: 2 });
    await page.click("wizard-next");
    await confirm(page);
    await saysFull(page, "toast", "de");
    await until("the pill says so too", async () => (await page.text("connection")).includes(words("de", "app", "connection-disk-full")));
    await page.screenshot(ground.picture("1-refused"));

    // Elsewhere and back: what the disk did not take is still there, and no second order can be begun.
    await historyHolds(page, before);
    await page.click("rail-new-order");
    await saysFull(page, "order-not-begun", "de");
    await page.screenshot(ground.picture("2-not-begun"));
    await page.click("rail-drafts");
    await page.click(`draft-table-${draft}`);
    await page.click("wizard-step-account");
    assert.equal(await page.value("reference"), "typed on a full disk");
    await page.click("wizard-step-address");
    assert.equal(await page.value("address-company"), ADDRESS.company);

    // With room again it is kept by itself, and the order goes through.
    disk.free();
    await kept(page);
    await page.click("wizard-step-overview");
    await confirm(page);
    const order = await ordered(page);
    await connection(page, "online", 60);
    await allSent(page);
    await historyHolds(page, before + 1);
    await quit(page, ground.screen);

    const again = await open();
    await counter(again);
    await connection(again, "online");
    await historyHolds(again, before + 1);
    await historyRow(again, order);
    await again.click(`order-table-${order}`);
    await until("the order is what was typed", async () => (await again.text("order-sheet")).includes("typed on a full disk"), { explain: () => again.explain() });
    await again.screenshot(ground.picture("3-there"));
  },

  "leaving with text a full disk did not take": async (ground) => {
    const server = await startServer();
    const { network, open, disk } = await smallComputer(ground, server);
    const page = await open();
    await chooseServer(page, network.url, "nl");
    await signIn(page, server.signIn);
    await connection(page, "online");
    const draft = await beginOrder(page);
    await fillAccount(page, server.account);
    await kept(page);
    disk.fill();
    await page.fill("reference", "nergens anders");
    await saysFull(page, "wizard-not-kept", "nl");

    closeWindow(ground.screen);
    await until("the draft is named", async () => (await page.text(`quit-draft-${draft}`)).replace(/\s/g, "") === server.account, { explain: () => page.explain() });
    await page.screenshot(ground.picture("1-asked"));
    await page.click("quit-stay");
    await page.gone("quit-notice");
    assert.equal(await page.value("reference"), "nergens anders");

    // With room it is kept by itself, and the window closes without a question.
    disk.free();
    await kept(page);
    await quit(page, ground.screen);
    const again = await open();
    await counter(again);
    await again.click("rail-drafts");
    await again.click(`draft-table-${draft}`);
    await until("it is there", async () => (await again.value("reference")) === "nergens anders", { explain: () => again.explain() });

    // Whoever wants to go all the same, goes.
    disk.fill();
    await again.fill("reference", "weg ermee");
    await saysFull(again, "wizard-not-kept", "nl");
    closeWindow(ground.screen);
    await quitAnyway(again);
    disk.free();
    const third = await open();
    await counter(third);
    await third.click("rail-drafts");
    await third.click(`draft-table-${draft}`);
    await until("what was kept is there", async () => (await third.value("reference")) === "nergens anders", { explain: () => third.explain() });

    // The page still has it while the desk is locked: that door asks too, and says nobody's name or number.
    disk.fill();
    await third.fill("reference", "op slot");
    await saysFull(third, "wizard-not-kept", "nl");
    await third.click("rail-settings");
    await third.click("settings-lock");
    await third.shows("lock-password");
    closeWindow(ground.screen);
    await until("the door asks", async () => (await third.text("quit-closed")) !== "", { explain: () => third.explain() });
    assert.ok(!(await third.text("quit-notice")).replace(/\s/g, "").includes(server.account));
    await third.screenshot(ground.picture("2-asked-at-the-door"));
    await third.click("quit-stay");
    disk.free();
    await third.fill("lock-password", server.signIn.password);
    await third.click("lock-submit");
    await third.shows("rail-drafts", 30);
    await third.click("rail-drafts");
    await third.click(`draft-table-${draft}`);
    await until("it is there", async () => (await third.value("reference")) === "op slot", { explain: () => third.explain() });
    await kept(third);
    await quit(third, ground.screen);
  },

  "a full disk at the door": async (ground) => {
    const server = await startServer();
    const { network, open, disk } = await smallComputer(ground, server);
    const page = await open();
    await chooseServer(page, network.url, "fr");
    await page.fill("signin-login", server.signIn.login);
    await page.fill("signin-password", server.signIn.password);
    disk.fill();
    await page.click("signin-submit");
    await saysFull(page, "signin-failure", "fr");
    await page.screenshot(ground.picture("1-sign-in"));
    assert.equal(await page.value("signin-login"), server.signIn.login);
    disk.free();
    await page.click("signin-submit");
    await counter(page);
    await connection(page, "online");

    await network.cut();
    await connection(page, "offline");
    const draft = await beginOrder(page);
    await fillAccount(page, server.account, "typed before");
    await kept(page);
    await page.click("rail-settings");
    await page.click("settings-lock");
    await unlockOn(page, disk, 0, server.signIn);
    disk.free();
    await quit(page, ground.screen);

    const again = await open();
    await unlockOn(again, disk, HARDLY_ANY, server.signIn);
    await again.screenshot(ground.picture("2-unlock"));
    disk.free();
    await again.click("lock-submit");
    await counter(again);
    await again.click("rail-drafts");
    await again.click(`draft-table-${draft}`);
    assert.equal(await again.value("reference"), "typed before");
  },
};
