// Processes that do not outlive the run, and waiting without fixed pauses.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const children = new Set();
const folders = new Set();

/** Remembers a child for the end of the run; `child.output()` is what it said so far. */
export function follow(child) {
  children.add(child);
  let said = "";
  const hear = (chunk) => {
    said = (said + chunk).slice(-200_000);
    if (process.env.LOKET_E2E_LOUD) process.stderr.write(chunk);
  };
  child.stdout?.setEncoding("utf8").on("data", hear);
  child.stderr?.setEncoding("utf8").on("data", hear);
  child.output = () => said;
  child.gone = new Promise((resolve) => child.once("exit", (code) => {
    children.delete(child);
    resolve(code);
  }));
  child.on("error", (error) => {
    said += `${error.message}\n`;
  });
  return child;
}

/** A folder that goes with the run. */
export function folder(name) {
  const path = mkdtempSync(join(tmpdir(), `loket-${name}-`));
  folders.add(path);
  return path;
}

/** What is started from here on can be ended together, before the run is over. */
export function part() {
  const earlier = new Set(children);
  return () => {
    for (const child of children) if (!earlier.has(child)) child.kill("SIGKILL");
  };
}

/** Ends everything this run started. Who is being killed may still write: a folder is then tried again. */
export function endAll() {
  for (const child of children) child.kill("SIGKILL");
  if (!process.env.LOKET_E2E_KEEP) for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 20 });
}
process.on("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Asks again until the answer is truthy; an answer that throws counts as no, its reason is kept for the failure. */
export async function until(what, ask, { seconds = 15, explain = async () => "" } = {}) {
  const deadline = Date.now() + seconds * 1000;
  let reason = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (failure) {
      reason = failure.message;
    }
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}. ${reason}\n${await explain()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
