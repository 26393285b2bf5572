import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { LOOKS, Window } from "./window";

let browser: Browser;
let host: Host;
let window: Window;

beforeAll(async () => {
  browser = await launch();
  host = await startHost();
  window = await Window.open(browser, host.site);
  await host.signIn(window);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** The program is started again while the keychain is in this state. */
async function startAgain(fate: string): Promise<void> {
  await host.keychain(fate);
  await host.restart();
  await window.page.reload();
}

describe("when the key is out of reach", () => {
  it.each([
    ["locked", "recovery-keychain_locked"],
    ["unavailable", "recovery-keychain_unavailable"],
    ["denied", "recovery-denied"],
  ])("a keychain that is %s is named, and tried again on request", async (fate, says) => {
    await startAgain(fate);
    await window.shows(says);
    await host.keychain("working");
    await window.click("recovery-again");
    await window.shows("rail-new-order");
  });

  it("nothing is cut and everything reachable, in every look", async () => {
    for (const look of LOOKS) {
      await startAgain("locked");
      await window.wear(look);
      await window.shows("recovery");
      expect(await axeFindings(window.page)).toEqual([]);
      expect(await clippedTexts(window.page)).toEqual([]);
    }
    await host.keychain("working");
  });

  it.each(["recovery-by-password", "recovery-by-server"])(
    "an emptied keychain is recovered: %s",
    async (way) => {
      await startAgain("emptied");
      await window.shows("recovery-missing");
      await window.fill("recovery-login", host.login);
      await window.fill("recovery-password", "Wrong-1-password");
      await window.click(way);
      await window.shows("recovery-failure");
      await window.fill("recovery-password", host.password);
      await window.click(way);
      await window.shows("rail-new-order");
    },
  );
});
