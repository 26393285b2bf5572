import type { Language } from "../../../backend/generated";

/** What stands in the form: kept while somebody looks elsewhere. */
export interface Registration {
  company: string;
  given_name: string;
  family_name: string;
  email: string;
  password: string;
  language: Language;
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

/** What is missing before the server is asked, in the order of the form. */
export function missing(form: Registration): readonly Part[] {
  const texts = REQUIRED.filter((part) => form[part].trim() === "");
  const ticks = (["terms", "privacy"] as const).filter((part) => !form[part]);
  return [...texts, ...ticks];
}

/** The request: everything but the ticks, and the version they were for. */
export function requestOf({ terms, privacy, ...typed }: Registration, terms_version: string) {
  return { ...typed, terms_version };
}
