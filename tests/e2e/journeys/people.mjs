// Getting in, staying in, getting out, being forgotten: the window, a real server, real mails, and the pages they
// link to in a browser without scripts.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { clockOff } from "../clock.mjs";
import { computer, signedIn } from "../computer.mjs";
import { LetterBox, linkOf, openBrowser } from "../mail.mjs";
import { until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { beginOrder, chooseServer, connection, counter, fillAccount, kept } from "../steps.mjs";
import { KEY } from "../webdriver.mjs";

/** A password nobody has told anybody. */
const CHOSEN = "Meervoudig-Anker7";
const OTHER = "Zeldzame-Vuurtoren4";
/** The day after a password of sixty days. */
const PAST_THE_PASSWORD = 61 * 24;

/** A server whose mails arrive in a letter box. */
async function world() {
  const box = await new LetterBox().start();
  const server = await startServer({ post: box.url });
  return { box, server };
}

/** A computer on which Loket asks who it is. */
async function atTheDoor(ground, server, language) {
  const machine = await computer(ground, server);
  const page = await machine.open();
  await chooseServer(page, machine.network.url, language);
  await page.shows("signin-login");
  return { ...machine, page };
}

async function type(page, login, password) {
  await page.fill("signin-login", login);
  await page.fill("signin-password", password);
  await page.click("signin-submit");
}

/** Gets in where the terms are asked for, or not. */
async function enter(page, login, password) {
  await type(page, login, password);
  await until("in, or asked for the terms", async () => (await page.has("rail-new-order")) || (await page.has("signin-terms")), { seconds: 30, explain: () => page.explain() });
  if (await page.has("signin-terms")) {
    await page.click("signin-terms");
    await page.click("signin-submit");
  }
  await counter(page);
}

/** Does what the page a mail links to asks for; `picture` before the button is pressed. */
async function followLink(ground, mail, { language, picture, fill = {}, press }) {
  const browser = await openBrowser({ language });
  const { page } = browser;
  await page.goto(linkOf(mail));
  assert.equal(await page.getAttribute("html", "lang"), language);
  for (const [name, value] of Object.entries(fill)) await page.fill(`[name="${name}"]`, value);
  for (const box of await page.$$("input[type=checkbox]")) await box.check();
  if (picture) await page.screenshot({ path: ground.picture(picture) });
  await page.click(`[data-testid="${press}"]`);
  await page.waitForLoadState();
  const done = await page.textContent("main");
  assert.equal(await page.$("form"), null, `the page still asks: ${done}`);
  // The same link is worth nothing any more.
  const again = await page.goto(linkOf(mail));
  assert.equal(again.status(), 410);
  await browser.close();
  return done;
}

/** Waits until the top of the window names the organisation the person acts for. */
function actsFor(page, name) {
  return until(`${name} stands at the top`, () => page.execute("return document.querySelector('.top-organisation').innerText.includes(arguments[0])", name), { seconds: 30, explain: () => page.explain() });
}

/** An order under way is packed, sent and done with. */
async function finish(server, number) {
  for (const status of ["in_preparation", "shipped", "completed"]) await server.carrier("order", "set", number, status).catch(() => {});
}

/** The service desk forgets somebody, once their orders are finished. */
async function forget(server, login) {
  const ask = () => server.carrier("person", "forget", login, "--for-good");
  try {
    return await ask();
  } catch (refused) {
    const [, orders = ""] = refused.message.match(/orders ([A-Z0-9, ]+)/) ?? [];
    for (const number of orders.split(", ")) await finish(server, number);
    return ask();
  }
}

/** Waits until a draft is at the server, which another computer of the person asks. */
async function serverHas({ url, signIn: { login, password } }, draft) {
  const ask = async (path, body, token) => (await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })).text();
  const entered = await ask("/v1/sessions", { login, password, device: "another-computer", device_name: "Another" });
  const { access_token: token } = JSON.parse(entered);
  await until(`the server has draft ${draft}`, async () => (await ask("/v1/sync/pull", { epoch: null, cursors: [], limit: 5000 }, token)).includes(draft), { seconds: 30 });
}

const created = (password) => ({ new_password: password, repeat_password: password });

async function addUser(page, { given, email, language, way }) {
  await page.click("rail-users");
  await page.click("users-add");
  await page.fill("add-user-given_name", given);
  await page.fill("add-user-family_name", "Example");
  await page.fill("add-user-email", email);
  await page.click("add-user-language");
  await page.click(`add-user-language-option-${language}`);
  await page.click(`add-user-${way}`);
}

const journeys = {
  "somebody registers, follows the mail and signs in": [["fr", "nl"], async (ground, language) => {
    const { box, server } = await world();
    const { page } = await atTheDoor(ground, server, language);
    await page.click("signin-register");
    const email = "lea@exemple-colis.example";
    const typed = { company: "Exemple Colis", given_name: "Léa", family_name: "Exemple", email };
    for (const [field, value] of Object.entries(typed)) await page.fill(`register-${field}`, value);
    await page.fill("register-password", "court");
    await page.click("register-terms");
    await page.click("register-privacy");
    await page.click("register-submit");
    await page.shows("register-password-error");
    assert.equal(await page.value("register-company"), typed.company);
    await page.fill("register-password", CHOSEN);
    await page.screenshot(ground.picture("1-form"));
    await page.click("register-submit");
    await page.shows("register-mail");
    await page.screenshot(ground.picture("2-look-in-your-mail"));
    await page.click("register-sign-in");
    await type(page, email, CHOSEN);
    await page.shows("signin-activation-again");
    await followLink(ground, await box.next(email), { language, press: "activate", picture: "3-page" });
    await enter(page, email, CHOSEN);
    await actsFor(page, "Exemple Colis");
    await page.screenshot(ground.picture("4-in"));
    await box.next(email);
  }],

  "an invited user creates a password and gets in": [["de", "en"], async (ground, language) => {
    const { box, server } = await world();
    const { page } = await signedIn(ground, server, { language });
    const email = "greta@demo-print.example";
    await addUser(page, { given: "Greta", email, language, way: "invitation" });
    await page.screenshot(ground.picture("1-form"));
    await page.click("add-user-save");
    const mail = await box.next(email);
    await page.close();
    await followLink(ground, mail, { language, fill: created(CHOSEN), press: "create", picture: "2-page" });
    const other = await atTheDoor(ground, server, language);
    await enter(other.page, email, CHOSEN);
    await actsFor(other.page, "Demo Print");
    await other.page.screenshot(ground.picture("3-in"));
  }],

  "a temporary password is good for one entry": [["nl", "de"], async (ground, language) => {
    const { server } = await world();
    const { page } = await signedIn(ground, server, { language });
    const email = "tim@demo-print.example";
    await addUser(page, { given: "Tim", email, language, way: "temporary_password" });
    await page.click("add-user-save");
    await page.shows("temporary");
    // A dialog that is just appearing has no words yet.
    const given = await until("the password can be read", () => page.text("temporary-password"));
    await page.screenshot(ground.picture("1-shown-once"));
    await page.click("temporary-noted");
    await page.close();
    const other = await atTheDoor(ground, server, language);
    await type(other.page, email, given);
    await other.page.shows("signin-new-password");
    await other.page.screenshot(ground.picture("2-own-password"));
    await other.page.fill("signin-new-password", CHOSEN);
    if (await other.page.has("signin-terms")) await other.page.click("signin-terms");
    await other.page.click("signin-submit");
    await until("in, or asked for the terms", async () => (await other.page.has("rail-new-order")) || (await other.page.has("signin-terms")), { seconds: 30, explain: () => other.page.explain() });
    if (await other.page.has("signin-terms")) {
      await other.page.click("signin-terms");
      await other.page.click("signin-submit");
    }
    await counter(other.page);
    await other.page.close();
    const third = await atTheDoor(ground, server, "en");
    await type(third.page, email, given);
    await third.page.shows("signin-failure");
  }],

  "a forgotten password ends every session": [["en", "fr"], async (ground, language) => {
    const { box, server } = await world();
    const email = "anna@demo-print.example";
    const { page } = await signedIn(ground, server, { language });
    const draft = await beginOrder(page);
    await fillAccount(page, server.account, "still here");
    await serverHas(server, draft);
    const other = await atTheDoor(ground, server, language);
    await other.page.click("signin-forgot");
    await other.page.fill("forgot-login", "anna");
    await other.page.click("forgot-submit");
    await other.page.shows("forgot-done");
    await other.page.screenshot(ground.picture("1-asked"));
    const mail = await box.next(email, /\/p\/password\//);
    await followLink(ground, mail, { language: "nl", fill: created(OTHER), press: "create", picture: "2-page" });
    await until("the first window asks who it is", async () => (await page.has("lock-password")) || (await page.has("signin-password")), { seconds: 60, explain: () => page.explain() });
    assert.equal(await page.has("rail-drafts"), false);
    await page.screenshot(ground.picture("3-ended"));
    await page.close();
    await other.page.click("forgot-back");
    await enter(other.page, "anna", OTHER);
    await other.page.click("rail-drafts");
    await until("the draft is here too", () => other.page.has(`draft-table-${draft}`), { seconds: 30, explain: () => other.page.explain() });
  }],

  "an expired password costs no draft": [["de", "nl"], async (ground, language) => {
    const { server } = await world();
    const machine = await signedIn(ground, server, { language });
    const { page } = machine;
    const draft = await beginOrder(page);
    await fillAccount(page, server.account, "vor dem Ablauf");
    await kept(page);
    await page.click("person");
    await page.click("person-sign-out");
    await page.shows("signin-login");
    await server.stop();
    await server.start(clockOff(PAST_THE_PASSWORD));
    await type(page, server.signIn.login, server.signIn.password);
    await page.shows("signin-password_expired");
    await page.screenshot(ground.picture("1-expired"));
    await page.fill("signin-new-password", server.signIn.password);
    await page.click("signin-submit");
    await page.shows("signin-new-password-error");
    await page.fill("signin-new-password", CHOSEN);
    await page.click("signin-submit");
    await counter(page);
    await page.click("rail-drafts");
    await page.click(`draft-table-${draft}`);
    assert.equal(await page.value("reference"), "vor dem Ablauf");
    await page.screenshot(ground.picture("2-draft"));
  }],

  "who belongs elsewhere is offered a membership": [["fr", "en"], async (ground, language) => {
    const { box, server } = await world();
    const { page } = await signedIn(ground, server, { language });
    const email = "david@demo-livres.example";
    await addUser(page, { given: "Daan", email, language, way: "invitation" });
    await page.click("add-user-save");
    await page.shows("users");
    await until("the list says what was typed, and that it waits", async () => /Daan Example/.test(await page.text("users")), { seconds: 30, explain: () => page.explain() });
    await page.screenshot(ground.picture("1-invited"));
    await page.close();
    await box.next(email);
    const david = await atTheDoor(ground, server, language === "fr" ? "nl" : "de");
    await enter(david.page, "david", server.people.david.password);
    await david.page.click("rail-personal");
    await david.page.shows("offer-demo-print");
    await david.page.screenshot(ground.picture("2-offered"));
    await david.page.click("offer-demo-print-accept");
    await david.page.gone("offer-demo-print");
    await until("the organisation can be chosen", async () => {
      if (!(await david.page.has("organisation-demo-livres"))) await david.page.click("organisation");
      await david.page.shows("organisation-demo-livres");
      const there = await david.page.has("organisation-demo-print");
      if (!there) await david.page.press(KEY.escape);
      return there;
    }, { seconds: 30, explain: () => david.page.explain() });
    await david.page.click("organisation-demo-print");
    await actsFor(david.page, "Demo Print");
  }],

  "an offer appears while the window is open": [["nl", "de"], async (ground, language) => {
    const { server } = await world();
    const david = await atTheDoor(ground, server, language);
    await enter(david.page, "david", server.people.david.password);
    await connection(david.page, "online");
    await david.page.click("rail-personal");
    const { page } = await signedIn(ground, server, { language });
    await addUser(page, { given: "David", email: "david@demo-livres.example", language, way: "invitation" });
    await page.click("add-user-save");
    await david.page.shows("offer-demo-print", 15);
    await david.page.screenshot(ground.picture("1-offered"));
  }],

  "signed out elsewhere, a desk keeps its drafts and asks": [["nl", "fr"], async (ground, language) => {
    const { server } = await world();
    const first = await signedIn(ground, server, { language });
    const draft = await beginOrder(first.page);
    await fillAccount(first.page, server.account, "blijft");
    await kept(first.page);
    const second = await signedIn(ground, server, { language });
    await second.page.click("rail-settings");
    await second.page.shows("device-current");
    await second.page.screenshot(ground.picture("1-devices"));
    await second.page.click("devices-all");
    await until("the first desk asks who it is", async () => (await first.page.has("lock-password")) || (await first.page.has("signin-password")), { seconds: 60, explain: () => first.page.explain() });
    await first.page.screenshot(ground.picture("2-asked"));
    if (await first.page.has("lock-password")) {
      await first.page.fill("lock-password", server.signIn.password);
      await first.page.click("lock-submit");
    } else {
      await first.page.fill("signin-password", server.signIn.password);
      await first.page.click("signin-submit");
    }
    await first.page.shows("rail-drafts", 30);
    await first.page.click("rail-drafts");
    await first.page.click(`draft-table-${draft}`);
    assert.equal(await first.page.value("reference"), "blijft");
  }],

  "who was forgotten leaves a computer they had signed out on": [["fr", "nl"], async (ground, language) => {
    const { server } = await world();
    const { people: { david } } = server;
    const machine = await signedIn(ground, { ...server, port: server.port, signIn: david }, { language });
    const { page, data } = machine;
    await beginOrder(page);
    await fillAccount(page, server.account, "personne ne le lira");
    await kept(page);
    await page.click("person");
    await page.click("person-sign-out");
    await page.shows("signin-login");
    await page.close();
    const keptHere = () => readdirSync(join(data, "stores"));
    assert.ok(keptHere().some((name) => name.endsWith(".store")), "signing out keeps what is unsent");
    await forget(server, "david");
    const again = await machine.open();
    await again.shows("signin-login");
    await until("nothing of them is left", () => keptHere().length === 0, { seconds: 30, explain: async () => keptHere().join("\n") });
    await again.screenshot(ground.picture("1-nobody"));
  }],

  "somebody is forgotten": [["en", "de"], async (ground, language) => {
    const { box, server } = await world();
    const { page } = await signedIn(ground, { ...server, port: server.port, signIn: server.people.bruno }, { language });
    await page.click("rail-personal");
    await page.click("data-forget");
    await page.shows("forget");
    await page.screenshot(ground.picture("1-preview"));
    for (let rounds = 0; (await page.has("forget-orders")) && rounds < 10; rounds += 1) {
      const open = await page.execute("return [...document.querySelectorAll('[data-testid^=forget-order-]')].map((one) => one.dataset.testid.slice(13))");
      for (const number of open) await finish(server, number);
      // The preview may have come anew by itself, and the button be gone.
      await page.execute("document.querySelector('[data-testid=forget-again]')?.click()");
      await until("asked again", async () => (await page.has("forget-password")) || (await page.has("forget-orders")), { explain: () => page.explain() });
    }
    await page.fill("forget-password", server.people.bruno.password);
    await page.click("forget-ask");
    await page.click("forget-confirm");
    await page.shows("farewell-receipt", 30);
    await page.screenshot(ground.picture("2-receipt"));
    const receipt = await page.text("farewell-receipt");
    const mail = await box.next("bruno@demo-print.example", new RegExp(receipt));
    assert.ok(mail.text.includes(receipt));
    await page.click("farewell-done");
    await type(page, "bruno", server.people.bruno.password);
    await page.shows("signin-failure");
  }],
};

/** Each in two languages. */
export const people = Object.fromEntries(
  Object.entries(journeys).flatMap(([name, [languages, journey]]) => languages.map((language) => [`${name} (${language})`, (ground) => journey(ground, language)])),
);
