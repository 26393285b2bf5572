import { describe, expect, it } from "vitest";
import type { Supply } from "../../../backend/generated";
import { findSupplies, onStep, quantityOf, refusalOfSupply, stepOf, withQuantity } from "./model";

const empty = { nl: "", fr: "", de: "", en: "" };
const supply = (id: string, category: Supply["category"], en: string): Supply => ({
  id,
  code: id.toUpperCase(),
  category,
  name: { ...empty, en, nl: `${en}-nl` },
  specification: empty,
  pieces_per_pack: 25,
  max_per_order: null,
  max_per_period: null,
  offered: true,
  position: 1,
});

describe("the wizard", () => {
  it("changes one quantity and keeps the order of lines", () => {
    const lines = [
      { supply: "a", quantity: 1 },
      { supply: "b", quantity: 2 },
      { supply: "c", quantity: 3 },
    ];
    expect(withQuantity(lines, "b", 5).map((line) => line.quantity)).toEqual([1, 5, 3]);
    expect(withQuantity(lines, "b", 0).map((line) => line.supply)).toEqual(["a", "c"]);
    expect(quantityOf(withQuantity(lines, "d", 4), "d")).toBe(4);
  });

  it("finds supplies by every word, in the reader's language, within a group", () => {
    const all = [supply("bx5", "boxes", "Box five"), supply("fl1", "envelopes", "Flyer")];
    const ids = (search: string, group: Parameters<typeof findSupplies>[2] = "all") =>
      findSupplies(all, [{ supply: "fl1", quantity: 2 }], group, search, "en").map((one) => one.id);
    expect(ids("")).toEqual(["bx5", "fl1"]);
    expect(ids("FIVE box")).toEqual(["bx5"]);
    expect(ids("five flyer")).toEqual([]);
    expect(ids("", "envelopes")).toEqual(["fl1"]);
    expect(ids("", "chosen")).toEqual(["fl1"]);
    expect(ids("fl1")).toEqual(["fl1"]);
  });

  it("puts each refusal on its step and its line", () => {
    const refusals = [
      { code: "field_required" as const, params: {}, field: "address.city" },
      { code: "limit_per_supply" as const, params: {}, field: "lines.b.quantity" },
      { code: "account_number_invalid" as const, params: {}, field: "account_number" },
    ];
    expect(onStep(refusals, "address").map((one) => one.code)).toEqual(["field_required"]);
    expect(refusalOfSupply(refusals, "b")?.code).toBe("limit_per_supply");
    expect(refusalOfSupply(refusals, "zero")).toBeUndefined();
  });

  it("opens a draft at the step it was left, whatever is stored", () => {
    const at = (step: number) => stepOf({ step } as Parameters<typeof stepOf>[0]);
    expect([0, 1, 3, 4, 9].map(at)).toEqual([
      "account",
      "account",
      "supplies",
      "overview",
      "overview",
    ]);
  });
});
