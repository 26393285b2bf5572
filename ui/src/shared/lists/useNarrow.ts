import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 1280px)");
const small = window.matchMedia("(max-width: 1220px)");

function subscribe(listener: () => void): () => void {
  const queries = [narrow, small];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** Whether the window is too narrow for a whole list with details beside it, and how much; null when it is not. */
export function useNarrow(): "narrow" | "small" | null {
  return useSyncExternalStore(subscribe, () => {
    if (small.matches) return "small";
    return narrow.matches ? "narrow" : null;
  });
}
