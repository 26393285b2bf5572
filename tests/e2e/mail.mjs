// A real SMTP server in front of everybody's letter box, and the browser in which people open what mails link to.
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import { ROOT } from "./harness.mjs";
import { until } from "./processes.mjs";

const need = createRequire(new URL("ui/package.json", `file://${ROOT}`));
const { SMTPServer } = need("smtp-server");
const { default: PostalMime } = need("postal-mime");
const { chromium } = need("playwright-core");

/** Takes every mail; `next(to)` waits for one that was not looked at yet. */
export class LetterBox {
  constructor() {
    this.mails = [];
    this.seen = new Set();
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onData: (stream, _, taken) => {
        buffer(stream).then((bytes) => PostalMime.parse(bytes)).then((mail) => {
          this.mails.push(mail);
          taken();
        }, taken);
      },
    });
  }

  async start() {
    await new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.url = `smtp://127.0.0.1:${this.server.server.address().port}`;
    return this;
  }

  stop() {
    this.server.close();
  }

  /** The next mail to an address whose subject or text fits `about`. */
  next(address, about = /./) {
    const fits = (mail) => !this.seen.has(mail) && mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()) && (about.test(mail.subject) || about.test(mail.text));
    return until(`a mail to ${address} about ${about}`, () => {
      const mail = this.mails.find(fits);
      if (mail) this.seen.add(mail);
      return mail;
    }, { explain: async () => this.mails.map((mail) => `${mail.to[0].address}: ${mail.subject}`).join("\n") });
  }
}

/** The link of a mail: the one in its text, which has to be the one in its HTML too. */
export function linkOf(mail) {
  const [link] = mail.text.match(/https?:\/\/\S+\/p\/\S+/) ?? [];
  if (!link) throw new Error(`no link in "${mail.subject}":\n${mail.text}`);
  if (!mail.html.includes(link)) throw new Error(`the HTML of "${mail.subject}" has another link`);
  return link;
}

/** The person's own browser, without scripts: pages of mails need none. */
export async function openBrowser({ language = "nl", dark = false } = {}) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const context = await browser.newContext({ locale: language, javaScriptEnabled: false, colorScheme: dark ? "dark" : "light" });
  return { page: await context.newPage(), close: () => browser.close() };
}
