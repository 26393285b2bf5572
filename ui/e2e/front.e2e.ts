import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { LOOKS, Window } from "./window";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function isFine(window: Window): Promise<void> {
  expect(await axeFindings(window.page)).toEqual([]);
  expect(await clippedTexts(window.page)).toEqual([]);
  expect(window.complaints).toEqual([]);
}

describe.each(LOOKS)("before the counter, in $language, $theme", (look) => {
  let host: Host;
  let window: Window;
  beforeAll(async () => {
    host = await startHost({ serverChosen: false });
    window = await Window.open(browser, host.site);
    await window.wear(look);
  });
  afterAll(async () => {
    await window.close();
    await host.stop();
  });

  it("asks for the language", async () => {
    await window.shows("first-language");
    await isFine(window);
    await window.click("first-language-next");
  });

  it("asks for the server, and keeps an address that is none", async () => {
    await window.fill("first-server", "not a server");
    await window.click("first-server-check");
    await window.shows("first-server-error");
    expect(await window.page.getByTestId("first-server").inputValue()).toBe("not a server");
    await isFine(window);
    await window.fill("first-server", host.server);
    await window.click("first-server-check");
  });

  it("signs in, and keeps what was typed when it is refused", async () => {
    await window.fill("signin-login", host.login);
    await window.fill("signin-password", "Wrong-1-password");
    await window.click("signin-submit");
    await window.shows("signin-failure");
    expect(await window.page.getByTestId("signin-login").inputValue()).toBe(host.login);
    await isFine(window);
    await window.fill("signin-password", host.password);
    await window.click("signin-submit");
    await window.shows("rail-new-order");
  });

  it("locks and unlocks", async () => {
    await window.command("lock", {});
    await window.page.reload();
    await window.shows("lock");
    await isFine(window);
    await window.fill("lock-password", host.password);
    await window.click("lock-submit");
    await window.shows("rail-new-order");
  });
});
