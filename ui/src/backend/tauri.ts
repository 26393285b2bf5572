import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./call";

/** An event listener whose registration may still be on its way when it is taken back. */
function subscribe<T>(event: string, listener: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => listener(payload));
  return () => void stop.then((unlisten) => unlisten());
}

/** The desk behind the window. */
export function tauriBackend(): Backend {
  return {
    send: (name, request) => invoke(`plugin:desk|${name}`, { request }),
    onChanged: (listener) =>
      subscribe<{ topics: string[] }>("desk-changed", ({ topics }) => listener(topics)),
  };
}
