import { beforeAll, describe, expect, it } from "vitest";
import { followLink, Keys } from "./keys";
import { stage } from "./stage";
import type { Look } from "./window";

const FIRST = "Orchid-lantern-83";
const SECOND = "Violet-harbour-52";
const THIRD = "Copper-meadow-97";

const at = stage();
let keys: Keys;
beforeAll(async () => {
  keys = new Keys(at.window.page);
  await at.window.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

const wears = (language: Look["language"], theme: Look["theme"]) =>
  beforeAll(() => at.window.wear({ language, theme }));

const enters = () => at.window.page.keyboard.press("Enter");
const isShown = (testId: string) => at.window.page.getByTestId(testId).isVisible();

/** A new user on the form, up to the button at its foot. */
async function fillNewUser(given: string, email: string, language: string): Promise<void> {
  await keys.enter("rail-users");
  await keys.enter("users-add");
  await keys.lands("add-user-given_name");
  await keys.write(given);
  await keys.fill("add-user-email", email);
  await keys.choose("add-user-language", language);
  await keys.to("add-user-invitation");
}

describe("an invitation by keyboard (nl, light)", () => {
  wears("nl", "light");
  const email = "ole@demo-print.example";

  it("is sent by an administrator, whose mistake is shown where it is", async () => {
    await keys.lands("signin-login");
    await keys.signIn(at.host.login, at.host.password);
    await at.window.shows("rail-users");
    await fillNewUser("Ole", "ole", "nl");
    await keys.tick("add-user-right-orders.place");
    await keys.enter("add-user-save");
    await keys.lands("add-user-email");
    await keys.write(email);
    // Enter in a field sends the form.
    await enters();
    await keys.lands("users heading");
    await at.window.shows("toast");
  });

  it("is answered on its page, and the door opens", async () => {
    await keys.menu("person", "sign-out");
    const language = await followLink(
      at.browser,
      await at.host.linkTo(email, "password"),
      async (onIt) => {
        await onIt.fill("new_password", FIRST);
        await onIt.fill("repeat_password", FIRST);
        for (const box of ["terms", "privacy"]) await onIt.tick(box);
      },
    );
    expect(language).toBe("nl");
    await keys.signIn(email, FIRST);
    await at.window.shows("rail-new-order");
    expect(await isShown("terms-notice")).toBe(false);
    await keys.menu("person", "sign-out");
    await at.window.shows("signin-login");
  });
});

describe("a temporary password by keyboard (fr, dark)", () => {
  wears("fr", "dark");
  const email = "lea@demo-print.example";

  it("is shown once, copied, and put away only by saying so", async () => {
    await keys.signIn(at.host.login, at.host.password);
    await at.window.shows("rail-users");
    await fillNewUser("Léa", email, "fr");
    await keys.press("ArrowDown");
    expect(await at.window.page.getByTestId("add-user-temporary_password").isChecked()).toBe(true);
    await keys.enter("add-user-save");
    await keys.lands("temporary-copy");
    await keys.press("Escape");
    await keys.lands("temporary-copy");
    await keys.press("Enter");
    await keys.enter("temporary-noted");
    await keys.lands("users heading");
  });

  it("is pasted at the door, replaced, and the terms accepted", async () => {
    await keys.menu("person", "sign-out");
    await keys.fill("signin-login", email);
    await keys.to("signin-password");
    await at.window.page.keyboard.press("Control+v");
    await enters();
    await keys.lands("signin-new-password");
    await keys.write("password");
    await enters();
    await at.window.shows("signin-new-password-error");
    await keys.lands("signin-new-password");
    await keys.write(SECOND);
    await enters();
    await keys.lands("signin-terms");
    await keys.press("Space");
    await keys.enter("signin-submit");
    await at.window.shows("rail-new-order");
    await keys.menu("person", "sign-out");
  });
});

describe("a forgotten password by keyboard (de, light)", () => {
  wears("de", "light");

  it("is asked for at the door, made anew on the page, and opens", async () => {
    await keys.fill("signin-login", at.host.login);
    await keys.enter("signin-forgot");
    await keys.lands("forgot-login");
    await enters();
    await at.window.shows("forgot-done");
    const link = await at.host.linkTo("anna@demo-print.example", "password");
    await followLink(at.browser, `${link}?lang=de`, async (onIt) => {
      await onIt.fill("new_password", FIRST);
      await onIt.fill("repeat_password", FIRST);
    });
    await keys.enter("forgot-back");
    await keys.lands("signin-password");
    await keys.write(FIRST);
    await enters();
    await at.window.shows("rail-new-order");
  });
});

describe("a password that ended, by keyboard (en, dark)", () => {
  wears("en", "dark");

  it("is changed at the door, and the draft is as it was left", async () => {
    await keys.enter("rail-new-order");
    await keys.fill("account-number", at.host.account);
    await keys.fill("reference", "left open");
    await at.window.shows("wizard-kept");
    await keys.menu("person", "sign-out");
    await at.host.later(61);
    await keys.signIn(at.host.login, FIRST);
    await keys.lands("signin-new-password");
    await keys.write(THIRD);
    await enters();
    await at.window.shows("rail-drafts");
    await keys.enter("rail-drafts");
    await keys.to("draft-table");
    await keys.press("Enter");
    await at.window.shows("reference");
    expect(await at.window.page.getByTestId("reference").inputValue()).toBe("left open");
  });
});
