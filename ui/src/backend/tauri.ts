import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./backend";
import { EVERY_TOPIC } from "./topics";

/**
 * Registers an event listener and returns the way to remove it, even while the registration is still under way. Calls
 * `heard` once the listener is registered, unless it was removed before.
 */
function subscribe<T>(
  event: string,
  listener: (payload: T) => void,
  heard: () => void,
): () => void {
  let wanted = true;
  const stop = listen<T>(event, ({ payload }) => listener(payload));
  stop.then(
    () => wanted && heard(),
    () => undefined,
  );
  return () => {
    wanted = false;
    void stop.then((unlisten) => unlisten());
  };
}

/** The desk behind the window. */
export function tauriBackend(): Backend {
  return {
    send: (name, request) => invoke(`plugin:desk|${name}`, { request }),
    onChanged: (listener) =>
      subscribe<{ topics: string[] }>(
        "desk-changed",
        ({ topics }) => listener(topics),
        // Earlier announcements are lost, so every view that was read meanwhile may be out of date.
        () => listener(EVERY_TOPIC),
      ),
  };
}
