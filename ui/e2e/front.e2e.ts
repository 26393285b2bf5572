import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { type Host, startHost } from "./host";
import { expectFine } from "./stage";
import { LOOKS, Window } from "./window";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

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
    await expectFine(window);
    await window.click("first-language-next");
  });

  it("asks for the server, and keeps an address that is none", async () => {
    await window.fill("first-server", "not a server");
    await window.click("first-server-check");
    await window.shows("first-server-error");
    expect(await window.page.getByTestId("first-server").inputValue()).toBe("not a server");
    await expectFine(window);
    await window.fill("first-server", host.server);
    await window.click("first-server-check");
  });

  it("signs in, and keeps what was typed when it is refused", async () => {
    await window.fill("signin-login", host.login);
    await window.fill("signin-password", "Wrong-1-password");
    await window.click("signin-submit");
    await window.shows("signin-failure");
    expect(await window.page.getByTestId("signin-login").inputValue()).toBe(host.login);
    await expectFine(window);
    await window.fill("signin-password", host.password);
    await window.click("signin-submit");
    await window.shows("rail-new-order");
  });

  it("locks and unlocks", async () => {
    await window.command("lock", {});
    await window.page.reload();
    await window.shows("lock");
    await expectFine(window);
    await window.fill("lock-password", host.password);
    await window.click("lock-submit");
    await window.shows("rail-new-order");
  });
});
