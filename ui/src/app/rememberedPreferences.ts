import { useEffect, useRef } from "react";
import { call } from "../backend/call";
import type { StartView } from "../backend/generated";
import { adoptPreferences, keepPreferences } from "../shared";

/** Language and theme live with the desk: taken over once at the start, handed back at each choice. */
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
        // The window already follows; a desk that cannot write it down now is asked again next time.
        call("set_preferences", { preferences }).catch(() => {});
      }),
    [],
  );
}
