// A computer whose clock is wrong, for one program: libfaketime between it and the kernel. The server keeps the time.
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { libfaketime } from "./faketime.mjs";
import { folder } from "./processes.mjs";

const MINUTE = 60_000;

/**
 * The environment of a program whose clock is `hours` ahead, or behind when negative. The clock that only counts on
 * is left as it is: no computer is set wrong there.
 */
export function clockOff(hours) {
  return { LD_PRELOAD: libfaketime(), FAKETIME: `${hours < 0 ? "" : "+"}${hours * 3_600}`, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
}

/** A program like `program`, for which all time goes `times` as fast; whoever starts it keeps the time. */
export function faster(program, times) {
  const path = join(folder("clock"), basename(program));
  writeFileSync(path, `#!/bin/sh\nLD_PRELOAD='${libfaketime()}' FAKETIME='+0 x${times}' exec '${program}' "$@"\n`, { mode: 0o755 });
  return path;
}

/** The moments between `from` and now as a page shows them, in the manner of `region`; a minute is their grain. */
export function momentsSince(from, region) {
  const zone = { timeZone: "Europe/Brussels" };
  const date = new Intl.DateTimeFormat(region, { ...zone, day: "numeric", month: "short", year: "numeric" });
  const time = new Intl.DateTimeFormat(region, { ...zone, hour: "2-digit", minute: "2-digit" });
  const moments = [];
  for (let at = from - (from % MINUTE); at <= Date.now(); at += MINUTE) moments.push({ date: date.format(at), time: time.format(at) });
  return moments;
}

/** How many hours the clock is off in the window; a test whose clock is right proves nothing. */
export async function hoursOff(page) {
  return Math.round(((await page.execute("return Date.now()")) - Date.now()) / MINUTE) / 60;
}
