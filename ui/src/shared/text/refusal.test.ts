import { describe, expect, it } from "vitest";
import { Breakdown, failureFrom, Refused } from "../../backend/call";
import { failureText, fieldRefusal, refusalText } from "./refusal";
import { textOf } from "./useText";

const english = textOf("en");

describe("refusals in words", () => {
  it("shows the code of a refusal without words", () => {
    expect(refusalText({ code: "never_heard_of" }, english)).toContain("never_heard_of");
  });

  it("belongs to its field and to no other", () => {
    const failure = failureFrom({ code: "never_heard_of", params: {}, field: "postcode" });
    expect(failure).toBeInstanceOf(Refused);
    expect(fieldRefusal(failure, "postcode", english)).toContain("never_heard_of");
    expect(fieldRefusal(failure, "city", english)).toBeUndefined();
  });

  it("tells a refusal from something broken", () => {
    const broken = failureFrom("502 for place_order");
    expect(broken).toBeInstanceOf(Breakdown);
    expect(failureText(broken, english)).toContain("502 for place_order");
    expect(failureText("?", english)).toBe(english.t("failure-unexpected"));
  });
});
