// The real window: all journeys on two screens side by side, or, one after the other, those with a part of a name.
// `node tests/e2e/window.mjs [part of a name]`. Mostly a journey waits for a program to start, not for the computer.
import { fork } from "node:child_process";
import { join } from "node:path";
import { ARTEFACTS, startScreen } from "./harness.mjs";
import { endAll, part } from "./processes.mjs";
import { clock } from "./journeys/clock.mjs";
import { disk } from "./journeys/disk.mjs";
import { guard } from "./journeys/guard.mjs";
import { keychain } from "./journeys/keychain.mjs";
import { opening } from "./journeys/opening.mjs";
import { leading } from "./journeys/outside.mjs";
import { ordering } from "./journeys/ordering.mjs";
import { people } from "./journeys/people.mjs";
import { typing } from "./journeys/typing.mjs";

const journeys = { ...opening, ...ordering, ...keychain, ...typing, ...clock, ...disk, ...guard, ...leading, ...people };
/** Runs journeys one after the other on a screen of their own; answers what came of them. */
async function run(chosen) {
  const screen = await startScreen();
  let passed = 0;
  let failed = 0;
  for (const [name, journey] of chosen) {
    const started = Date.now();
    const windows = [];
    const end = part();
    try {
      await journey({ screen, picture: (step) => join(ARTEFACTS, `${name.replaceAll(" ", "-")}-${step}.png`), keep: (page) => { windows.push(page); return page; } });
      passed += 1;
      console.log(`ok ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (failure) {
      failed += 1;
      console.log(`FAILED ${name}\n${failure.stack}`);
      for (const [at, page] of windows.entries()) {
        await page.screenshot(join(ARTEFACTS, `failed-${name.replaceAll(" ", "-")}-${at}.png`)).catch(() => {});
        console.log(page.driver.output().split("\n").slice(-20).join("\n"));
      }
    }
    for (const page of windows) await page.close().catch(() => {});
    end();
  }
  return { passed, failed };
}

/** One half of all journeys in a process of its own; one that dies without a word has failed. */
function half(number) {
  return new Promise((resolve) => {
    let told = { passed: 0, failed: 1 };
    const child = fork(process.argv[1], [], { env: { ...process.env, LOKET_HALF: String(number) } });
    child.on("message", (counts) => { told = counts; });
    child.on("exit", () => resolve(told));
  });
}

function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  endAll();
  process.exit(failed === 0 ? 0 : 1);
}

const wanted = process.argv[2];
const ours = process.env.LOKET_HALF;
const all = Object.entries(journeys);
if (ours !== undefined) {
  const counts = await run(all.filter((_, at) => at % 2 === Number(ours)));
  process.send(counts, () => {
    endAll();
    process.exit(0);
  });
} else if (wanted !== undefined) {
  finish(await run(all.filter(([name]) => name.includes(wanted))));
} else {
  const [one, other] = await Promise.all([half(0), half(1)]);
  finish({ passed: one.passed + other.passed, failed: one.failed + other.failed });
}
