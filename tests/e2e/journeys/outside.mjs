// What leads out of the window: terms, privacy policy and support in the browser and the mail program, and the
// person's own data in their downloads.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { somebodyOn } from "../bus.mjs";
import { computer } from "../computer.mjs";
import { outside } from "../outside.mjs";
import { until } from "../processes.mjs";
import { startServer } from "../server.mjs";
import { chooseServer, connection, signIn } from "../steps.mjs";

const ADDRESSES = {
  LOKET_TERMS_URL: "https://carrier.example/terms?language=all",
  LOKET_PRIVACY_URL: "https://carrier.example/privacy",
  LOKET_SUPPORT_CONTACT: "+32 9 000 00 00, help@carrier.example",
};

/** The file manager, by the name it has on the session bus. */
const FILES = "org.freedesktop.FileManager1";

async function door(ground, language, env) {
  const server = await startServer({ env: ADDRESSES });
  const machine = await computer(ground, server);
  const page = await machine.open({ env });
  await chooseServer(page, machine.network.url, language);
  await page.shows("signin-login");
  return { ...machine, server, page };
}

/** Makes the export and answers with its files, as they lie in `downloads`. */
async function exported(page, downloads) {
  await page.click("rail-personal");
  await page.click("data-export");
  await page.shows("data-exported", 30);
  const names = await page.execute("return [...document.querySelectorAll('[data-testid=data-exported] code')].map((one) => one.textContent)");
  assert.ok((await page.text("data-folder")).includes(downloads));
  return names;
}

export const leading = {
  "terms, privacy policy and support open outside the window": async (ground) => {
    const { env, opened, next } = outside();
    const { page, server } = await door(ground, "nl", env);
    await page.click("signin-forgot");
    await page.click("forgot-support-open");
    assert.equal(await next(), "mailto:help@carrier.example");
    await page.screenshot(ground.picture("1-forgotten"));
    await page.click("forgot-back");
    await page.click("signin-register");
    await page.click("terms-terms-open");
    assert.equal(await next(), ADDRESSES.LOKET_TERMS_URL);
    await page.screenshot(ground.picture("2-register"));
    await page.click("register-back");
    await signIn(page, server.signIn);
    await page.click("rail-settings");
    await page.click("terms-privacy-open");
    assert.equal(await next(), ADDRESSES.LOKET_PRIVACY_URL);
    await page.screenshot(ground.picture("3-settings"));
    // The page itself has no way out: neither a link, nor a command that takes an address.
    const told = await page.executeAsync(`
      const answer = arguments[arguments.length - 1];
      const ask = (command, request) => window.__TAURI_INTERNALS__.invoke(command, request).then(() => "done", (why) => JSON.stringify(why));
      Promise.all([
        ask("plugin:opener|open_url", { url: "https://elsewhere.example" }),
        ask("plugin:desk|open_place", { request: { place: "https://elsewhere.example" } }),
      ]).then(answer);`);
    for (const why of told) assert.notEqual(why, "done");
    assert.equal(opened().length, 3);
  },

  "the export lies in the downloads, and is shown there": async (ground) => {
    const { env, next } = outside();
    const { page, server, session } = await door(ground, "fr", env);
    const downloads = join(session.home, "Mes téléchargements");
    mkdirSync(downloads);
    mkdirSync(session.env.XDG_CONFIG_HOME, { recursive: true });
    writeFileSync(join(session.env.XDG_CONFIG_HOME, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Mes téléchargements"\n');
    await signIn(page, server.signIn);
    await connection(page, "online");
    // Midnight may come before the export does: a file of one's own lies there under both days.
    const days = [0, 24].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10));
    const mine = days.map((day) => join(downloads, `loket-my-data-${day}.json`));
    for (const file of mine) writeFileSync(file, "mine");
    const names = await exported(page, downloads);
    const made = days.map((day) => ["xlsx", "json"].map((kind) => `loket-my-data-${day}-2.${kind}`));
    assert.ok(made.some((pair) => pair.join() === names.join()), names.join());
    for (const file of mine) assert.equal(readFileSync(file, "utf8"), "mine");
    assert.equal(readdirSync(downloads).length, 4);
    await page.screenshot(ground.picture("1-exported"));
    // No file manager answers here: its folder is opened.
    await page.click("data-show");
    assert.equal(await next(), downloads);
    // With one, the files themselves are pointed at.
    const files = await somebodyOn(session.env.DBUS_SESSION_BUS_ADDRESS, FILES, { willing: true });
    await page.click("data-show");
    const shown = await until("the file manager is asked", () => files.calls.find(({ member }) => member === "ShowItems"));
    for (const name of names) assert.ok(shown.body.includes(pathToFileURL(join(downloads, name)).href), shown.body);
  },
};
