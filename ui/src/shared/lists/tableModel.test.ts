import { describe, expect, it } from "vitest";
import { ariaSort, moveIn, nextSort } from "./tableModel";

describe("moving in a list", () => {
  it.each([
    ["j", 0, 3, 1],
    ["ArrowDown", 2, 3, 2],
    ["k", 0, 3, 0],
    ["ArrowUp", 2, 3, 1],
    ["Home", 50, 100, 0],
    ["End", 0, 100_000, 99_999],
    ["PageDown", 95, 100, 99],
    ["PageUp", 5, 100, 0],
    ["x", 0, 3, null],
  ])("%s from %i of %i leads to %j", (key, from, count, to) => {
    expect(moveIn(key, from, count)).toBe(to);
  });
});

describe("sorting", () => {
  it("starts ascending and turns round", () => {
    const first = nextSort("date", undefined);
    expect(first).toEqual({ column: "date", descending: false });
    expect(nextSort("date", first)).toEqual({ column: "date", descending: true });
    expect(nextSort("number", first)).toEqual({ column: "number", descending: false });
  });
  it("is told to screen readers", () => {
    expect(ariaSort("date", { column: "date", descending: true })).toBe("descending");
    expect(ariaSort("number", { column: "date", descending: true })).toBe("none");
  });
});
