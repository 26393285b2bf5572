import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type DeskAtTest, type Host, startHost } from "./host";
import { linkTo } from "./mails";
import { LOOKS, Window } from "./window";

const ZOE = "zoe@demo-print.example";
const OWN = "Orchid-lantern-83";

let browser: Browser;
let host: Host;
let window: Window;
let temporary = "";
const another: DeskAtTest[] = [];

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

const typedIn = (testId: string) => window.page.getByTestId(testId).first().inputValue();
const textOf = (testId: string) => window.page.getByTestId(testId).first().innerText();

/** In all eight looks: nothing axe finds, no word cut, nothing the browser complains of. */
async function isFine(path: string, shows: string): Promise<void> {
  for (const look of LOOKS) {
    await window.wear(look);
    await window.goto(path);
    await window.shows(shows);
    const found = [...(await axeFindings(window.page)), ...(await clippedTexts(window.page))];
    expect(found, `${shows}, ${look.language}, ${look.theme}`).toEqual([]);
  }
  expect(window.complaints).toEqual([]);
}

async function signIn(login: string, password: string, at = window): Promise<void> {
  await at.fill("signin-login", login);
  await at.fill("signin-password", password);
  await at.click("signin-submit");
}

/** Signs somebody in on a computer of their own. */
async function openElsewhere(login: string, password: string): Promise<Window> {
  const desk = await host.anotherDesk();
  another.push(desk);
  const elsewhere = await Window.open(browser, desk.site);
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
    await window.goto("/personal");
    await window.fill("profile-contact_name", "Anna at the gate");
    await window.fill("profile-telephone", "call me");
    await window.click("profile-save");
    await window.shows("profile-telephone-error");
    expect(await typedIn("profile-contact_name")).toBe("Anna at the gate");
    await window.fill("profile-telephone", "+32 9 000 00 00");
    await window.click("profile-save");
    await window.shows("toast");
    await window.goto("/ordering/new");
    await window.shows("wizard");
    await window.click("wizard-step-address");
    await window.shows("address-contact");
    expect(await typedIn("address-contact")).toBe("Anna at the gate");
    expect(await typedIn("address-telephone")).toBe("+32 9 000 00 00");
  });

  it("another address waits until the mail to it is answered", async () => {
    await window.goto("/personal");
    await window.click("email-change");
    await window.fill("email-new", "anna.new@demo-print.example");
    await window.fill("email-password", "Wrong-1-password");
    await window.click("email-ask");
    await window.shows("email-password-error");
    await window.fill("email-password", host.password);
    await window.click("email-ask");
    await window.shows("email-waiting");
    expect(await textOf("email-waiting")).toContain("anna.new@demo-print.example");
  });

  it("a number is claimed, and one's data lies in files", async () => {
    await window.goto("/personal");
    await window.fill("claim-number", "4410999");
    await window.click("claim-ask");
    await window.shows("claim-asked");
    await window.click("data-export");
    await window.shows("data-exported");
    expect(await textOf("data-exported")).toMatch(/loket-my-data-[\d-]+\.xlsx/);
  });

  it("is reachable for everybody in every look", () => isFine("/personal", "data-forget"));
});

describe("a new user", () => {
  it("gets a temporary password that is shown once", async () => {
    await window.goto("/users");
    await window.click("users-add");
    await window.fill("add-user-given_name", "Zoë");
    await window.fill("add-user-email", ZOE);
    await window.click("add-user-temporary_password");
    await window.click("add-user-right-orders.place");
    await window.click("add-user-save");
    await window.shows("temporary-password");
    temporary = await textOf("temporary-password");
    await window.click("temporary-noted");
    await window.shows("users");
    await window.page.getByText(ZOE).first().click();
    await window.shows("user-invited");
  });

  it("is invited again, by mail, and gets another password", async () => {
    await window.click("user-invite-again");
    await linkTo(host.mails, ZOE, "password");
    await window.click("user-new-temporary");
    await window.shows("temporary-password");
    expect(await textOf("temporary-password")).not.toBe(temporary);
    temporary = await textOf("temporary-password");
    await window.click("temporary-noted");
  });

  it("is made on a page everybody can use", () => isFine("/users/new", "add-user-save"));
});

describe("a membership that is offered", () => {
  it("reaches who has their own account, and is theirs to answer", async () => {
    await window.goto("/users/new");
    await window.fill("add-user-given_name", "David");
    await window.fill("add-user-email", "david@demo-livres.example");
    await window.click("add-user-save");
    await window.shows("users");
    const elsewhere = await openElsewhere("david", host.passwords.david ?? "");
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
    await isFine("/personal/forget", "forget-goes");
  });

  it("a new user comes in, is forgotten, and nothing of them is left", async () => {
    await window.command("sign_out", {});
    await window.page.reload();
    await window.shows("signin-login");
    await signIn(ZOE, temporary);
    await window.shows("signin-new-password");
    await window.fill("signin-new-password", OWN);
    await window.click("signin-submit");
    await window.click("signin-terms");
    await window.click("signin-submit");
    await window.shows("rail-new-order");
    const elsewhere = await openElsewhere(ZOE, OWN);
    await elsewhere.goto("/personal");
    await elsewhere.shows("profile-save");
    await window.goto("/personal/forget");
    await window.fill("forget-password", "Wrong-1-password");
    await window.click("forget-ask");
    await window.click("forget-confirm");
    await window.shows("forget-password-error");
    await window.fill("forget-password", OWN);
    await window.click("forget-ask");
    await window.click("forget-confirm");
    await window.shows("farewell-receipt");
    expect(await textOf("farewell-receipt")).toMatch(/\S{8,}/);
    await isFine("/", "farewell-receipt");
    await window.click("farewell-done");
    await window.shows("signin-login");
    await signIn(ZOE, OWN);
    await window.shows("signin-failure");
    // The other computer hears of it at its next contact, and has nothing left.
    await elsewhere.command("sync_now", {}).catch(() => undefined);
    await elsewhere.shows("farewell");
    expect(readdirSync(join(another.at(-1)?.folder ?? "", "stores"))).toEqual([]);
    await elsewhere.close();
  });

  it("the first one removes what is on this computer, and begins anew", async () => {
    await window.fill("signin-login", "anna");
    await window.click("front-remove");
    await window.click("remove-look");
    await window.shows("remove-confirm");
    if (await window.page.getByTestId("remove-agree").isVisible()) {
      await window.page.getByTestId("remove-agree").click();
    }
    await window.click("remove-confirm");
    await window.shows("signin-login");
    await signIn("anna", host.password);
    await window.shows("rail-new-order");
  });
});
