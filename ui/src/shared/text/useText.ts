import type { FluentVariable } from "@fluent/bundle";
import { useMemo } from "react";
import type { Language } from "../../backend/generated";
import type { MessageId } from "../../backend/messages";
import { bundleOf, REGIONS } from "./bundles";
import { preferences, usePreferences } from "./preferences";

export type TextArguments = Record<string, FluentVariable>;

/** Words one message; `id` is checked by the compiler against the Fluent files. */
export type Say = (id: MessageId, args?: TextArguments) => string;

export interface Text {
  t: Say;
  /** Words an id known only at run time; null when no language file has it. */
  find: (id: string, args?: TextArguments) => string | null;
  language: Language;
  /** "20 Nov 2026", in the reader's manner. */
  date: (ms: number) => string;
  /** "20 Nov 2026, 10:42" */
  dateTime: (ms: number) => string;
  /** "10:42" */
  time: (ms: number) => string;
  number: (value: number) => string;
}

function findMessage(language: Language, id: string, args?: TextArguments): string | null {
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  if (!message?.value) return null;
  return bundle.formatPattern(message.value, args ?? null, []);
}

export function textOf(language: Language): Text {
  const region = REGIONS[language];
  const date = new Intl.DateTimeFormat(region, { day: "numeric", month: "short", year: "numeric" });
  const time = new Intl.DateTimeFormat(region, { hour: "2-digit", minute: "2-digit" });
  const number = new Intl.NumberFormat(region);
  return {
    language,
    find: (id, args) => findMessage(language, id, args),
    t: (id, args) => findMessage(language, id, args) ?? id,
    date: (ms) => date.format(ms),
    dateTime: (ms) => `${date.format(ms)}, ${time.format(ms)}`,
    time: (ms) => time.format(ms),
    number: (value) => number.format(value),
  };
}

/** The words of the reader's language; a component that uses them renders again when the language changes. */
export function useText(): Text {
  const { language } = usePreferences();
  return useMemo(() => textOf(language), [language]);
}

/** For words needed outside a component (a toast raised by an event). */
export function currentText(): Text {
  return textOf(preferences().language);
}
