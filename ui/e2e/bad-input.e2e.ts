import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clippedTexts } from "./checks";
import { stage } from "./stage";

const at = stage({ serverChosen: false });
let portal: Server;

beforeAll(async () => {
  await at.window.wear({ language: "en", theme: "light" });
  portal = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome to the hotel</h1>");
  });
  await new Promise<void>((ready) => portal.listen(0, "127.0.0.1", ready));
});
afterAll(() => {
  portal.close();
});

const value = (testId: string) => at.window.page.getByTestId(testId).inputValue();

async function refuses(address: string): Promise<string> {
  await at.window.fill("first-server", address);
  await at.window.click("first-server-check");
  await at.window.page
    .getByTestId("first-server-check")
    .and(at.window.page.locator(`:enabled:not([aria-disabled="true"])`))
    .waitFor();
  await at.window.shows("first-server-error");
  expect(await value("first-server")).toBe(address);
  return at.window.page.getByTestId("first-server-error").innerText();
}

describe("an address that is no Loket server", () => {
  it("is refused in words, and stays to be corrected", async () => {
    await at.window.click("first-language-next");
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
    await at.window.fill("first-server", at.host.server);
    await at.window.click("first-server-check");
    await at.host.signIn(at.window);
    await at.window.click("rail-new-order");
    await at.window.fill("account-number", at.host.account);
    await at.window.click("wizard-step-address");
    await at.window.fill("address-company", STRANGE);
    await at.window.fill("address-street", "x".repeat(10_000));
    await at.window.shows("wizard-kept");
    await at.window.click("wizard-next");
    await at.window.shows("address-street-error");
    expect(await value("address-company")).toBe(STRANGE);
    expect(await clippedTexts(at.window.page)).toEqual([]);
  });

  it("survives the program being started again", async () => {
    await at.host.restart();
    await at.window.page.reload();
    await at.window.shows("address-company");
    expect(await value("address-company")).toBe(STRANGE);
    expect((await value("address-street")).length).toBeGreaterThan(0);
    expect(at.window.complaints).toEqual([]);
  });
});
