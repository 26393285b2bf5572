import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { setPreferences } from "./shared";
import { toastQueue } from "./shared/overlays/toasts";

// What a screen waits for comes later on a machine at work on something else too.
configure({ asyncUtilTimeout: 5_000 });

/** The prototype that really holds a property of `element`. */
function holderOf(element: object, property: string): object {
  const above: object = Object.getPrototypeOf(element);
  return Object.hasOwn(above, property) ? above : holderOf(above, property);
}

// The test document has no layout: a list of virtual rows shows none without a height.
const div = document.createElement("div");
for (const [property, height] of [
  ["clientHeight", 600],
  ["offsetHeight", 33],
] as const) {
  Object.defineProperty(holderOf(div, property), property, { configurable: true, value: height });
}

beforeEach(() => {
  setPreferences({ language: "en", theme: "system" });
  window.location.hash = "";
});
afterEach(() => {
  cleanup();
  toastQueue.clear();
});
