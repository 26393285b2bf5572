import { describe, expect, it } from "vitest";
import { isLost, lossesOf } from "./removeModel";

const none = { readable: true, drafts: 0, orders: 0, other: 0, refused: 0 };

describe("what is only on this computer", () => {
  it("is named kind by kind", () => {
    expect(isLost(none)).toBe(false);
    const some = { ...none, drafts: 2, orders: 1 };
    expect(isLost(some)).toBe(true);
    expect(lossesOf(some)).toEqual([
      { label: "remove-drafts", count: 2 },
      { label: "remove-orders", count: 1 },
    ]);
  });

  it("may be lost when it cannot be looked at", () => {
    expect(isLost({ ...none, readable: false })).toBe(true);
  });
});
