import { useSyncExternalStore } from "react";
import type {
  Language,
  Preferences as RememberedPreferences,
  Theme,
} from "../../backend/generated";
import { isLanguage } from "./bundles";

const EVERY_THEME: Record<Theme, true> = { system: true, light: true, dark: true };
export const THEMES = Object.keys(EVERY_THEME) as Theme[];

/** What the window shows itself in: a language is always chosen, by the person or by the system. */
export interface Preferences extends RememberedPreferences {
  language: Language;
}

const listeners = new Set<() => void>();
let current: Preferences = read();

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function read(): Preferences {
  const kept = remembered("loket.language");
  const asked = navigator.languages.map((tag) => tag.slice(0, 2));
  const language = isLanguage(kept) ? kept : (asked.find(isLanguage) ?? "en");
  const theme = THEMES.find((one) => one === remembered("loket.theme")) ?? "system";
  return { language, theme };
}

/** Puts language and theme on the page: `lang` for readers, `data-theme` for the tokens. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.lang = current.language;
  if (current.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = current.theme;
}

function change(part: Partial<Preferences>): void {
  current = { ...current, ...part };
  try {
    localStorage.setItem("loket.language", current.language);
    localStorage.setItem("loket.theme", current.theme);
  } catch {
    // Without storage the choice lasts as long as the window.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

const keepers = new Set<(chosen: Preferences) => void>();

/** Applies the person's choice at once, without a reload, and hands it to everyone who remembers choices. */
export function setPreferences(part: Partial<Preferences>): void {
  change(part);
  for (const keep of keepers) keep(current);
}

/** Applies the choice that the desk remembers from an earlier start. */
export function adoptPreferences(part: Partial<Preferences>): void {
  change(part);
}

/** Calls `keep` after each choice of the person, so that it can be remembered; returns the way to stop. */
export function keepPreferences(keep: (chosen: Preferences) => void): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

export function preferences(): Preferences {
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
