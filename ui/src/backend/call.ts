import type { Backend } from "./backend";
import type { CommandName, Commands, Refusal } from "./generated";
import { httpBackend } from "./http";
import { tauriBackend } from "./tauri";

export type RequestOf<K extends CommandName> = Commands[K]["request"];
export type ViewOf<K extends CommandName> = Commands[K]["view"];

/** The request was understood and cannot be met. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = "Refused";
  }
}

/** Something broke below; the message is for a report, not for a reader. */
export class Breakdown extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = "Breakdown";
  }
}

function choose(): Backend {
  if ("__TAURI_INTERNALS__" in window) return tauriBackend();
  return httpBackend();
}

let chosen: Backend | undefined;

export function backend(): Backend {
  chosen ??= choose();
  return chosen;
}

/** Replaces the backend in tests of components. */
export function replaceBackend(other: Backend): void {
  chosen = other;
}

function isRefusal(raw: unknown): raw is Refusal {
  return typeof raw === "object" && raw !== null && "code" in raw && typeof raw.code === "string";
}

/** Turns a failure from the backend into `Refused` or `Breakdown`. */
export function failureFrom(raw: unknown): Error {
  if (raw instanceof Refused || raw instanceof Breakdown) return raw;
  if (raw instanceof Error) return new Breakdown(raw.message);
  if (isRefusal(raw)) return new Refused(raw);
  return new Breakdown(typeof raw === "string" ? raw : JSON.stringify(raw));
}

/** Sends one command to the desk; rejects with `Refused` or `Breakdown`. */
export async function call<K extends CommandName>(
  name: K,
  request: RequestOf<K>,
): Promise<ViewOf<K>> {
  try {
    // The name ties request to view in the generated map; the wire itself is untyped.
    return (await backend().send(name, request)) as ViewOf<K>;
  } catch (raw) {
    throw failureFrom(raw);
  }
}
