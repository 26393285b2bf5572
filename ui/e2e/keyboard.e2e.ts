import { beforeAll, describe, expect, it } from "vitest";
import { Keys } from "./keys";
import { stage } from "./stage";

const at = stage();
let keys: Keys;
beforeAll(() => {
  keys = new Keys(at.window.page);
});

/** A letter is no key of the control: it is typed. */
const typed = (text: string) => at.window.page.keyboard.type(text);

const country = () => at.window.page.getByTestId("address-country").first().textContent();

describe("the whole path by keyboard", () => {
  it("signs in", async () => {
    await at.window.shows("signin-login");
    await keys.lands("signin-login");
    await keys.signIn(at.host.login, at.host.password);
    await at.window.shows("rail-new-order");
  });

  it("orders in four steps", async () => {
    await keys.enter("rail-new-order");
    await keys.fill("account-number", at.host.account);
    await keys.enter("wizard-next");
    // A closed list takes letters; one is enough, and none can come too late to belong to it.
    await keys.to("address-country");
    await typed("b");
    await expect.poll(() => country()).toMatch(/Belgi/);
    for (const [field, text] of Object.entries(ADDRESS)) await keys.fill(`address-${field}`, text);
    await keys.enter("wizard-next");
    await keys.fill("supply-BX1-quantity", "2");
    await keys.enter("wizard-next");
    await keys.enter("wizard-confirm");
    await at.window.shows("history");
  });

  it("reads a list with the arrows, opens with Enter, closes with Escape", async () => {
    await keys.enter("rail-shipping");
    await keys.to("requests");
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await at.window.shows("request-approve");
    await keys.press("Escape");
    await at.window.page.getByTestId("request").waitFor({ state: "detached" });
    await keys.lands("requests");
  });

  it("goes anywhere by the palette, and comes back to where it was", async () => {
    await keys.to("requests");
    await at.window.page.keyboard.press("Control+k");
    await at.window.shows("palette-input");
    await at.window.page.keyboard.press("Escape");
    await at.window.page.getByTestId("palette").waitFor({ state: "detached" });
    await keys.lands("requests");
    await at.window.page.keyboard.press("Control+k");
    await at.window.shows("palette-input");
    await typed("settings");
    await at.window.page.keyboard.press("Enter");
    await at.window.shows("settings-lock");
  });

  it("has a way past the navigation", async () => {
    await at.window.page.reload();
    await at.window.shows("settings-lock");
    await keys.enter("skip");
    expect(await at.window.page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

const NEW = "Orchid-lantern-83";

describe("getting in and out by keyboard", () => {
  it("changes the password and unlocks with it", async () => {
    await keys.enter("settings-password");
    await keys.lands("password-current");
    await keys.write(at.host.password);
    await keys.fill("password-new", NEW);
    await keys.press("Enter");
    await keys.lands("settings heading");
    await keys.enter("settings-lock");
    await keys.lands("lock-password");
    await typed(NEW);
    await at.window.page.keyboard.press("Enter");
    await at.window.shows("settings-lock");
    await keys.lands("settings heading");
  });

  it("lets somebody else register, and chooses oneself again", async () => {
    await keys.menu("person", "switch");
    await at.window.shows("signin-somebody-else");
    await keys.lands("signin heading");
    await keys.enter("signin-register");
    await keys.lands("register-company");
    await keys.press("Enter");
    await at.window.shows("register-company-error");
    await keys.lands("register-company");
    for (const [part, text] of Object.entries(COMPANY)) await keys.fill(`register-${part}`, text);
    await keys.choose("register-language", "fr");
    for (const box of ["register-terms", "register-privacy"]) await keys.tick(box);
    await keys.enter("register-submit");
    await at.window.shows("register-mail");
    await keys.lands("register-sign-in");
    await keys.press("Enter");
    await keys.enter("signin-forgot");
    await keys.lands("forgot-login");
    await keys.press("Enter");
    await at.window.shows("forgot-done");
    await keys.enter("forgot-back");
    await keys.enter("signin-people");
    const oneself = at.window.page.locator('[data-testid^="signin-person-"]').first();
    await keys.enter((await oneself.getAttribute("data-testid")) ?? "");
    await keys.lands("signin-password");
    await keys.write(NEW);
    await at.window.page.keyboard.press("Enter");
    await at.window.shows("rail-new-order");
  });
});

const COMPANY = {
  company: "Example Print",
  given_name: "Ada",
  email: "ada.keys@example-print.example",
  password: "Violet-harbour-52",
};

const ADDRESS = {
  company: "Example Print",
  street: "Voorbeeldstraat",
  number: "12",
  postcode: "9000",
  city: "Gent",
  telephone: "+32 9 000 00 00",
};
