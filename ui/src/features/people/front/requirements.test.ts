import { describe, expect, it } from "vitest";
import { failureFrom } from "../../../backend/call";
import {
  answersTo,
  isComplete,
  NO_ANSWERS,
  NO_REQUIREMENTS,
  onlyRequires,
  requirementsAfter,
} from "./requirements";

const refused = (code: string, params = {}) => failureFrom({ code, params, field: null });

describe("what the server asks for besides", () => {
  it("is gathered from one refusal to the next", () => {
    const expired = requirementsAfter(NO_REQUIREMENTS, refused("password_expired"));
    const both = requirementsAfter(expired, refused("terms_to_accept", { version: "7" }));
    expect(both).toEqual({ password: "password_expired", terms: "7" });
    expect(requirementsAfter(both, refused("password_common"))).toBe(both);
    expect(requirementsAfter(both, null)).toBe(both);
  });

  it("is told from a refusal that means no", () => {
    expect(onlyRequires(refused("password_temporary"))).toBe(true);
    expect(onlyRequires(refused("sign_in_failed"))).toBe(false);
  });

  it("is answered only when asked, and only when it is all there", () => {
    expect(answersTo(NO_REQUIREMENTS, { newPassword: "typed", accepted: true })).toEqual({});
    expect(isComplete(NO_REQUIREMENTS, NO_ANSWERS)).toBe(true);
    const required = { password: "password_expired", terms: "7" } as const;
    expect(isComplete(required, { newPassword: "typed", accepted: false })).toBe(false);
    const answers = { newPassword: "typed", accepted: true };
    expect(isComplete(required, answers)).toBe(true);
    expect(answersTo(required, answers)).toEqual({ new_password: "typed", accept_terms: "7" });
  });
});
