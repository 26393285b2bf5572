// The thin path: sign in, cut the network, order, quit, start again offline, network back, placed once.
import assert from "node:assert/strict";
import { signedIn } from "../computer.mjs";
import { startServer } from "../server.mjs";
import { allSent, closeWindow, connection, counter, hasNumber, historyCount, historyHolds, historyRow, placeOrder, quitAnyway, waiting } from "../steps.mjs";

export const ordering = {
  "an order made without a network is placed exactly once": async (ground) => {
    const server = await startServer();
    const { page, network, open } = await signedIn(ground, server);
    const before = await historyCount(page);
    await page.screenshot(ground.picture("1-signed-in"));

    await network.cut("refuse");
    await connection(page, "offline");
    const order = await placeOrder(page, { number: server.account, reference: "window test", picture: (step) => page.screenshot(ground.picture(`2-${step}`)) });
    await waiting(page);
    assert.match(await historyRow(page, order), /^[–-]/, "an order that waits has no number");
    await page.screenshot(ground.picture("3-queued"));

    closeWindow(ground.screen);
    await page.shows(`quit-order-${order}`);
    await page.screenshot(ground.picture("4-leaving"));
    await page.click("quit-stay");
    await page.gone("quit-notice");
    closeWindow(ground.screen);
    await quitAnyway(page);

    const again = await open();
    await counter(again);
    await connection(again, "offline");
    await historyHolds(again, before + 1);
    await again.screenshot(ground.picture("5-started-offline"));

    await network.mend();
    await connection(again, "online", 60);
    await allSent(again);
    await hasNumber(again, order);
    await historyHolds(again, before + 1);
    await again.click(`order-table-${order}`);
    await again.screenshot(ground.picture("6-placed"));

    const second = await signedIn(ground, server);
    await historyHolds(second.page, before + 1);
    assert.equal(await historyRow(second.page, order), await historyRow(again, order));
    await second.page.screenshot(ground.picture("7-second-desk"));
  },
};
