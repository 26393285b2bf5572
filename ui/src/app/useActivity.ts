import { useEffect } from "react";
import { call } from "../backend/call";

/** Milliseconds between two reports: the desk counts minutes, so more often would be no use. */
const SPARSE = 15_000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Reports the person's activity to the desk, so that it does not lock while they work. */
export function useActivity(): void {
  useEffect(() => {
    // Signing in or unlocking counts as activity.
    let told = performance.now();
    const here = () => {
      const now = performance.now();
      if (now - told < SPARSE) return;
      told = now;
      // If the desk locked meanwhile, the start view tells it.
      call("active", {}).catch(() => {});
    };
    const how = { capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, here, how);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, here, how);
    };
  }, []);
}
