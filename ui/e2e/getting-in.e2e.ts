import { beforeAll, describe, expect, it } from "vitest";
import { signInOnOtherComputer } from "./otherComputer";
import { stage } from "./stage";
import { LOOKS } from "./window";

const PASSWORD = "Violet-harbour-52";
const NEW = "Orchid-lantern-83";

const at = stage();

async function fill(email: string, password: string): Promise<void> {
  const typed = {
    company: "Example Print",
    given_name: "Ada",
    family_name: "Peeters",
    email,
    password,
  };
  for (const [part, text] of Object.entries(typed)) await at.window.fill(`register-${part}`, text);
}

describe.each(LOOKS)("outside, in $language, $theme", (look) => {
  const email = `ada.${look.language}.${look.theme}@example-print.example`;
  beforeAll(() => at.window.wear(look));

  it("says what is missing, keeps what is refused, and leads to the mail", async () => {
    await at.window.click("signin-register");
    await at.window.click("register-submit");
    await at.window.shows("register-company-error");
    await at.isFine();
    await fill(email, "password");
    await at.window.page.getByTestId("register-terms").click();
    await at.window.page.getByTestId("register-privacy").click();
    await at.window.click("register-submit");
    await at.window.shows("register-password-error");
    expect(await at.window.page.getByTestId("register-email").inputValue()).toBe(email);
    await at.isFine();
    await at.window.fill("register-password", PASSWORD);
    await at.window.page
      .locator('[data-testid="register-password-rule-length"][data-met="true"]')
      .waitFor();
    await at.window.click("register-submit");
    await at.window.shows("register-mail");
    await at.window.click("register-again");
    await at.window.shows("register-again-done");
    await at.isFine();
    await at.window.click("register-sign-in");
  });

  it("says no more than of a wrong password, and offers the mail again", async () => {
    await at.window.fill("signin-login", email);
    await at.window.fill("signin-password", PASSWORD);
    await at.window.click("signin-submit");
    await at.window.shows("signin-activation-again");
    await at.isFine();
  });

  it("says the same to whoever forgot", async () => {
    await at.window.click("signin-forgot");
    await at.window.fill("forgot-login", "nobody@example.example");
    await at.window.click("forgot-submit");
    await at.window.shows("forgot-done");
    await at.isFine();
    await at.window.click("forgot-back");
    await at.window.shows("signin-login");
  });
});

describe("who registered", () => {
  it("is in after the link in the mail was used", async () => {
    const email = "grace@example-print.example";
    await at.window.wear({ language: "en", theme: "light" });
    await at.window.click("signin-register");
    await fill(email, PASSWORD);
    await at.window.page.getByTestId("register-terms").click();
    await at.window.page.getByTestId("register-privacy").click();
    await at.window.click("register-submit");
    await at.window.shows("register-mail");
    const link = await at.host.linkTo(email, "activate");
    const page = await at.browser.newPage();
    await page.goto(link);
    await page.getByTestId("activate").click();
    await page.close();
    await at.window.click("register-sign-in");
    await at.window.fill("signin-password", PASSWORD);
    await at.window.click("signin-submit");
    await at.window.shows("rail-new-order");
    await at.window.command("sign_out", {});
    await at.window.page.reload();
  });
});

describe("inside", () => {
  beforeAll(async () => {
    await at.host.signIn(at.window);
  });

  it("signs out on another computer, in every look", async () => {
    const other = await signInOnOtherComputer(at.host, at.host);
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.goto("/settings");
      await at.window.shows("device-current");
      await at.window.shows("password-changed-at");
      await at.isFine();
    }
    await at.window.page.locator('[data-testid^="device-sign-out-"]').first().click();
    await at.window.page.locator('[data-testid="devices-all"]').waitFor({ state: "detached" });
    expect(await other.isIn()).toBe(false);
  });

  it("locks when its session was ended elsewhere, and is let in again", async () => {
    const other = await signInOnOtherComputer(at.host, at.host);
    await other.ask("/v1/me/sign-out-everywhere");
    await at.window.shows("lock-ended");
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.shows("lock-ended");
      await at.isFine();
    }
    await at.window.fill("lock-password", at.host.password);
    await at.window.click("lock-submit");
    await at.window.shows("rail-new-order");
  });

  it("changes the password, which opens the lock from then on", async () => {
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.goto("/settings/password");
      await at.window.fill("password-current", "Wrong-1-password");
      await at.window.fill("password-new", NEW);
      await at.window.shows("password-new-rule-length");
      await at.isFine();
    }
    await at.window.click("password-submit");
    await at.window.shows("password-current-error");
    await at.isFine();
    await at.window.fill("password-current", at.host.password);
    await at.window.click("password-submit");
    await at.window.shows("settings-password");
    await at.window.click("settings-lock");
    await at.window.fill("lock-password", at.host.password);
    await at.window.click("lock-submit");
    await at.window.shows("lock-password-error");
    await at.window.fill("lock-password", NEW);
    await at.window.click("lock-submit");
    await at.window.shows("rail-new-order");
  });

  it("makes room for somebody else, and names who is remembered", async () => {
    await at.window.click("person");
    await at.window.click("person-switch");
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.shows("signin-somebody-else");
      await at.isFine();
    }
    await at.window.page.locator('[data-testid^="signin-person-"]').first().click();
    await at.window.fill("signin-password", NEW);
    await at.window.page.keyboard.press("Enter");
    await at.window.shows("rail-new-order");
  });
});
