import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Look {
  theme: "light" | "dark";
  language: "nl" | "fr" | "de" | "en";
  width: number;
  height: number;
}

/** The smallest window Loket opens in, where German is tightest. */
export const SMALL = { width: 1024, height: 700 };

/** Every language and both themes. */
export const LOOKS: Look[] = [
  { language: "nl", theme: "light", ...SMALL },
  { language: "fr", theme: "dark", ...SMALL },
  { language: "de", theme: "light", ...SMALL },
  { language: "en", theme: "dark", ...SMALL },
];

/** The same with the themes changed about: what is put on in one file or the other, together, is every pair. */
export const LOOKS_TURNED: Look[] = LOOKS.map((look) => ({
  ...look,
  theme: look.theme === "light" ? "dark" : "light",
}));

/** A browser window on the built pages; what it complains about is gathered for the test to look at. */
export class Window {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly site: URL,
  ) {
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      // A refusal is an answer; the browser reports its status all the same.
      const refusal = message.text().includes("status of 422");
      if (message.type() === "error" && !refusal) this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, site: URL, size = SMALL): Promise<Window> {
    const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
    context.setDefaultTimeout(30_000);
    const window = new Window(await context.newPage(), context, site);
    await window.page.goto(site.href);
    return window;
  }

  /** Language and theme by the desk, as the settings page would set them. */
  async wear(look: Pick<Look, "language" | "theme">): Promise<void> {
    await this.command("set_preferences", { preferences: look });
    await this.page.reload();
  }

  /** Sends a command past the pages. */
  async command(name: string, request: unknown): Promise<unknown> {
    const answer = await fetch(new URL(`/command/${name}`, this.site), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async goto(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, path);
  }

  click(testId: string): Promise<void> {
    return this.page.getByTestId(testId).first().click();
  }

  fill(testId: string, text: string): Promise<void> {
    return this.page.getByTestId(testId).first().fill(text);
  }

  shows(testId: string): Promise<void> {
    return this.page.getByTestId(testId).first().waitFor();
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
