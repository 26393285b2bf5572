// The real window: journeys one after the other. `node tests/e2e/window.mjs [part of a name]`.
import { join } from "node:path";
import { ARTEFACTS, startScreen } from "./harness.mjs";
import { endAll, part } from "./processes.mjs";
import { clock } from "./journeys/clock.mjs";
import { disk } from "./journeys/disk.mjs";
import { keychain } from "./journeys/keychain.mjs";
import { opening } from "./journeys/opening.mjs";
import { ordering } from "./journeys/ordering.mjs";
import { people } from "./journeys/people.mjs";
import { typing } from "./journeys/typing.mjs";

const journeys = { ...opening, ...ordering, ...keychain, ...typing, ...clock, ...disk, ...people };
const wanted = process.argv[2] ?? "";
const screen = await startScreen();
let passed = 0;
const failed = [];

for (const [name, journey] of Object.entries(journeys)) {
  if (!name.includes(wanted)) continue;
  const started = Date.now();
  const windows = [];
  const end = part();
  try {
    await journey({ screen, picture: (step) => join(ARTEFACTS, `${name.replaceAll(" ", "-")}-${step}.png`), keep: (page) => { windows.push(page); return page; } });
    passed += 1;
    console.log(`ok ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (failure) {
    failed.push(name);
    console.log(`FAILED ${name}\n${failure.stack}`);
    for (const [at, page] of windows.entries()) {
      await page.screenshot(join(ARTEFACTS, `failed-${name.replaceAll(" ", "-")}-${at}.png`)).catch(() => {});
      console.log(page.driver.output().split("\n").slice(-20).join("\n"));
    }
  }
  for (const page of windows) await page.close().catch(() => {});
  end();
}

console.log(`${passed} passed, ${failed.length} failed`);
endAll();
process.exit(failed.length === 0 ? 0 : 1);
