import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launch } from "./browser";
import { axeFindings, clippedTexts } from "./checks";
import { type Host, type HostOptions, startHost } from "./host";
import { Window } from "./window";

/** A browser, and a server with a desk before it; both for the whole file. */
export interface House {
  browser: Browser;
  host: Host;
}

/** Opened before the first test of the file, closed after the last; nothing is there before. */
export function house(options: HostOptions = {}): House {
  const at = {} as House;
  beforeAll(async () => {
    at.browser = await launch();
    at.host = await startHost(options);
  });
  afterAll(async () => {
    await at.browser.close();
    await at.host.stop();
  });
  return at;
}

/** A house, and a window on its desk. */
export interface Stage extends House {
  window: Window;
  /** `expectFine` of that window. */
  isFine(what?: string): Promise<void>;
}

export function stage(options: HostOptions = {}): Stage {
  const at = house(options) as Stage;
  beforeAll(async () => {
    at.window = await Window.open(at.browser, at.host.site);
  });
  at.isFine = (what) => expectFine(at.window, what);
  return at;
}

/** Nothing axe finds, no word cut, nothing the browser complains of. */
export async function expectFine(window: Window, what?: string): Promise<void> {
  const found = [...(await axeFindings(window.page)), ...(await clippedTexts(window.page))];
  expect(found, [what ?? "", ...found].join("\n")).toEqual([]);
  expect(window.complaints, what).toEqual([]);
}
