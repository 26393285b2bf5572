import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./backend";
import { EVERY_TOPIC } from "./topics";

/**
 * An event listener whose registration may still be on its way when it is taken back; `heard` once it hears, unless
 * it was.
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
        // What was announced before is lost: whatever was read meanwhile may be old.
        () => listener(EVERY_TOPIC),
      ),
  };
}
