// What the window opens outside itself: programs of the computer's own, in front of the real ones, that only note
// what they were given.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, until } from "./processes.mjs";

/** `env` for a window; `opened()` what was opened so far; `next()` waits for one more. */
export function outside() {
  const at = folder("outside");
  const notes = join(at, "opened");
  writeFileSync(join(at, "xdg-open"), `#!/bin/sh\nprintf '%s\\n' "$1" >> "${notes}"\n`, { mode: 0o755 });
  const opened = () => (existsSync(notes) ? readFileSync(notes, "utf8").trim().split("\n") : []);
  let seen = 0;
  const next = async () => {
    await until("something is opened outside", () => opened().length > seen);
    seen += 1;
    return opened()[seen - 1];
  };
  return { env: { PATH: `${at}:${process.env.PATH}` }, opened, next };
}
