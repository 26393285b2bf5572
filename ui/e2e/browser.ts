import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The system's own Chromium: no test downloads a browser. */
export function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== "" && existsSync(place));
  if (!executablePath) throw new Error("no Chromium: install it or set CHROMIUM");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

export interface Look {
  theme: "light" | "dark";
  language: "nl" | "fr" | "de" | "en";
  width?: number;
  height?: number;
}

export const SMALL = { width: 1024, height: 700 };

/** A window of its own; what it complains about is gathered for the test to look at. */
export async function openPage(
  browser: Browser,
  url: URL,
  look: Look,
): Promise<{ page: Page; complaints: string[] }> {
  const { theme, language, width = SMALL.width, height = SMALL.height } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  await context.addInitScript(
    (kept) => {
      for (const [key, value] of Object.entries(kept)) {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
      }
    },
    { "loket.theme": theme, "loket.language": language },
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refusal is an answer; the browser reports its status all the same.
    if (message.type() === "error" && !message.text().includes("422"))
      complaints.push(message.text());
  });
  await page.goto(url.href);
  return { page, complaints };
}
