import { describe, expect, it } from "vitest";
import type { ErasurePreview } from "../../../backend/generated";
import { isHeldUp, successorsOf, whatGoes } from "./forgetModel";

const nothing: ErasurePreview = {
  orders: 0,
  drafts: 0,
  devices: 1,
  requests: 0,
  memberships: 0,
  open_orders: [],
  only_administrator_of: [],
};
const alone = (organisation: string, ...people: string[]) => ({
  organisation,
  name: organisation,
  candidates: people.map((person) => ({ person, name: person })),
});

describe("what being forgotten means", () => {
  it("names only what there is", () => {
    expect(whatGoes({ ...nothing, orders: 3 })).toEqual([
      { label: "forget-goes-orders", count: 3 },
      { label: "forget-goes-devices", count: 1 },
    ]);
  });

  const cases: [string, Partial<ErasurePreview>, boolean][] = [
    ["nothing in the way", {}, false],
    ["an order under way", { open_orders: ["B-1"] }, true],
    ["somebody has to follow", { only_administrator_of: [alone("o1", "p2")] }, false],
  ];
  it.each(cases)("%s", (_, change, heldUp) => {
    expect(isHeldUp({ ...nothing, ...change })).toBe(heldUp);
  });

  it("asks for a successor in each organisation", () => {
    const preview = { ...nothing, only_administrator_of: [alone("o1", "p2"), alone("o2", "p3")] };
    expect(successorsOf(nothing, {})).toEqual([]);
    expect(successorsOf(preview, { o1: "p2" })).toBeNull();
    expect(successorsOf(preview, { o1: "p2", o2: "p3" })).toEqual([
      { organisation: "o1", person: "p2" },
      { organisation: "o2", person: "p3" },
    ]);
  });
});
