// What a person does in the window, by the names of the controls.
import { execFileSync } from "node:child_process";
import { until } from "./processes.mjs";

/** Where goods go in these journeys; no such company, no such street. */
export const ADDRESS = {
  company: "Example Print",
  contact: "Despatch",
  street: "Voorbeeldstraat",
  number: "12 bus 3",
  postcode: "9000",
  city: "Gent",
  telephone: "+32 9 000 00 00",
};

/** Chooses language and server, as the first minute asks. */
export async function chooseServer(page, url, language = "en") {
  await page.click(`first-language-${language}`);
  await page.click("first-language-next");
  await page.fill("first-server", url);
  await page.click("first-server-check");
}

/** Waits for the counter, which opens on a new order. */
export async function counter(page) {
  await page.shows("rail-new-order", 30);
  await page.shows("account-number");
}

/** Signs in on the sign-in screen and waits for the counter. */
export async function signIn(page, { login, password }) {
  await page.fill("signin-login", login);
  await page.fill("signin-password", password);
  await page.click("signin-submit");
  await counter(page);
}

/** Waits until the connection says so: `online`, `offline`, `sending`, `sign_in_needed`. */
export function connection(page, state, seconds = 30) {
  return page.shows(`[data-testid="connection"][data-state="${state}"]`, seconds);
}

/** Waits until something waits to be sent: the order, and perhaps what became of its draft. */
export function waiting(page, seconds = 30) {
  return page.shows('[data-testid="connection"]:not([data-waiting="0"])', seconds);
}

/** Waits until nothing waits to be sent. */
export function allSent(page, seconds = 60) {
  return page.shows('[data-testid="connection"][data-waiting="0"]', seconds);
}

/** Begins an order; answers with the draft's id. */
export async function beginOrder(page) {
  await page.click("rail-new-order");
  await page.shows("account-number");
  const place = await until("the draft has a place", () => page.execute("return location.hash.match(/drafts\\/([^/?]+)/)?.[1]"));
  return place;
}

export async function fillAccount(page, number, reference = "") {
  await page.fill("account-number", number);
  if (reference) await page.fill("reference", reference);
}

export async function fillAddress(page, address = ADDRESS, country = "BE") {
  await page.click("address-country");
  await page.click(`address-country-option-${country}`);
  for (const [field, value] of Object.entries(address)) await page.fill(`address-${field}`, value);
}

export async function fillSupplies(page, lines) {
  for (const [code, quantity] of Object.entries(lines)) {
    for (let packs = 0; packs < quantity; packs += 1) await page.click(`supply-${code}-quantity-more`);
  }
}

/** The four steps, with a picture of each when `picture` is given; ends in the history. Answers with the order's id. */
export async function placeOrder(page, { number, reference, lines = { BX1: 2 }, picture = async () => {} }) {
  await beginOrder(page);
  await fillAccount(page, number, reference);
  await kept(page);
  await picture("account");
  await page.click("wizard-next");
  await fillAddress(page);
  await kept(page);
  await picture("address");
  await page.click("wizard-next");
  await fillSupplies(page, lines);
  await kept(page);
  await picture("supplies");
  await page.click("wizard-next");
  await page.shows("overview-edit-account");
  await picture("overview");
  await confirm(page);
  return ordered(page);
}

/** Presses the button as soon as the overview has nothing against it. */
export async function confirm(page) {
  await page.shows("overview-edit-account");
  await page.click("wizard-confirm");
}

/** Waits for the history with the order just confirmed; answers with its id. */
export function ordered(page) {
  return until("the order is in the history", () => page.execute("return new URLSearchParams(location.hash.split('?')[1]).get('order')"), { explain: () => page.explain() });
}

/** Waits until the page says that the draft is kept. */
export function kept(page) {
  return page.shows("wizard-kept");
}

/** The history's row of an order, as text. */
export async function historyRow(page, order) {
  await page.click("rail-history");
  return page.text(`order-table-${order}`);
}

/** Waits until the server has given an order its number: until then a dash stands there. */
export function hasNumber(page, order) {
  return until("the order has its number", async () => !/^[–-]/.test(await historyRow(page, order)), { seconds: 30 });
}

/** How many orders the history holds. */
export async function historyCount(page) {
  await page.click("rail-history");
  await page.shows("history-count");
  const words = await page.text("history-count");
  return Number(words.match(/\d+/)?.[0] ?? 0);
}

/** Waits until the history holds so many orders: its last answer may stand there while it is read anew. */
export function historyHolds(page, count) {
  return until(`the history holds ${count} orders`, async () => (await historyCount(page)) === count, { seconds: 30, explain: () => page.explain() });
}

/** Closes the window as a person does, through the window manager. Only one window may be on the screen. */
export function closeWindow(screen) {
  execFileSync("xdotool", ["key", "alt+F4"], { env: { ...process.env, DISPLAY: screen.display }, timeout: 20_000 });
}

/** Leaves past the question about what is unsent. The window may be gone before the driver's click has answered. */
export async function quitAnyway(page) {
  await page.shows("quit-anyway");
  await page.execute("document.querySelector('[data-testid=quit-anyway]').click()").catch(() => {});
  await page.left();
}
