import { useSyncExternalStore } from "react";

const query = window.matchMedia("(max-width: 1280px)");

function subscribe(listener: () => void): () => void {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is too narrow for a whole list with details beside it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
