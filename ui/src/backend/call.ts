import type { Commands } from "./generated";
import { httpBackend } from "./http";
import { tauriBackend } from "./tauri";

export type CommandName = keyof Commands;
export type RequestOf<K extends CommandName> = Commands[K]["request"];
export type ViewOf<K extends CommandName> = Commands[K]["view"];

/** What a "no" from the desk carries; worded by `refusalText`. */
export interface Refusal {
  code: string;
  params: Record<string, unknown>;
  field: string | null;
}

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

/** Where commands go: the desk behind the window, or a desk over loopback HTTP in browser tests. */
export interface Backend {
  send(name: string, request: unknown): Promise<unknown>;
  onChanged(listener: (topics: string[]) => void): () => void;
  onShell(listener: (signal: string) => void): () => void;
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

/** For tests of parts: commands answered in place. */
export function replaceBackend(other: Backend): void {
  chosen = other;
}

/** A failure as it comes over the wire, made one of ours. */
export function failureFrom(raw: unknown): Error {
  if (raw instanceof Error) return new Breakdown(raw.message);
  if (typeof raw === "object" && raw !== null && "code" in raw && typeof raw.code === "string") {
    const params = "params" in raw && typeof raw.params === "object" ? raw.params : null;
    const field = "field" in raw && typeof raw.field === "string" ? raw.field : null;
    return new Refused({ code: raw.code, params: { ...params }, field });
  }
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
    throw raw instanceof Refused || raw instanceof Breakdown ? raw : failureFrom(raw);
  }
}
