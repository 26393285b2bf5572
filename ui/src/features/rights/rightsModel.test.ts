import { describe, expect, it } from "vitest";
import type { Account, Grant } from "../../backend/generated";
import { heldRights } from "./rightsModel";

const account = (id: string, number: string): Account => ({
  id,
  number,
  organisation: "o1",
  company: "Example Print",
  country: "BE",
  protected: true,
});
const accounts = [account("a1", "4410552"), account("a2", "4410111")];
const grant = (right: Grant["right"], on: string | null, from = "carrier"): Grant => ({
  id: `${right}-${on}-${from}`,
  holder: "p1",
  right,
  account: on,
  grantor: from as unknown as Grant["grantor"],
});

describe("rights a user holds", () => {
  it("are one line per right, in the catalogue's order", () => {
    const held = heldRights(
      [grant("orders.place", "a1"), grant("users.manage", null), grant("orders.place", "a2")],
      accounts,
    );
    expect(held).toEqual([
      { right: "users.manage", everywhere: true, numbers: [] },
      { right: "orders.place", everywhere: false, numbers: ["4410111", "4410552"] },
    ]);
  });

  it("count a number once, whoever gave it, and everywhere above all", () => {
    const twice = [grant("orders.see", "a1"), grant("orders.see", "a1", "somebody")];
    expect(heldRights(twice, accounts)[0]?.numbers).toEqual(["4410552"]);
    expect(heldRights([...twice, grant("orders.see", null)], accounts)[0]).toMatchObject({
      everywhere: true,
      numbers: [],
    });
  });

  it("are none without grants", () => {
    expect(heldRights([], accounts)).toEqual([]);
  });
});
