import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Allowance, Supply } from "../../../backend/generated";
import { Wrapped } from "../../../shared/test/Wrapped";
import { SupplyLine } from "./SupplyLine";

const name = { nl: "Doos", fr: "Boîte", de: "Karton", en: "Box" };
const supply: Supply = {
  id: "s1",
  code: "BX1",
  category: "boxes",
  name,
  specification: { nl: "", fr: "", de: "", en: "" },
  pieces_per_pack: 25,
  max_per_order: 20,
  max_per_period: null,
  offered: true,
  position: 1,
};
const perSupply: Allowance = { limit: "per_supply", max: 20, left: 20, resets_at: null };

it.each([
  [0, false],
  [2, true],
])("%i packs of a supply: whether its limit is told is %s", (quantity, told) => {
  const line = { supply, quantity, onQuantity: () => undefined, refusal: undefined };
  render(<SupplyLine {...line} allowance={perSupply} />, { wrapper: Wrapped });
  expect(screen.queryByText("At most 20 in one order") !== null).toBe(told);
});
