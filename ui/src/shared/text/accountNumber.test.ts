import { expect, it } from "vitest";
import { spaced } from "./accountNumber";

it("spaces account numbers and nothing else", () => {
  expect(spaced("4410552")).toBe("4\u00a0410\u00a0552");
  expect(spaced("4 41x")).toBe("4 41x");
});
