import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DeskAtTest } from "./host";
import { stage } from "./stage";
import { LOOKS, Window } from "./window";

const ZOE = "zoe@demo-print.example";
const OWN = "Orchid-lantern-83";

let temporary = "";
const another: DeskAtTest[] = [];

const at = stage();
beforeAll(() => at.host.signIn(at.window));

const typedIn = (testId: string) => at.window.page.getByTestId(testId).first().inputValue();
const textOf = (testId: string) => at.window.page.getByTestId(testId).first().innerText();

/** In all eight looks. */
async function isFineEverywhere(path: string, shows: string): Promise<void> {
  for (const look of LOOKS) {
    await at.window.wear(look);
    await at.window.goto(path);
    await at.window.shows(shows);
    await at.isFine(`${shows}, ${look.language}, ${look.theme}`);
  }
}

async function signIn(login: string, password: string, window = at.window): Promise<void> {
  await window.fill("signin-login", login);
  await window.fill("signin-password", password);
  await window.click("signin-submit");
}

/** Signs somebody in on a computer of their own. */
async function openElsewhere(login: string, password: string): Promise<Window> {
  const desk = await at.host.anotherDesk();
  another.push(desk);
  const elsewhere = await Window.open(at.browser, desk.site);
  await elsewhere.wear({ language: "en", theme: "light" });
  await signIn(login, password, elsewhere);
  const terms = elsewhere.page.getByTestId("signin-terms");
  await elsewhere.page.getByTestId("rail-new-order").or(terms).first().waitFor();
  if (await terms.isVisible()) {
    await terms.click();
    await elsewhere.click("signin-submit");
  }
  await elsewhere.shows("rail-new-order");
  return elsewhere;
}

describe("one's own data", () => {
  it("is saved, refused at its field, and used in a new order", async () => {
    await at.window.goto("/personal");
    await at.window.fill("profile-contact_name", "Anna at the gate");
    await at.window.fill("profile-telephone", "call me");
    await at.window.click("profile-save");
    await at.window.shows("profile-telephone-error");
    expect(await typedIn("profile-contact_name")).toBe("Anna at the gate");
    await at.window.fill("profile-telephone", "+32 9 000 00 00");
    await at.window.click("profile-save");
    await at.window.shows("toast");
    await at.window.goto("/ordering/new");
    await at.window.shows("wizard");
    await at.window.click("wizard-step-address");
    await at.window.shows("address-contact");
    expect(await typedIn("address-contact")).toBe("Anna at the gate");
    expect(await typedIn("address-telephone")).toBe("+32 9 000 00 00");
  });

  it("another address waits until the mail to it is answered", async () => {
    await at.window.goto("/personal");
    await at.window.click("email-change");
    await at.window.fill("email-new", "anna.new@demo-print.example");
    await at.window.fill("email-password", "Wrong-1-password");
    await at.window.click("email-ask");
    await at.window.shows("email-password-error");
    await at.window.fill("email-password", at.host.password);
    await at.window.click("email-ask");
    await at.window.shows("email-waiting");
    expect(await textOf("email-waiting")).toContain("anna.new@demo-print.example");
  });

  it("a number is claimed, and one's data lies in files", async () => {
    await at.window.goto("/personal");
    await at.window.fill("claim-number", "4410999");
    await at.window.click("claim-ask");
    await at.window.shows("claim-asked");
    await at.window.click("data-export");
    await at.window.shows("data-exported");
    expect(await textOf("data-exported")).toMatch(/loket-my-data-[\d-]+\.xlsx/);
  });

  it("is reachable for everybody in every look", () =>
    isFineEverywhere("/personal", "data-forget"));
});

describe("a new user", () => {
  it("gets a temporary password that is shown once", async () => {
    await at.window.goto("/users");
    await at.window.click("users-add");
    await at.window.fill("add-user-given_name", "Zoë");
    await at.window.fill("add-user-email", ZOE);
    await at.window.click("add-user-temporary_password");
    await at.window.click("add-user-right-orders.place");
    await at.window.click("add-user-save");
    await at.window.shows("temporary-password");
    temporary = await textOf("temporary-password");
    await at.window.click("temporary-noted");
    await at.window.shows("users");
    await at.window.page.getByText(ZOE).first().click();
    await at.window.shows("user-invited");
  });

  it("is invited again, by mail, and gets another password", async () => {
    await at.window.click("user-invite-again");
    await at.host.linkTo(ZOE, "password");
    await at.window.click("user-new-temporary");
    await at.window.shows("temporary-password");
    expect(await textOf("temporary-password")).not.toBe(temporary);
    temporary = await textOf("temporary-password");
    await at.window.click("temporary-noted");
  });

  it("is made on a page everybody can use", () => isFineEverywhere("/users/new", "add-user-save"));
});

describe("a membership that is offered", () => {
  it("reaches who has their own account, and is theirs to answer", async () => {
    await at.window.goto("/users/new");
    await at.window.fill("add-user-given_name", "David");
    await at.window.fill("add-user-email", "david@demo-livres.example");
    await at.window.click("add-user-save");
    await at.window.shows("users");
    const elsewhere = await openElsewhere("david", at.host.passwords.david ?? "");
    await elsewhere.goto("/inbox");
    await elsewhere.page.locator('[data-testid^="offer-"][data-testid$="-accept"]').click();
    await elsewhere.shows("toast");
    await elsewhere.click("organisation");
    await elsewhere.page.getByText("Demo Print").first().waitFor();
    await elsewhere.close();
  });
});

describe("leaving", () => {
  it("who is the only administrator has to name another first", async () => {
    await isFineEverywhere("/personal/forget", "forget-goes");
  });

  it("a new user comes in, is forgotten, and nothing of them is left", async () => {
    await at.window.command("sign_out", {});
    await at.window.page.reload();
    await at.window.shows("signin-login");
    await signIn(ZOE, temporary);
    await at.window.shows("signin-new-password");
    await at.window.fill("signin-new-password", OWN);
    await at.window.click("signin-submit");
    await at.window.click("signin-terms");
    await at.window.click("signin-submit");
    await at.window.shows("rail-new-order");
    const elsewhere = await openElsewhere(ZOE, OWN);
    await elsewhere.goto("/personal");
    await elsewhere.shows("profile-save");
    await at.window.goto("/personal/forget");
    await at.window.fill("forget-password", "Wrong-1-password");
    await at.window.click("forget-ask");
    await at.window.click("forget-confirm");
    await at.window.shows("forget-password-error");
    await at.window.fill("forget-password", OWN);
    await at.window.click("forget-ask");
    await at.window.click("forget-confirm");
    await at.window.shows("farewell-receipt");
    expect(await textOf("farewell-receipt")).toMatch(/\S{8,}/);
    await isFineEverywhere("/", "farewell-receipt");
    await at.window.click("farewell-done");
    await at.window.shows("signin-login");
    await signIn(ZOE, OWN);
    await at.window.shows("signin-failure");
    // The other computer hears of it at its next contact, and has nothing left.
    await elsewhere.command("sync_now", {}).catch(() => undefined);
    await elsewhere.shows("farewell");
    expect(readdirSync(join(another.at(-1)?.folder ?? "", "stores"))).toEqual([]);
    await elsewhere.close();
  });

  it("the first one removes what is on this computer, and begins anew", async () => {
    await at.window.fill("signin-login", "anna");
    await at.window.click("front-remove");
    await at.window.click("remove-look");
    await at.window.shows("remove-confirm");
    if (await at.window.page.getByTestId("remove-agree").isVisible()) {
      await at.window.page.getByTestId("remove-agree").click();
    }
    await at.window.click("remove-confirm");
    await at.window.shows("signin-login");
    await signIn("anna", at.host.password);
    await at.window.shows("rail-new-order");
  });
});
