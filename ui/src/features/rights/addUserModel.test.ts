import { describe, expect, it } from "vitest";
import type { GivableRight } from "../../backend/generated";
import { emptyUser, firstRights, missing, requestOf } from "./addUserModel";

const right = (of: GivableRight["right"], part: Partial<GivableRight> = {}): GivableRight => ({
  right: of,
  everywhere: false,
  accounts: [],
  givers: [],
  ...part,
});
const givable = [
  right("users.manage"),
  right("orders.place", { accounts: ["a1", "a2"] }),
  right("password.reset", { everywhere: true }),
];

describe("rights from the start", () => {
  it("are asked for where the giver holds them, and never what is greyed", () => {
    const ticked = new Set(["users.manage", "orders.place", "password.reset"] as const);
    expect(firstRights(ticked, givable)).toEqual([
      { right: "orders.place", account: "a1" },
      { right: "orders.place", account: "a2" },
      { right: "password.reset" },
    ]);
  });
});

describe("the form of a new user", () => {
  it("invites, and lets them reset their own password", () => {
    const empty = emptyUser("fr");
    expect(missing(empty)).toEqual(["given_name", "email"]);
    const typed = { ...empty, given_name: "Zoë", email: "zoe@example.example", user_name: "  " };
    expect(missing(typed)).toEqual([]);
    expect(requestOf(typed, givable)).toEqual({
      given_name: "Zoë",
      family_name: "",
      email: "zoe@example.example",
      language: "fr",
      first_entry: "invitation",
      rights: [{ right: "password.reset" }],
    });
  });
});
