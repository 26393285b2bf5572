import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { LOOKS, Window } from "./window";

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
}

const post = async (path: string, body: unknown, token?: string) => {
  const answer = await fetch(`${host.server}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
};

/** Makes a user who gets in by a temporary password. */
async function temporary(email: string): Promise<string> {
  await host.signIn(window);
  const { organisation } = (await window.command("session", {})) as { organisation: string };
  const device = randomUUID();
  const typed = { login: host.login, password: host.password, device, device_name: "elsewhere" };
  const { access_token } = await post("/v1/sessions", typed);
  const person = { given_name: "Noor", family_name: "Janssens", email, language: "nl" };
  const request = { ...person, first_entry: "temporary_password", rights: [] };
  const added = await post(`/v1/organisations/${organisation}/members`, request, access_token);
  await window.command("sign_out", {});
  await window.page.reload();
  return added.temporary_password ?? "";
}

describe("a temporary password", () => {
  it("is replaced and the terms accepted in one sign-in, in every look", async () => {
    const given = await temporary("noor@example-print.example");
    for (const look of LOOKS) {
      await window.wear(look);
      await window.fill("signin-login", "noor@example-print.example");
      await window.fill("signin-password", given);
      await window.click("signin-submit");
      await window.shows("signin-password_temporary");
      await window.fill("signin-new-password", "password");
      await window.click("signin-submit");
      await window.shows("signin-new-password-error");
      await isFine();
      await window.fill("signin-new-password", NEW);
      await window.click("signin-submit");
      await window.shows("signin-terms");
      await isFine();
    }
    expect(await window.page.getByTestId("signin-password").inputValue()).toBe(given);
    await window.click("signin-terms");
    await window.click("signin-submit");
    await window.shows("rail-new-order");
    await window.command("sign_out", {});
    await window.page.reload();
  });
});

describe("a password that ends", () => {
  it("is told before, and changed at the door when it has ended: the draft is still there", async () => {
    await host.signIn(window);
    await window.goto("/ordering/new");
    await window.fill("account-number", host.account);
    await window.shows("wizard-kept");
    await host.later(50);
    await window.command("sync_now", {});
    for (const look of LOOKS) {
      await window.wear(look);
      await window.shows("password-notice");
      await isFine();
    }
    await window.click("password-notice-later");
    await host.later(61);
    await window.command("sign_out", {});
    await window.page.reload();
    await window.fill("signin-login", host.login);
    await window.fill("signin-password", host.password);
    await window.click("signin-submit");
    await window.shows("signin-password_expired");
    await window.fill("signin-new-password", NEW);
    await window.click("signin-submit");
    await window.shows("rail-new-order");
    await window.goto("/ordering/drafts");
    await window.page
      .getByText(/4\s?410\s?552/)
      .first()
      .waitFor();
    expect(await window.page.getByTestId("password-notice").count()).toBe(0);
  });
});
