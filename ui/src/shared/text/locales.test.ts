import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../backend/generated";
import { LANGUAGES } from "../../backend/limits";

import { textOf } from "./useText";

/** Each message with the variables it uses: "quit-text($count)". */
function shapes(language: Language): string[] {
  const folder = `../locales/${language}`;
  const entries: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    for (const block of readFileSync(`${folder}/${file}`, "utf8").split(/^(?=[a-z][\w-]* *=)/m)) {
      const id = /^([a-z][\w-]*) *=/.exec(block)?.[1];
      if (!id) continue;
      const names = new Set([...block.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      entries.push(`${file}: ${id}(${[...names].sort().join(", ")})`);
    }
  }
  return entries.sort();
}

describe("the four languages", () => {
  const english = shapes("en");

  it.each(LANGUAGES)("%s has every message with the same variables", (language) => {
    expect(shapes(language)).toEqual(english);
  });

  it("has no id twice", () => {
    const ids = english.map((entry) => entry.replace(/^.*?: |\(.*$/g, ""));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(LANGUAGES)("%s counts in its own plural and writes no isolation marks", (language) => {
    const { t } = textOf(language);
    const one = t("quit-text", { count: 1 });
    const many = t("quit-text", { count: 1234 });
    expect(one).toMatch(/^1 /);
    expect(many).not.toBe(one);
    expect(one + many).not.toMatch(/[\u2068\u2069]/);
  });

  it("follows each region's dates", () => {
    const day = new Date(2026, 10, 20, 9, 5).getTime();
    expect(textOf("de").dateTime(day)).toBe("20. Nov. 2026, 09:05");
    expect(textOf("nl").dateTime(day)).toBe("20 nov 2026, 09:05");
    expect(textOf("fr").date(day)).toBe("20 nov. 2026");
  });
});
