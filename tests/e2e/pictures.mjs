// Pictures of the path for docs/pictures: every step, light and dark, in four languages. `node tests/e2e/pictures.mjs`.
// The clock in them stands still, so that a picture changes only when the window does.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, openDesk, startScreen, startSession } from "./harness.mjs";
import { endAll, folder, until } from "./processes.mjs";
import { startProxy } from "./proxy.mjs";
import { startServer } from "./server.mjs";
import { allSent, connection, placeOrder, signIn, waiting } from "./steps.mjs";

const OUT = join(ROOT, "docs", "pictures");
const LANGUAGES = ["nl", "fr", "de", "en"];
const THEMES = ["light", "dark"];

/** Clock times and dates of this very day, put to one moment; order numbers and names come from the demo. */
const STAND_STILL = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const still = node.data.replace(/\\b([01]?\\d|2[0-3]):[0-5]\\d\\b/g, "10:41").replace(/127\\.0\\.0\\.1:\\d+/g, "loket.carrier.example");
    if (still !== node.data) node.data = still;
  }
  const typed = document.querySelector('[data-testid="first-server"]');
  if (typed) typed.setAttribute("style", "caret-color: transparent");
  document.activeElement?.blur();`;

let taken = 0;

async function picture(page, language, theme, step) {
  await page.pointAway();
  await page.execute(STAND_STILL);
  await page.screenshot(join(OUT, `${step}-${language}-${theme}.png`));
  taken += 1;
}

/** Puts on a language and a theme as a person does; the window keeps what it shows. */
async function wear(page, theme) {
  await page.execute("document.documentElement.dataset.theme = arguments[0]", theme);
  await until("the theme is on", () => page.execute("return document.documentElement.dataset.theme === arguments[0]", theme));
}

/** One walk along the path; each stop is taken in both themes. */
async function walk(screen, language) {
  const server = await startServer();
  const session = await startSession();
  const network = await startProxy(server.port);
  const data = folder("data");
  const page = await openDesk({ screen, session, data });
  const stop = async (step) => {
    for (const theme of THEMES) {
      await wear(page, theme);
      await picture(page, language, theme, step);
    }
  };
  await page.click(`first-language-${language}`);
  await stop("1-language");
  await page.click("first-language-next");
  await page.shows("first-server");
  await stop("2-server");
  await page.fill("first-server", network.url);
  await page.click("first-server-check");
  await page.shows("signin-login");
  await stop("3-sign-in");
  await page.click("signin-register");
  await page.shows("register-company");
  await stop("12-register");
  await page.click("register-back");
  await signIn(page, server.signIn);
  await connection(page, "online");
  await network.cut();
  await connection(page, "offline");
  const names = { account: "4-account", address: "5-address", supplies: "6-supplies", overview: "7-overview" };
  await placeOrder(page, { number: server.account, reference: "2026-041", lines: { BX1: 2, BX3: 1 }, picture: (step) => stop(names[step]) });
  await waiting(page);
  await page.shows("order-sheet");
  await page.gone("toast", 30);
  await stop("8-waiting-to-be-sent");
  await network.mend();
  await connection(page, "online", 60);
  await allSent(page);
  await stop("9-placed");
  await page.click("rail-drafts");
  await stop("10-drafts");
  await page.click("rail-settings");
  await page.shows("device-current");
  await stop("11-settings");
  await page.click("rail-personal");
  await page.shows("profile-save");
  await stop("13-personal");
  await page.click("data-forget");
  await page.shows("forget");
  await stop("14-forget");
  await page.click("rail-users");
  await page.click("users-add");
  await page.shows("add-user-email");
  await stop("15-add-user");
  await page.close();
  await server.stop();
}

mkdirSync(OUT, { recursive: true });
const screen = await startScreen();
let failed = 0;
for (const language of LANGUAGES) {
  try {
    await walk(screen, language);
    console.log(`ok pictures ${language}`);
  } catch (failure) {
    failed += 1;
    console.log(`FAILED pictures ${language}\n${failure.stack}`);
  }
}
console.log(`${taken} pictures`);
endAll();
process.exit(failed === 0 ? 0 : 1);
