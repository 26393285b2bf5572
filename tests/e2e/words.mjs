// What the window says, looked up in the language files: a message that is worded better breaks no journey.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./harness.mjs";

/** A message on one line and without variables. */
export function words(language, file, id) {
  const source = readFileSync(join(ROOT, "locales", language, `${file}.ftl`), "utf8");
  const [, found] = source.match(new RegExp(`^${id} = ([^{}\\n]+)$`, "m")) ?? [];
  if (!found) throw new Error(`${file}.ftl has no plain message ${id} in ${language}`);
  return found;
}
