import { useEffect, useRef } from "react";
import { call } from "../backend/call";
import type { StartView } from "../backend/generated";
import { adoptPreferences, keepPreferences } from "../shared";

/** The desk remembers language and theme: the window reads them once at the start and writes each new choice back. */
export function useRememberedPreferences(start: StartView | undefined): void {
  const adopted = useRef(false);
  useEffect(() => {
    if (!start || adopted.current) return;
    adopted.current = true;
    const { language, theme } = start.preferences;
    adoptPreferences(language ? { language, theme } : { theme });
  }, [start]);
  useEffect(
    () =>
      keepPreferences((preferences) => {
        // The window already follows the choice; if the desk cannot save it now, the next choice is tried again.
        call("set_preferences", { preferences }).catch(() => {});
      }),
    [],
  );
}
