import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language } from "../../backend/generated";
import { LANGUAGES } from "../../backend/limits";

/** The region whose dates and numbers each language follows. */
export const REGIONS: Record<Language, string> = {
  nl: "nl-BE",
  fr: "fr-BE",
  de: "de-DE",
  en: "en-GB",
};

// Mails and server pages are worded on the server; the window never shows them.
const SOURCES = import.meta.glob<string>(
  ["../../../../locales/*/*.ftl", "!../../../../locales/*/{mails,pages}.ftl"],
  { query: "?raw", import: "default", eager: true },
);

const bundles = new Map<Language, FluentBundle>();

/** The messages of one language; parsed once, when first asked for. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = new FluentBundle([REGIONS[language], language], { useIsolating: false });
  for (const [path, source] of Object.entries(SOURCES)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  bundles.set(language, bundle);
  return bundle;
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
