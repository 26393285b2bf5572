import { Languages, Moon, Sun, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { LANGUAGE_NAMES, LANGUAGES } from "../backend/limits";
import { navigate, type PaletteEntry, type Room, setPreferences, useText } from "../shared";
import { undoLast } from "../shared/overlays/toasts";
import { useCommandEntries } from "./commandEntries";

/** The palette's entries: every page, every action, plain commands, undo, language and theme. */
export function usePalette(rooms: readonly Room[]): PaletteEntry[] {
  const { t } = useText();
  const commands = useCommandEntries();
  return useMemo(() => {
    const places = rooms.flatMap((room) =>
      room.rail.map((entry) => ({
        id: `go-${entry.id}`,
        label: t(entry.label),
        ...(room.label === entry.label ? {} : { group: t(room.label) }),
        icon: entry.icon,
        run: () => navigate(entry.path),
      })),
    );
    const actions = rooms.flatMap((room) =>
      (room.actions ?? []).map((action) => ({
        id: action.id,
        label: t(action.label),
        group: t(room.label),
        icon: action.icon,
        run: action.run,
      })),
    );
    const languages = LANGUAGES.map((language) => ({
      id: `language-${language}`,
      label: LANGUAGE_NAMES[language],
      group: t("top-language"),
      icon: Languages,
      run: () => setPreferences({ language }),
    }));
    const named = new Set(places.map((place) => place.label));
    return [
      ...places,
      ...actions.filter((action) => !named.has(action.label)),
      ...commands,
      { id: "undo", label: t("key-undo"), icon: Undo2, run: () => undoLast()?.() },
      themeEntry("light", t("settings-theme-light"), t("settings-theme"), Sun),
      themeEntry("dark", t("settings-theme-dark"), t("settings-theme"), Moon),
      ...languages,
    ];
  }, [rooms, t, commands]);
}

function themeEntry(theme: "light" | "dark", label: string, group: string, icon: typeof Sun) {
  return { id: `theme-${theme}`, label, group, icon, run: () => setPreferences({ theme }) };
}
