import { refusalOf } from "../refusalOf";

/** The server found login and password right and requires these as well. */
export interface Requirements {
  /** The reason why a new password is required: the present one expired, or it is temporary. */
  password: "password_expired" | "password_temporary" | null;
  /** The version of the terms that the person has to accept. */
  terms: string | null;
}

export const NO_REQUIREMENTS: Requirements = { password: null, terms: null };

/** The person's answers to the requirements. */
export interface Answers {
  newPassword: string;
  accepted: boolean;
}

export const NO_ANSWERS: Answers = { newPassword: "", accepted: false };

/** The requirements after another failure: one that the server named once stays until somebody is signed in. */
export function requirementsAfter(before: Requirements, failure: unknown): Requirements {
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

/** Whether a failure only names a requirement: its words stand at the field for it, not above the form. */
export function onlyRequires(failure: unknown): boolean {
  return requirementsAfter(NO_REQUIREMENTS, failure) !== NO_REQUIREMENTS;
}

/** Whether the answers meet every requirement. */
export function isComplete(required: Requirements, answers: Answers): boolean {
  return (
    (!required.password || answers.newPassword !== "") &&
    (required.terms === null || answers.accepted)
  );
}

/** The part of the request that answers the requirements. */
export function answersTo(required: Requirements, answers: Answers) {
  return {
    ...(required.password ? { new_password: answers.newPassword } : {}),
    ...(required.terms !== null && answers.accepted ? { accept_terms: required.terms } : {}),
  };
}
