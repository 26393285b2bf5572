import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, startHost } from "./host";
import { linkTo } from "./mails";
import { LOOKS } from "./window";

const OWN = "Orchid-lantern-83";

let browser: Browser;
let host: Host;
let token = "";

/** Asks the server as the founder of the demo's first organisation. */
async function ask(method: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${host.server}${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

beforeAll(async () => {
  browser = await launch();
  host = await startHost();
  const desk = { device: randomUUID(), device_name: "A browser test" };
  const answer = await fetch(`${host.server}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      login: host.login,
      password: host.password,
      terms_version: "1",
      ...desk,
    }),
  });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** A link of each kind, from the mail it came in. */
const LINKS: Record<string, () => Promise<string>> = {
  activate: async () => {
    const email = "ida@example-boxes.example";
    await ask("POST", "/v1/registrations", {
      company: "Example Boxes",
      given_name: "Ida",
      email,
      password: OWN,
      language: "de",
      terms_version: "1",
    });
    return linkTo(host.mails, email, "activate");
  },
  password: async () => {
    const email = "ole@demo-print.example";
    await ask("POST", "/v1/organisations/demo-print/members", {
      given_name: "Ole",
      family_name: "Example",
      email,
      language: "en",
      first_entry: "invitation",
    });
    return linkTo(host.mails, email, "password");
  },
  membership: async () => {
    const email = "david@demo-livres.example";
    await ask("POST", "/v1/organisations/demo-print/members", {
      given_name: "David",
      family_name: "",
      email,
      language: "fr",
      first_entry: "invitation",
    });
    return linkTo(host.mails, email, "membership");
  },
  email: async () => {
    const email = "anna.new@demo-print.example";
    await ask("POST", "/v1/me/email", { email, password: host.password });
    return linkTo(host.mails, email, "email");
  },
  again: async () => `${host.server}/p/again`,
  ended: async () => `${host.server}/p/password/${"x".repeat(43)}`,
};

/** Everything the browser has to say against the page. */
function complaintsOf(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    // A page that has ended answers so; that is no complaint about the page.
    if (message.type() === "error" && !message.text().includes("410")) said.push(message.text());
  });
  page.on("pageerror", (failure) => said.push(failure.message));
  return said;
}

async function fresh(theme: "light" | "dark"): Promise<BrowserContext> {
  return browser.newContext({ colorScheme: theme, viewport: { width: 1024, height: 700 } });
}

describe("a page that a mail links to", () => {
  for (const [kind, link] of Object.entries(LINKS)) {
    it(`${kind}: everybody can use it, in every look, and a visit changes nothing`, async () => {
      const url = await link();
      for (const { language, theme } of LOOKS) {
        const context = await fresh(theme);
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        const answer = await page.goto(`${url}?lang=${language}`);
        const headers = answer?.headers() ?? {};
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
        expect(headers["content-security-policy"]).not.toContain("unsafe");
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await page.locator("script").count()).toBe(0);
        const found = [...(await axeFindings(page)), ...(await clippedTexts(page))];
        expect(found, `${kind}, ${language}, ${theme}`).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      }
    });
  }

  it("is answered by keyboard alone, once", async () => {
    const email = "per@demo-print.example";
    await ask("POST", "/v1/organisations/demo-print/members", {
      given_name: "Per",
      family_name: "Example",
      email,
      language: "nl",
      first_entry: "invitation",
    });
    const context = await fresh("light");
    const page = await context.newPage();
    const url = await linkTo(host.mails, email, "password");
    await page.goto(url);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
    const tabTo = async (control: string) => {
      for (let steps = 0; (await focused()) !== control; steps += 1) {
        if (steps > 30) throw new Error(`${control} cannot be reached by keyboard`);
        await page.keyboard.press("Tab");
      }
    };
    for (const field of ["new_password", "repeat_password"]) {
      await tabTo(field);
      await page.keyboard.type(OWN);
    }
    for (const box of ["terms", "privacy"]) {
      await tabTo(box);
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    expect(await page.locator("form").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect((await page.goto(url))?.status()).toBe(410);
    await context.close();
  });
});
