import { describe, expect, it } from "vitest";
import { session } from "../../../shared/test/fixtures";
import { changeOf, isChanged } from "./profileModel";

describe("the profile form", () => {
  const { profile } = session;

  it("leaves out what is changed elsewhere", () => {
    expect(Object.keys(changeOf(profile))).not.toContain("email");
    expect(isChanged(changeOf(profile), profile)).toBe(false);
  });

  it("knows what was typed", () => {
    expect(isChanged({ ...changeOf(profile), telephone: "+32 9 000 00 00" }, profile)).toBe(true);
    expect(isChanged({ ...changeOf(profile), language: "fr" }, profile)).toBe(true);
  });
});
