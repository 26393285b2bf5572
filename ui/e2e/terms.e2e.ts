import { beforeAll, describe, expect, it } from "vitest";
import { Keys } from "./keys";
import { stage } from "./stage";
import { LOOKS_TURNED } from "./window";

const at = stage();
let keys: Keys;
beforeAll(async () => {
  keys = new Keys(at.window.page);
  await at.host.signIn(at.window);
});

const value = (testId: string) => at.window.page.getByTestId(testId).inputValue();

const placeOf = (version: string) => `https://carrier.example/terms/${version}`;

/** The server is gone for a while and comes back with other terms; the desk notices both. */
async function termsBecome(version: string): Promise<void> {
  const settings = ["--terms-version", version, "--terms-url", placeOf(version)];
  await at.host.later(0, settings, async () => {
    await at.window.command("sync_now", {}).catch(() => undefined);
    await at.window.page.locator('[data-testid="connection"][data-state="offline"]').waitFor();
  });
  await at.window.command("sync_now", {});
}

describe("terms that change while somebody is signed in", () => {
  it("are asked for at the next contact; what is being typed is not disturbed", async () => {
    await keys.enter("rail-new-order");
    await keys.fill("account-number", at.host.account);
    await keys.fill("reference", "half a sen");
    await termsBecome("2");
    await at.window.shows("terms-notice");
    await keys.lands("reference");
    await at.window.page.keyboard.type("tence");
    expect(await value("reference")).toBe("half a sentence");
    await at.window.shows("wizard-kept");
  });

  it("can be read and answered by everybody, in every look", async () => {
    for (const look of LOOKS_TURNED) {
      await at.window.wear(look);
      await at.window.shows("terms-notice");
      await at.isFine(`the notice, ${look.language}, ${look.theme}`);
      await keys.enter("terms-notice-decline");
      await keys.lands("terms-decline-stay");
      await at.isFine(`declining, ${look.language}, ${look.theme}`);
      await keys.press("Escape");
      await keys.lands("terms-notice-decline");
    }
  });

  it("are declined: signed out politely, asked again at the door, and the draft is there", async () => {
    await keys.press("Enter");
    await keys.enter("terms-decline-sign-out");
    await at.window.shows("signin-login");
    await keys.signIn(at.host.login, at.host.password);
    await keys.lands("signin-terms");
    await keys.press("Space");
    await keys.enter("signin-submit");
    await at.window.shows("reference");
    expect(await value("reference")).toBe("half a sentence");
    expect(await at.window.page.getByTestId("terms-notice").count()).toBe(0);
  });

  it("are accepted inside, and one is where one was", async () => {
    await keys.fill("reference", "the next");
    await termsBecome("3");
    await at.window.shows("terms-notice");
    await keys.lands("reference");
    await keys.back("terms-terms-open");
    await keys.press("Enter");
    await keys.lands("terms-terms-open");
    await expect.poll(() => at.host.opened()).toContain(placeOf("3"));
    await keys.to("terms-notice-box");
    await keys.press("Space");
    await keys.enter("terms-notice-accept");
    await at.window.page.getByTestId("terms-notice").waitFor({ state: "detached" });
    await keys.lands("wizard heading");
    expect(await value("reference")).toBe("the next");
  });
});
