// Pictures of the path for docs/pictures: every step, light and dark, in four languages. `node tests/e2e/pictures.mjs`.
// The clock in them stands still, so that a picture changes only when the window does.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, openDesk, startScreen, startSession } from "./harness.mjs";
import { endAll, folder, until } from "./processes.mjs";
import { startProxy } from "./proxy.mjs";
import { startServer } from "./server.mjs";
import { allSent, chooseServer, closeWindow, connection, counter, hasNumber, historyRow, placeOrder, quitAnyway, signIn, waiting } from "./steps.mjs";

const OUT = join(ROOT, "docs", "pictures");
/** `node tests/e2e/pictures.mjs nl` takes those of one language. */
const LANGUAGES = process.argv[2] ? [process.argv[2]] : ["nl", "fr", "de", "en"];
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

/** A computer to take pictures on; `open` starts Loket there, `at` takes a stop in both themes. */
async function studio(screen, server, language) {
  const session = await startSession();
  const network = await startProxy(server.port);
  const data = folder("data");
  const open = async () => {
    const page = await openDesk({ screen, session, data });
    const at = async (step) => {
      for (const theme of THEMES) {
        await wear(page, theme);
        await picture(page, language, theme, step);
      }
    };
    return { page, at };
  };
  return { network, open };
}

/** From the first start to the counter. */
async function enter({ page, at }, server, network, language) {
  await page.click(`first-language-${language}`);
  await at("1-language");
  await page.click("first-language-next");
  await page.shows("first-server");
  await at("2-server");
  await page.fill("first-server", network.url);
  await page.click("first-server-check");
  await page.shows("signin-login");
  await at("3-sign-in");
  await page.click("signin-register");
  await page.shows("register-company");
  await at("12-register");
  await page.click("register-back");
  await signIn(page, server.signIn);
  await connection(page, "online");
}

/** An order without a network; Loket is left and started again meanwhile. Answers with the order and the new window. */
async function orderOffline({ page, at }, { network, open }, screen, account) {
  await network.cut();
  await connection(page, "offline");
  const names = { account: "4-account", address: "5-address", supplies: "6-supplies", overview: "7-overview" };
  const order = await placeOrder(page, { number: account, reference: "2026-041", lines: { BX1: 2, BX3: 1 }, picture: (step) => at(names[step]) });
  await waiting(page);
  await page.shows("order-sheet");
  await page.gone("toast", 30);
  await at("8-waiting-to-be-sent");
  closeWindow(screen);
  await page.shows(`quit-order-${order}`);
  await at("16-leaving");
  await quitAnyway(page);
  const again = await open();
  await counter(again.page);
  await connection(again.page, "offline");
  await openOrder(again.page, order);
  await again.at("17-started-offline");
  await network.mend();
  await connection(again.page, "online", 60);
  await allSent(again.page);
  await hasNumber(again.page, order);
  await openOrder(again.page, order);
  await again.at("9-placed");
  return { order, again };
}

async function openOrder(page, order) {
  await historyRow(page, order);
  await page.click(`order-table-${order}`);
  await page.shows("order-sheet");
}

/** The rooms besides ordering. */
async function rooms({ page, at }) {
  await page.click("rail-drafts");
  await at("10-drafts");
  await page.click("rail-shipping");
  await page.click('[data-testid^="requests-"][role="row"]');
  await page.shows("request-approve");
  await at("18-shipping");
  await page.click("rail-settings");
  await page.shows("device-current");
  await at("11-settings");
  await page.click("rail-personal");
  await page.shows("profile-save");
  await at("13-personal");
  await page.click("data-forget");
  await page.shows("forget");
  await at("14-forget");
  await page.click("rail-users");
  await page.shows("users-search");
  await at("19-users");
  await page.click("users-add");
  await page.shows("add-user-email");
  await at("15-add-user");
}

/** One walk along the path; each stop is taken in both themes. */
async function walk(screen, language) {
  const server = await startServer();
  const desk = await studio(screen, server, language);
  const first = await desk.open();
  await enter(first, server, desk.network, language);
  const { order, again } = await orderOffline(first, desk, screen, server.account);
  await rooms(again);
  await again.page.close();
  const elsewhere = await studio(screen, server, language);
  const second = await elsewhere.open();
  await chooseServer(second.page, elsewhere.network.url, language);
  await signIn(second.page, server.signIn);
  await connection(second.page, "online");
  await openOrder(second.page, order);
  await second.at("20-second-computer");
  await second.page.close();
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
