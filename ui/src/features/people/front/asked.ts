import { refusalOf } from "../refusalOf";

/** What the server asked for besides login and password, once it found these right. */
export interface Asked {
  /** A new password: the one there is has ended, or is good for one entry. */
  password: "password_expired" | "password_temporary" | null;
  /** The version of the terms that has to be accepted. */
  terms: string | null;
}

export const NOTHING: Asked = { password: null, terms: null };

/** What was typed and ticked for it. */
export interface Besides {
  newPassword: string;
  accepted: boolean;
}

export const UNTOUCHED: Besides = { newPassword: "", accepted: false };

/** As the last answer leaves it: what was asked for once stays asked for until somebody is in. */
export function askedBy(before: Asked, failure: unknown): Asked {
  const refusal = refusalOf(failure);
  switch (refusal?.code) {
    case "password_expired":
    case "password_temporary":
      return { ...before, password: refusal.code };
    case "terms_to_accept":
      return { ...before, terms: refusal.params?.version ?? "" };
    default:
      return before;
  }
}

/** Whether a failure only asks: its words stand at what it asks for. */
export function onlyAsks(failure: unknown): boolean {
  return askedBy(NOTHING, failure) !== NOTHING;
}

/** Whether everything that was asked for is there. */
export function isComplete(asked: Asked, given: Besides): boolean {
  return (!asked.password || given.newPassword !== "") && (asked.terms === null || given.accepted);
}

/** The part of the request that answers what was asked. */
export function answerTo(asked: Asked, given: Besides) {
  return {
    ...(asked.password ? { new_password: given.newPassword } : {}),
    ...(asked.terms !== null && given.accepted ? { accept_terms: asked.terms } : {}),
  };
}
