import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { type Host, startHost } from "./host";
import { Window } from "./window";

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

const focused = () =>
  window.page.evaluate(
    // A checkbox is named by what stands around it.
    () => document.activeElement?.closest("[data-testid]")?.getAttribute("data-testid") ?? "",
  );

/** Goes on with Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(testId: string): Promise<void> {
  await window.shows(testId);
  for (let steps = 0; steps < 120; steps += 1) {
    if ((await focused()) === testId) return;
    await window.page.keyboard.press("Tab");
  }
  throw new Error(`${testId} cannot be reached by Tab`);
}

async function type(testId: string, text: string): Promise<void> {
  await tabTo(testId);
  await window.page.keyboard.type(text);
}

async function press(testId: string): Promise<void> {
  await tabTo(testId);
  await window.page.keyboard.press("Enter");
}

describe("the whole path by keyboard", () => {
  it("signs in", async () => {
    await window.shows("signin-login");
    expect(await focused()).toBe("signin-login");
    await type("signin-login", host.login);
    await type("signin-password", host.password);
    await window.page.keyboard.press("Enter");
    await window.shows("rail-new-order");
  });

  it("orders in four steps", async () => {
    await press("rail-new-order");
    await type("account-number", host.account);
    await press("wizard-next");
    // A closed list takes letters.
    await type("address-country", "bel");
    for (const [field, text] of Object.entries(ADDRESS)) await type(`address-${field}`, text);
    await press("wizard-next");
    await type("supply-BX1-quantity", "2");
    await press("wizard-next");
    await press("wizard-confirm");
    await window.shows("history");
  });

  it("reads a list with the arrows, opens with Enter, closes with Escape", async () => {
    await press("rail-shipping");
    await tabTo("requests");
    await window.page.keyboard.press("ArrowDown");
    await window.page.keyboard.press("Enter");
    await window.shows("request-approve");
    await window.page.keyboard.press("Escape");
    await window.page.getByTestId("request").waitFor({ state: "detached" });
    expect(await focused()).toBe("requests");
  });

  it("goes anywhere by the palette, and comes back to where it was", async () => {
    await tabTo("requests");
    await window.page.keyboard.press("Control+k");
    await window.shows("palette-input");
    await window.page.keyboard.press("Escape");
    await window.page.getByTestId("palette").waitFor({ state: "detached" });
    expect(await focused()).toBe("requests");
    await window.page.keyboard.press("Control+k");
    await window.shows("palette-input");
    await window.page.keyboard.type("settings");
    await window.page.keyboard.press("Enter");
    await window.shows("settings-lock");
  });

  it("has a way past the navigation", async () => {
    await window.page.reload();
    await window.shows("settings-lock");
    await tabTo("skip");
    await window.page.keyboard.press("Enter");
    expect(await window.page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

const NEW = "Orchid-lantern-83";

describe("getting in and out by keyboard", () => {
  it("changes the password and unlocks with it", async () => {
    await press("settings-password");
    await type("password-current", host.password);
    await type("password-new", NEW);
    await window.page.keyboard.press("Enter");
    await press("settings-lock");
    await window.shows("lock-password");
    expect(await focused()).toBe("lock-password");
    await window.page.keyboard.type(NEW);
    await window.page.keyboard.press("Enter");
    await window.shows("settings-lock");
  });

  it("lets somebody else register, and chooses oneself again", async () => {
    await press("person");
    await window.shows("person-switch");
    for (let steps = 0; steps < 9 && (await focused()) !== "person-switch"; steps += 1) {
      await window.page.keyboard.press("ArrowDown");
    }
    await window.page.keyboard.press("Enter");
    await window.shows("signin-somebody-else");
    await press("signin-register");
    await window.shows("register-company");
    expect(await focused()).toBe("register-company");
    await window.page.keyboard.press("Enter");
    await window.shows("register-company-error");
    expect(await focused()).toBe("register-company");
    for (const [part, text] of Object.entries(COMPANY)) await type(`register-${part}`, text);
    for (const box of ["register-terms", "register-privacy"]) {
      await tabTo(box);
      await window.page.keyboard.press("Space");
    }
    await press("register-submit");
    await window.shows("register-mail");
    await press("register-sign-in");
    await press("signin-forgot");
    await window.shows("forgot-login");
    await window.page.keyboard.press("Enter");
    await window.shows("forgot-done");
    await press("forgot-back");
    await press("signin-people");
    const [oneself] = await window.page.locator('[data-testid^="signin-person-"]').all();
    await press((await oneself?.getAttribute("data-testid")) ?? "");
    await type("signin-password", NEW);
    await window.page.keyboard.press("Enter");
    await window.shows("rail-new-order");
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
