import { describe, expect, it } from "vitest";
import { failureFrom } from "../../../backend/call";
import { answerTo, askedBy, isComplete, NOTHING, onlyAsks, UNTOUCHED } from "./asked";

const refused = (code: string, params = {}) => failureFrom({ code, params, field: null });

describe("what the server asks for besides", () => {
  it("is gathered from one refusal to the next", () => {
    const expired = askedBy(NOTHING, refused("password_expired"));
    const both = askedBy(expired, refused("terms_to_accept", { version: "7" }));
    expect(both).toEqual({ password: "password_expired", terms: "7" });
    expect(askedBy(both, refused("password_common"))).toBe(both);
    expect(askedBy(both, null)).toBe(both);
  });

  it("is told from a refusal that means no", () => {
    expect(onlyAsks(refused("password_temporary"))).toBe(true);
    expect(onlyAsks(refused("sign_in_failed"))).toBe(false);
  });

  it("is answered only when asked, and only when it is all there", () => {
    expect(answerTo(NOTHING, { newPassword: "typed", accepted: true })).toEqual({});
    expect(isComplete(NOTHING, UNTOUCHED)).toBe(true);
    const asked = { password: "password_expired", terms: "7" } as const;
    expect(isComplete(asked, { newPassword: "typed", accepted: false })).toBe(false);
    const given = { newPassword: "typed", accepted: true };
    expect(isComplete(asked, given)).toBe(true);
    expect(answerTo(asked, given)).toEqual({ new_password: "typed", accept_terms: "7" });
  });
});
