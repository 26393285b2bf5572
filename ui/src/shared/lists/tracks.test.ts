import { describe, expect, it } from "vitest";
import { tracks } from "./tracks";

describe("the tracks of a list", () => {
  it("are as asked for, and never narrower than their head", () => {
    const cell = () => null;
    const text = tracks([
      { id: "a", head: "Bestellnummer", width: "minmax(110px, 1fr)", cell, sortable: true },
      { id: "b", head: "", width: "48px", cell },
    ]);
    expect(text).toMatch(/^minmax\(max\(110px, \d+px\), 1fr\) max\(48px, 24px\)$/);
  });
});
