import { describe, expect, it } from "vitest";
import { match, placeOf } from "./router";

describe("the hash router", () => {
  it.each([
    ["", "/"],
    ["/", "/"],
    ["/users/", "/users"],
    ["/ordering/drafts/1?step=2", "/ordering/drafts/1"],
  ])("reads %j as %s", (hash, path) => {
    expect(placeOf(hash).path).toBe(path);
  });

  it("keeps what follows the question mark", () => {
    expect(placeOf("/orders?sort=date&open=7").search.get("open")).toBe("7");
  });

  it.each([
    ["/orders/:id", "/orders/a%2Fb", { id: "a/b" }],
    ["/orders/:id", "/orders", null],
    ["/orders", "/orders/7", null],
    ["/", "/", {}],
  ])("matches %s with %s", (pattern, path, params) => {
    expect(match(pattern, path)).toEqual(params);
  });
});
