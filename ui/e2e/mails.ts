import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Quoted-printable as it stands in a mail, undone as far as links and addresses need. */
function decoded(raw: string): string {
  return raw
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** The mails to an address, the newest first. */
function mailsTo(folder: string, address: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const newest = files
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  const mails = newest.map((path) => decoded(readFileSync(path, "utf8")));
  return mails.filter((mail) => new RegExp(`^To: .*${address}`, "im").test(mail));
}

/** Waits for a mail to an address and gives the link of this kind in it. */
export async function linkIn(folder: string, address: string, kind: string): Promise<string> {
  const link = new RegExp(`https?://[^\\s"<>]+/p/${kind}/[\\w-]+`);
  for (let tries = 0; tries < 300; tries += 1) {
    const found = mailsTo(folder, address).find((mail) => link.test(mail));
    if (found) return link.exec(found)?.[0] ?? "";
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`no mail with a link "${kind}" to ${address}`);
}
