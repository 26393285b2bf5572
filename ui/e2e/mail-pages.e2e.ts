import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, clippedTexts } from "./checks";
import { Keys } from "./keys";
import { askServer, type OtherComputer, signInOnOtherComputer } from "./otherComputer";
import { house } from "./stage";
import { LOOKS } from "./window";

const OWN = "Orchid-lantern-83";

const at = house();
let admin: OtherComputer;
beforeAll(async () => {
  admin = await signInOnOtherComputer(at.host, at.host, { terms_version: "1" });
});

/** A link of each kind, from the mail it came in. */
const LINKS: Record<string, () => Promise<string>> = {
  activate: async () => {
    const email = "ida@example-boxes.example";
    await askServer(at.host, "/v1/registrations", {
      company: "Example Boxes",
      given_name: "Ida",
      email,
      password: OWN,
      language: "de",
      terms_version: "1",
    });
    return at.host.linkTo(email, "activate");
  },
  password: async () => {
    const email = "ole@demo-print.example";
    await admin.ask("/v1/organisations/demo-print/members", {
      given_name: "Ole",
      family_name: "Example",
      email,
      language: "en",
      first_entry: "invitation",
    });
    return at.host.linkTo(email, "password");
  },
  membership: async () => {
    const email = "david@demo-livres.example";
    await admin.ask("/v1/organisations/demo-print/members", {
      given_name: "David",
      family_name: "",
      email,
      language: "fr",
      first_entry: "invitation",
    });
    return at.host.linkTo(email, "membership");
  },
  email: async () => {
    const email = "anna.new@demo-print.example";
    await admin.ask("/v1/me/email", { email, password: at.host.password });
    return at.host.linkTo(email, "email");
  },
  again: async () => `${at.host.server}/p/again`,
  ended: async () => `${at.host.server}/p/password/${"x".repeat(43)}`,
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
  return at.browser.newContext({ colorScheme: theme, viewport: { width: 1024, height: 700 } });
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
    await admin.ask("/v1/organisations/demo-print/members", {
      given_name: "Per",
      family_name: "Example",
      email,
      language: "nl",
      first_entry: "invitation",
    });
    const context = await fresh("light");
    const page = await context.newPage();
    const url = await at.host.linkTo(email, "password");
    await page.goto(url);
    const keys = new Keys(page);
    for (const field of ["new_password", "repeat_password"]) await keys.fill(field, OWN);
    for (const box of ["terms", "privacy"]) await keys.tick(box);
    await page.keyboard.press("Enter");
    await page.locator("form").waitFor({ state: "detached" });
    await page.waitForLoadState();
    expect(await axeFindings(page)).toEqual([]);
    expect((await page.goto(url))?.status()).toBe(410);
    await context.close();
  });
});
