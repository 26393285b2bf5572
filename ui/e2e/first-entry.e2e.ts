import { describe, expect, it } from "vitest";
import { signInOnOtherComputer } from "./otherComputer";
import { stage } from "./stage";
import { LOOKS } from "./window";

const NEW = "Orchid-lantern-83";

const at = stage();

/** Makes a user who gets in by a temporary password. */
async function temporary(email: string): Promise<string> {
  await at.host.signIn(at.window);
  const { organisation } = (await at.window.command("session", {})) as { organisation: string };
  const admin = await signInOnOtherComputer(at.host, at.host);
  const person = { given_name: "Noor", family_name: "Janssens", email, language: "nl" };
  const request = { ...person, first_entry: "temporary_password", rights: [] };
  const added = await admin.ask(`/v1/organisations/${organisation}/members`, request);
  await at.window.command("sign_out", {});
  await at.window.page.reload();
  return added.temporary_password ?? "";
}

describe("a temporary password", () => {
  it("is replaced and the terms accepted in one sign-in, in every look", async () => {
    const given = await temporary("noor@example-print.example");
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.fill("signin-login", "noor@example-print.example");
      await at.window.fill("signin-password", given);
      await at.window.click("signin-submit");
      await at.window.shows("signin-password_temporary");
      await at.window.fill("signin-new-password", "password");
      await at.window.click("signin-submit");
      await at.window.shows("signin-new-password-error");
      await at.isFine();
      await at.window.fill("signin-new-password", NEW);
      await at.window.click("signin-submit");
      await at.window.shows("signin-terms");
      await at.isFine();
    }
    expect(await at.window.page.getByTestId("signin-password").inputValue()).toBe(given);
    await at.window.click("signin-terms");
    await at.window.click("signin-submit");
    await at.window.shows("rail-new-order");
    await at.window.command("sign_out", {});
    await at.window.page.reload();
  });
});

describe("a password that ends", () => {
  it("is told before, and changed at the door when it has ended: the draft is still there", async () => {
    await at.host.signIn(at.window);
    await at.window.goto("/ordering/new");
    await at.window.fill("account-number", at.host.account);
    await at.window.shows("wizard-kept");
    await at.host.later(50);
    await at.window.command("sync_now", {});
    for (const look of LOOKS) {
      await at.window.wear(look);
      await at.window.shows("password-notice");
      await at.isFine();
    }
    await at.window.click("password-notice-later");
    await at.host.later(61);
    await at.window.command("sign_out", {});
    await at.window.page.reload();
    await at.window.fill("signin-login", at.host.login);
    await at.window.fill("signin-password", at.host.password);
    await at.window.click("signin-submit");
    await at.window.shows("signin-password_expired");
    await at.window.fill("signin-new-password", NEW);
    await at.window.click("signin-submit");
    await at.window.shows("rail-new-order");
    await at.window.goto("/ordering/drafts");
    await at.window.page
      .getByText(/4\s?410\s?552/)
      .first()
      .waitFor();
    expect(await at.window.page.getByTestId("password-notice").count()).toBe(0);
  });
});
