import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { linkTo } from "./mails";
import { LOOKS, Window } from "./window";

const PASSWORD = "Violet-harbour-52";
const NEW = "Orchid-lantern-83";

let browser: Browser;
let host: Host;
let window: Window;

beforeAll(async () => {
  browser = await launch();
  host = await startHost();
  window = await Window.open(browser, host.site);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function isFine(): Promise<void> {
  expect(await axeFindings(window.page)).toEqual([]);
  expect(await clippedTexts(window.page)).toEqual([]);
  expect(window.complaints).toEqual([]);
}

async function fill(email: string, password: string): Promise<void> {
  const typed = {
    company: "Example Print",
    given_name: "Ada",
    family_name: "Peeters",
    email,
    password,
  };
  for (const [part, text] of Object.entries(typed)) await window.fill(`register-${part}`, text);
}

describe.each(LOOKS)("outside, in $language, $theme", (look) => {
  const email = `ada.${look.language}.${look.theme}@example-print.example`;
  beforeAll(() => window.wear(look));

  it("says what is missing, keeps what is refused, and leads to the mail", async () => {
    await window.click("signin-register");
    await window.click("register-submit");
    await window.shows("register-company-error");
    await isFine();
    await fill(email, "password");
    await window.page.getByTestId("register-terms").click();
    await window.page.getByTestId("register-privacy").click();
    await window.click("register-submit");
    await window.shows("register-password-error");
    expect(await window.page.getByTestId("register-email").inputValue()).toBe(email);
    await isFine();
    await window.fill("register-password", PASSWORD);
    await window.page
      .locator('[data-testid="register-password-rule-length"][data-met="true"]')
      .waitFor();
    await window.click("register-submit");
    await window.shows("register-mail");
    await window.click("register-again");
    await window.shows("register-again-done");
    await isFine();
    await window.click("register-sign-in");
  });

  it("says that the registration waits, and sends the mail again", async () => {
    await window.fill("signin-login", email);
    await window.fill("signin-password", PASSWORD);
    await window.click("signin-submit");
    await window.shows("signin-activation-again");
    await isFine();
  });

  it("says the same to whoever forgot", async () => {
    await window.click("signin-forgot");
    await window.fill("forgot-login", "nobody@example.example");
    await window.click("forgot-submit");
    await window.shows("forgot-done");
    await isFine();
    await window.click("forgot-back");
    await window.shows("signin-login");
  });
});

describe("who registered", () => {
  it("is in after the link in the mail was used", async () => {
    const email = "grace@example-print.example";
    await window.wear({ language: "en", theme: "light" });
    await window.click("signin-register");
    await fill(email, PASSWORD);
    await window.page.getByTestId("register-terms").click();
    await window.page.getByTestId("register-privacy").click();
    await window.click("register-submit");
    await window.shows("register-mail");
    const link = await linkTo(host.mails, email, "activate");
    const page = await browser.newPage();
    await page.goto(link);
    await page.getByTestId("activate").click();
    await page.close();
    await window.click("register-sign-in");
    await window.fill("signin-password", PASSWORD);
    await window.click("signin-submit");
    await window.shows("rail-new-order");
    await window.command("sign_out", {});
    await window.page.reload();
  });
});

interface Session {
  access_token: string;
}

/** The same person on another computer. */
async function elsewhere(password: string): Promise<Session> {
  const answer = await fetch(`${host.server}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      login: host.login,
      password,
      device: randomUUID(),
      device_name: "A laptop far away",
    }),
  });
  if (!answer.ok) throw new Error(`elsewhere: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Session;
}

const as = ({ access_token }: Session, method: string, path: string) =>
  fetch(`${host.server}${path}`, { method, headers: { authorization: `Bearer ${access_token}` } });

describe("inside", () => {
  beforeAll(async () => {
    await host.signIn(window);
  });

  it("signs out on another computer, in every look", async () => {
    const other = await elsewhere(host.password);
    for (const look of LOOKS) {
      await window.wear(look);
      await window.goto("/settings");
      await window.shows("device-current");
      await window.shows("password-changed-at");
      await isFine();
    }
    await window.page.locator('[data-testid^="device-sign-out-"]').first().click();
    await window.page.locator('[data-testid="devices-all"]').waitFor({ state: "detached" });
    expect((await as(other, "GET", "/v1/me")).status).toBe(401);
  });

  it("locks when its session was ended elsewhere, and is let in again", async () => {
    const other = await elsewhere(host.password);
    expect((await as(other, "POST", "/v1/me/sign-out-everywhere")).status).toBe(200);
    await window.shows("lock-ended");
    for (const look of LOOKS) {
      await window.wear(look);
      await window.shows("lock-ended");
      await isFine();
    }
    await window.fill("lock-password", host.password);
    await window.click("lock-submit");
    await window.shows("rail-new-order");
  });

  it("changes the password, which opens the lock from then on", async () => {
    for (const look of LOOKS) {
      await window.wear(look);
      await window.goto("/settings/password");
      await window.fill("password-current", "Wrong-1-password");
      await window.fill("password-new", NEW);
      await window.shows("password-new-rule-length");
      await isFine();
    }
    await window.click("password-submit");
    await window.shows("password-current-error");
    await isFine();
    await window.fill("password-current", host.password);
    await window.click("password-submit");
    await window.shows("settings-password");
    await window.click("settings-lock");
    await window.fill("lock-password", host.password);
    await window.click("lock-submit");
    await window.shows("lock-password-error");
    await window.fill("lock-password", NEW);
    await window.click("lock-submit");
    await window.shows("rail-new-order");
  });

  it("makes room for somebody else, and names who is remembered", async () => {
    await window.click("person");
    await window.click("person-switch");
    for (const look of LOOKS) {
      await window.wear(look);
      await window.shows("signin-somebody-else");
      await isFine();
    }
    await window.page.locator('[data-testid^="signin-person-"]').first().click();
    await window.fill("signin-password", NEW);
    await window.page.keyboard.press("Enter");
    await window.shows("rail-new-order");
  });
});
