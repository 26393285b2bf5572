import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const files = (readdirSync("src", { recursive: true }) as string[]).filter((file) =>
  /\.(ts|tsx|css)$/.test(file),
);
const handWritten = files.filter(
  (file) => !/backend\/(generated|limits|messages)\.ts$|\.test\.tsx?$/.test(file),
);
const sources = files.filter((file) => !file.endsWith(".css"));
const text = (file: string) => readFileSync(join("src", file), "utf8");
const lines = (file: string) => text(file).split("\n").length;

/** "features/ordering", "shared", "backend", "app"; "" for what lies at the top. */
function room(file: string): string {
  const [first = "", second = ""] = file.split("/");
  if (first === "features") return `features/${second}`;
  return first.includes(".") ? "" : first;
}

const rooms = [...new Set(files.map(room))];

/** What a part of the window may import besides packages. */
function allowed(from: string): string[] {
  if (from.startsWith("features/")) return [from, "shared", "backend"];
  if (from === "shared") return ["shared", "backend"];
  if (from === "backend") return ["backend"];
  return rooms;
}

function importsOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(([, path]) =>
    relative("src", join("src", dirname(file), path ?? "")),
  );
}

/** The file of `files` that an import without its ending names. */
function fileOf(target: string): string | undefined {
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((name) =>
    sources.includes(name),
  );
}

/** The files that import each other in a circle: a file that imports no other of them goes, until none does. */
function circles(): string[] {
  const left = new Map(sources.map((file) => [file, importsOf(file).map(fileOf)]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, targets] of left) {
      if (!targets.some((target) => target && left.has(target))) left.delete(file);
    }
  }
  return [...left.keys()];
}

describe("the house", () => {
  it("imports only what each part may", () => {
    const foreign = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed(room(file)).includes(room(target)))
        .map((target) => `${file} takes ${target}`),
    );
    expect(foreign).toEqual([]);
    expect(circles()).toEqual([]);
  });

  it("knows the shell in one file only", () => {
    const users = handWritten.filter((file) => /from "@tauri-apps/.test(text(file)));
    expect(users).toEqual(["backend/tauri.ts"]);
  });

  it("keeps its files short", () => {
    const long = handWritten.filter((file) => lines(file) > 300);
    expect(long).toEqual([]);
    const sizes = handWritten.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });

  it("says every word it has: no message of the window is unused", () => {
    const said = sources
      .filter((file) => file !== "backend/messages.ts")
      .map(text)
      .join("\n");
    const unused = ["app", "people", "rights", "shipping"].flatMap((part) => {
      const words = readFileSync(`../locales/en/${part}.ftl`, "utf8");
      return [...words.matchAll(/^([a-z][\w-]*) =/gm)].filter(
        ([, id]) => !said.includes(`"${id}"`),
      );
    });
    expect(unused.map(([, id]) => id)).toEqual([]);
  });

  it("styles by sheets alone: no style element, no string of markup", () => {
    const bad = handWritten.filter((file) =>
      /dangerouslySetInnerHTML|<style|eval\(/.test(text(file)),
    );
    expect(bad).toEqual([]);
  });
});
