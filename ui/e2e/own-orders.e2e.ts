import { beforeAll, describe, expect, it } from "vitest";
import { cancelled, draftOn, numbered, orderOn } from "./orders";
import { stage } from "./stage";
import { LOOKS_TURNED } from "./window";

let draft = "";
let placed = "";

const at = stage();
beforeAll(async () => {
  await at.host.signIn(at.window);
  draft = await draftOn(at.window, at.host.account);
  placed = await orderOn(at.window, at.host.account);
  await numbered(at.window, placed);
});

async function openPlaced(): Promise<void> {
  await at.window.goto(`/ordering/history?order=${placed}`);
  await at.window.shows("order-sheet");
}

describe.each(LOOKS_TURNED)("an order in $language, $theme", (look) => {
  beforeAll(() => at.window.wear(look));

  it("is looked over with all that is ordered", async () => {
    await at.window.goto(`/ordering/drafts/${draft}`);
    await at.window.click("wizard-step-overview");
    await at.window.shows("overview-edit-supplies");
    await at.window.page.locator(".ordered li").nth(1).waitFor();
    await at.isFine();
  });

  it("is asked about before it is cancelled", async () => {
    await openPlaced();
    await at.window.click("order-cancel");
    await at.window.shows("order-cancel-confirm");
    await at.isFine();
    await at.window.click("order-cancel-keep");
    await at.window.page.getByTestId("order-cancel-dialog").waitFor({ state: "detached" });
  });
});

describe("an order that is cancelled", () => {
  beforeAll(async () => {
    await openPlaced();
    await at.window.click("order-cancel");
    await at.window.click("order-cancel-confirm");
    await at.window.shows("toast");
    await cancelled(at.window, placed);
  });

  it.each(LOOKS_TURNED)("says so in $language, $theme", async (look) => {
    await at.window.wear(look);
    await openPlaced();
    await at.window.shows("order-again");
    expect(await at.window.page.getByTestId("order-cancel").count()).toBe(0);
    await at.isFine();
  });
});
