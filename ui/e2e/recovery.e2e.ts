import { beforeAll, describe, it } from "vitest";
import { stage } from "./stage";
import { LOOKS } from "./window";

const at = stage();
beforeAll(() => at.host.signIn(at.window));

/** The program is started again while the keychain is in this state. */
async function startAgain(fate: string): Promise<void> {
  await at.host.keychain(fate);
  await at.host.restart();
  await at.window.page.reload();
}

describe("when the key is out of reach", () => {
  it.each([
    ["locked", "recovery-keychain_locked"],
    ["unavailable", "recovery-keychain_unavailable"],
    ["denied", "recovery-denied"],
  ])("a keychain that is %s is named, and tried again on request", async (fate, says) => {
    await startAgain(fate);
    await at.window.shows(says);
    await at.host.keychain("working");
    await at.window.click("recovery-again");
    await at.window.shows("rail-new-order");
  });

  it("nothing is cut and everything reachable, in every look", async () => {
    for (const look of LOOKS) {
      await startAgain("locked");
      await at.window.wear(look);
      await at.window.shows("recovery");
      await at.isFine(`${look.language}, ${look.theme}`);
    }
    await at.host.keychain("working");
  });

  it.each(["recovery-by-password", "recovery-by-server"])(
    "an emptied keychain is recovered: %s",
    async (way) => {
      await startAgain("emptied");
      await at.window.shows("recovery-missing");
      await at.window.fill("recovery-login", at.host.login);
      await at.window.fill("recovery-password", "Wrong-1-password");
      await at.window.click(way);
      await at.window.shows("recovery-failure");
      await at.window.fill("recovery-password", at.host.password);
      await at.window.click(way);
      await at.window.shows("rail-new-order");
    },
  );
});
