import type { Language, RegisterRequest } from "../../../backend/generated";

/** The form as filled in so far; it stays while the person looks at another page. */
export interface Registration extends Omit<RegisterRequest, "terms_version"> {
  terms: boolean;
  privacy: boolean;
}

export const empty = (language: Language): Registration => ({
  company: "",
  given_name: "",
  family_name: "",
  email: "",
  password: "",
  language,
  terms: false,
  privacy: false,
});

export type Part = keyof Registration;

const REQUIRED = ["company", "given_name", "email", "password"] as const;

/** The parts that are still missing, in the order of the form; the form asks the server only once there are none. */
export function missing(form: Registration): readonly Part[] {
  const texts = REQUIRED.filter((part) => form[part].trim() === "");
  const ticks = (["terms", "privacy"] as const).filter((part) => !form[part]);
  return [...texts, ...ticks];
}

/** The request for a filled-in form; the ticks become the version of the terms that the person accepted. */
export function requestOf({ terms, privacy, ...typed }: Registration, terms_version: string) {
  return { ...typed, terms_version };
}
