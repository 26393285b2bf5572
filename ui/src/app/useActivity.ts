import { useEffect } from "react";
import { call } from "../backend/call";

/** Milliseconds between two reports: the desk counts minutes, so more often would be no use. */
const SPARSE = 15_000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Tells the desk that somebody is at it, so that it does not lock under their hands. */
export function useActivity(): void {
  useEffect(() => {
    // Being let in counts as being there.
    let told = performance.now();
    const here = () => {
      const now = performance.now();
      if (now - told < SPARSE) return;
      told = now;
      // A desk that locked meanwhile shows it by itself.
      call("active", {}).catch(() => {});
    };
    const how = { capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, here, how);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, here, how);
    };
  }, []);
}
