// By keyboard alone, in German at the smallest size, and with what nobody should type.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecure } from "node:https";
import { join } from "node:path";
import { clipped } from "../clipped.mjs";
import { openDesk, startSession } from "../harness.mjs";
import { folder, until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { ADDRESS, beginOrder, chooseServer, connection, counter, fillAccount, fillAddress, kept, placeOrder, signIn } from "../steps.mjs";
import { KEY } from "../webdriver.mjs";

async function start({ screen, keep }, { server, language = "en", env = {} } = {}) {
  const session = await startSession();
  const data = folder("data");
  const page = keep(await openDesk({ screen, session, data, env }));
  if (server) {
    await chooseServer(page, server.url, language);
    await signIn(page, server.signIn);
    await connection(page, "online");
  }
  return { page, data, session };
}

/** Tabs until the focus is on a control; fails after a round. */
async function tabTo(page, control, back = false) {
  for (let steps = 0; steps < 120; steps += 1) {
    if ((await page.focused()) === control) return;
    await page.press(back ? [KEY.shift, KEY.tab] : KEY.tab);
  }
  throw new Error(`${control} cannot be reached by keyboard; the focus is on ${await page.focused()}`);
}

async function write(page, control, text) {
  await page.shows(control);
  await tabTo(page, control);
  await page.press(...text);
}

async function press(page, control) {
  await page.shows(control);
  await tabTo(page, control);
  await page.press(KEY.enter);
}

/** The smallest size the window has, in German. */
async function smallGerman(page) {
  await page.send("POST", "/window/rect", { width: 1024, height: 700 });
  await until("the window is small", () => page.execute("return innerWidth <= 1024"));
}

export const typing = {
  "the whole path by keyboard": async (ground) => {
    const server = await startServer();
    const { page } = await start(ground);
    await press(page, "first-language-next");
    await write(page, "first-server", server.url);
    await page.press(KEY.enter);
    await write(page, "signin-login", server.signIn.login);
    await write(page, "signin-password", server.signIn.password);
    await page.press(KEY.enter);
    await connection(page, "online");
    await press(page, "rail-new-order");
    await write(page, "account-number", server.account);
    await kept(page);
    await press(page, "wizard-next");
    await page.shows("address-country");
    await tabTo(page, "address-country");
    await page.press(KEY.enter);
    await page.shows("address-country-option-BE");
    await page.press("B", KEY.enter);
    for (const [field, value] of Object.entries(ADDRESS)) await write(page, `address-${field}`, value);
    await kept(page);
    await press(page, "wizard-next");
    await page.shows("supply-BX1-quantity");
    await tabTo(page, "supply-BX1-quantity");
    await page.press(KEY.up, KEY.up);
    await kept(page);
    await press(page, "wizard-next");
    await press(page, "wizard-confirm");
    await page.shows("order-sheet", 30);
    await page.screenshot(ground.picture("placed"));
  },

  "German at 1024 by 700 cuts no text": async (ground) => {
    const server = await startServer();
    const { page } = await start(ground);
    await smallGerman(page);
    const cut = {};
    const look = async (step) => {
      const found = await clipped(page);
      await page.screenshot(ground.picture(step));
      if (found.length > 0) cut[step] = found;
    };
    await page.click("first-language-de");
    await look("language");
    await page.click("first-language-next");
    await page.shows("first-server");
    await look("server");
    await page.fill("first-server", server.url);
    await page.click("first-server-check");
    await page.shows("signin-login");
    await look("sign-in");
    await signIn(page, server.signIn);
    await connection(page, "online");
    await placeOrder(page, { number: server.account, reference: "Musterauftrag", picture: look });
    await page.shows("order-sheet");
    await look("placed");
    for (const entry of ["drafts", "history", "waiting", "users", "mailing-houses", "inbox", "personal", "settings"]) {
      if (!(await page.has(`rail-${entry}`))) continue;
      await page.click(`rail-${entry}`);
      await look(entry);
    }
    assert.deepEqual(cut, {});
  },

  "what nobody should type is kept and refused in words": async (ground) => {
    const server = await startServer();
    const { page, data, session } = await start(ground, { server, language: "nl" });
    const draft = await beginOrder(page);
    await fillAccount(page, server.account);
    await page.paste("reference", "🦊 שלום عليكم ‮abc");
    await kept(page);
    await page.click("wizard-next");
    const long = "Lange Straat ".repeat(800).slice(0, 10_000);
    await fillAddress(page);
    await page.paste("address-company", "Müller & Söhne 🏭 مرحبا");
    await page.paste("address-street", long);
    await page.click("address-city");
    await page.shows("address-street-error");
    await page.screenshot(ground.picture("too-long"));
    assert.ok((await page.value("address-street")).length >= 1000, "what was typed is gone");
    await kept(page);
    await page.close();
    const again = ground.keep(await openDesk({ screen: ground.screen, session, data }));
    await counter(again);
    await again.click("rail-drafts");
    await again.click(`draft-table-${draft}`);
    await again.click("wizard-step-address");
    assert.equal(await again.value("address-company"), "Müller & Söhne 🏭 مرحبا");
    await again.click("wizard-step-account");
    assert.equal(await again.value("reference"), "🦊 שלום عليكم ‮abc");
  },

  "a certificate nobody vouches for is refused": async (ground) => {
    const at = folder("certificate");
    const [key, cert] = [join(at, "key.pem"), join(at, "cert.pem")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", cert], { stdio: "ignore" });
    const impostor = createSecure({ key: readFileSync(key), cert: readFileSync(cert) }, (_, answer) => answer.end("{}"));
    await new Promise((resolve) => impostor.listen(0, "127.0.0.1", resolve));
    const { page } = await start(ground);
    const url = `https://127.0.0.1:${impostor.address().port}`;
    await chooseServer(page, url, "de");
    await until("the refusal is in words", async () => /Zertifikat/.test(await page.text("first-server-error")), { explain: () => page.explain() });
    assert.equal(await page.value("first-server"), url);
    impostor.close();
  },

  "a server that answers HTML is none": async (ground) => {
    const portal = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome to the hotel</h1>"));
    await new Promise((resolve) => portal.listen(0, "127.0.0.1", resolve));
    const { page } = await start(ground);
    const url = `http://127.0.0.1:${portal.address().port}`;
    await chooseServer(page, url, "fr");
    await page.shows("first-server-error");
    assert.equal(await page.value("first-server"), url);
    await page.screenshot(ground.picture("refused"));
    portal.close();
  },
};
