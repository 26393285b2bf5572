import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { Window } from "./window";

let browser: Browser;
let host: Host;
let window: Window;
let portal: Server;

beforeAll(async () => {
  browser = await launch();
  host = await startHost({ serverChosen: false });
  window = await Window.open(browser, host.site);
  await window.wear({ language: "en", theme: "light" });
  portal = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome to the hotel</h1>");
  });
  await new Promise<void>((ready) => portal.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  portal.close();
  await browser.close();
  await host.stop();
});

const value = (testId: string) => window.page.getByTestId(testId).inputValue();

async function refuses(address: string): Promise<string> {
  await window.fill("first-server", address);
  await window.click("first-server-check");
  await window.page
    .getByTestId("first-server-check")
    .and(window.page.locator(":enabled"))
    .waitFor();
  await window.shows("first-server-error");
  expect(await value("first-server")).toBe(address);
  return window.page.getByTestId("first-server-error").innerText();
}

describe("an address that is no Loket server", () => {
  it("is refused in words, and stays to be corrected", async () => {
    await window.click("first-language-next");
    const { port } = portal.address() as AddressInfo;
    const html = await refuses(`http://127.0.0.1:${port}`);
    const nothing = await refuses("http://127.0.0.1:9");
    const none = await refuses("🐌 مرحبا");
    for (const words of [html, nothing, none]) expect(words).not.toContain("code:");
    expect(new Set([html, nothing, none]).size).toBe(3);
  });
});

const STRANGE = "Straße 🐌 شارع‎ <b>&amp;";

describe("an address nobody could print", () => {
  it("is kept as typed, and refused where it is too long", async () => {
    await window.fill("first-server", host.server);
    await window.click("first-server-check");
    await host.signIn(window);
    await window.click("rail-new-order");
    await window.fill("account-number", host.account);
    await window.click("wizard-step-address");
    await window.fill("address-company", STRANGE);
    await window.fill("address-street", "x".repeat(10_000));
    await window.shows("wizard-kept");
    await window.click("wizard-next");
    await window.shows("address-street-error");
    expect(await value("address-company")).toBe(STRANGE);
    expect(await clippedTexts(window.page)).toEqual([]);
  });

  it("survives the program being started again", async () => {
    await host.restart();
    await window.page.reload();
    await window.shows("address-company");
    expect(await value("address-company")).toBe(STRANGE);
    expect((await value("address-street")).length).toBeGreaterThan(0);
    expect(window.complaints).toEqual([]);
  });
});
