import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

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
