// A computer whose clock is wrong. The server's clock decides: what is shown is its time, nothing is lost or doubled.
import assert from "node:assert/strict";
import { clockOff, hoursOff, momentsSince } from "../clock.mjs";
import { signedIn } from "../computer.mjs";
import { until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { ADDRESS, allSent, beginOrder, closeWindow, confirm, connection, counter, fillAccount, fillAddress, fillSupplies, hasNumber, historyCount, historyHolds, historyRow, kept, ordered, placeOrder, quitAnyway, waiting } from "../steps.mjs";
import { words } from "../words.mjs";

/** Two days, and then some: the time of day is wrong too. */
const TWO_DAYS = 49.5;
/** Past the seven days a desk may go on without its server. */
const PAST_THE_LEASE = 8 * 24;

/** Leaves as a person does, and past the question about unsent orders. */
async function quit(page, screen, unsent = false) {
  closeWindow(screen);
  await (unsent ? quitAnyway(page) : page.left());
}

async function keptAt(page, from, region) {
  await kept(page);
  const said = await page.text("wizard-kept");
  assert.ok(momentsSince(from, region).some(({ time }) => said.includes(time)), `kept when? ${said}`);
}

/** The order's sheet in the history; its moment must be the runner's, which is the server's. */
async function placedAt(page, order, from, region) {
  const row = await historyRow(page, order);
  assert.ok(momentsSince(from, region).some(({ date }) => row.includes(date)), `ordered on which day? ${row}`);
  await page.click(`order-table-${order}`);
  const right = async () => {
    const said = await page.text("order-sheet");
    return momentsSince(from, region).some(({ date, time }) => said.includes(`${date}, ${time}`));
  };
  await until("the order was made when the server says", right, { explain: () => page.explain() });
}

/** The thin path on a clock `hours` off, in a language: drafted, ordered offline, quit, started again, sent. */
function offBy(hours, language, region) {
  return async (ground) => {
    const from = Date.now();
    const server = await startServer();
    const env = clockOff(hours);
    const { page, network, open } = await signedIn(ground, server, { language, env });
    assert.equal(await hoursOff(page), hours);
    const before = await historyCount(page);
    await beginOrder(page);
    await fillAccount(page, server.account, "typed before");
    await keptAt(page, from, region);
    await page.screenshot(ground.picture("1-draft"));

    await network.cut();
    await connection(page, "offline");
    const order = await placeOrder(page, { number: server.account, reference: "wrong clock" });
    await waiting(page);
    await placedAt(page, order, from, region);
    await page.screenshot(ground.picture("2-waits"));
    await quit(page, ground.screen, true);

    const again = await open({ env });
    await counter(again);
    await connection(again, "offline");
    assert.equal(await again.has("lease-over"), false);
    await network.mend();
    await connection(again, "online", 60);
    await allSent(again);
    await hasNumber(again, order);
    await historyHolds(again, before + 1);
    await placedAt(again, order, from, region);
    await again.screenshot(ground.picture("3-placed"));

    const right = await signedIn(ground, server, { language });
    await historyHolds(right.page, before + 1);
    assert.equal(await historyRow(right.page, order), await historyRow(again, order));
    await right.page.click("rail-drafts");
    await until("the draft is on the other computer", async () => (await right.page.text("draft-table")).includes("4 410 552"), { explain: () => right.page.explain() });
  };
}

export const clock = {
  "a clock two days ahead changes nothing": offBy(TWO_DAYS, "nl", "nl-BE"),
  "a clock two days behind changes nothing": offBy(-TWO_DAYS, "fr", "fr-BE"),

  "a clock that is moved while Loket is closed": async (ground) => {
    const server = await startServer();
    const { page, network, open } = await signedIn(ground, server, { language: "de" });
    const before = await historyCount(page);
    await network.cut();
    await connection(page, "offline");
    await quit(page, ground.screen);

    // Inside the lease, whichever way: one gets in and may order.
    const behind = await open({ env: clockOff(-TWO_DAYS) });
    await counter(behind);
    assert.equal(await behind.has("lease-over"), false);
    const first = await placeOrder(behind, { number: server.account, reference: "clock behind" });
    await quit(behind, ground.screen, true);
    const ahead = await open({ env: clockOff(TWO_DAYS) });
    await counter(ahead);
    assert.equal(await ahead.has("lease-over"), false);
    const second = await placeOrder(ahead, { number: server.account, reference: "clock ahead" });
    await quit(ahead, ground.screen, true);

    // Past it: drafting, and a sentence that says so.
    const past = await open({ env: clockOff(PAST_THE_LEASE) });
    await counter(past);
    await past.shows("lease-over");
    assert.ok((await past.text("lease-over")).includes(words("de", "app", "lease-over-text")));
    const draft = await beginOrder(past);
    await fillAccount(past, server.account, "past the lease");
    await past.click("wizard-next");
    await fillAddress(past);
    await past.click("wizard-next");
    await fillSupplies(past, { BX1: 1 });
    await kept(past);
    await past.click("wizard-next");
    await confirm(past);
    await until("the refusal is in words", async () => (await past.text("toast")).includes(words("de", "refusals", "refusal-lease-over")), { explain: () => past.explain() });
    await past.screenshot(ground.picture("past-the-lease"));
    await past.click("wizard-step-address");
    assert.equal(await past.value("address-company"), ADDRESS.company);
    await historyHolds(past, before + 2);

    // One contact, and everything is as if the clock were right; it still is not.
    await network.mend();
    await connection(past, "online", 60);
    await past.gone("lease-over");
    await allSent(past);
    for (const order of [first, second]) await hasNumber(past, order);
    await historyHolds(past, before + 2);
    await past.click("rail-drafts");
    await past.click(`draft-table-${draft}`);
    await past.click("wizard-step-overview");
    await confirm(past);
    const third = await ordered(past);
    await allSent(past);
    await hasNumber(past, third);
    await historyHolds(past, before + 3);
  },
};
