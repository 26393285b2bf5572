import { Breakdown, Refused } from "../../backend/call";
import type { Text } from "./useText";

/** A refusal as the backend gives it: a stable code, what fills the sentence, the field it belongs to. */
export interface RefusalLike {
  code: string;
  params?: Record<string, unknown>;
  field?: string | null;
}

function args(params: Record<string, unknown> | undefined): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(params ?? {})) {
    if (typeof value === "number") kept[key] = value;
    else if (value !== null && value !== undefined) kept[key] = String(value);
  }
  return kept;
}

/** Words a refusal from `refusal-<code>`; a code without words is shown as such, never swallowed. */
export function refusalText(refusal: RefusalLike, text: Text): string {
  const id = `refusal-${refusal.code.replaceAll("_", "-")}`;
  const words = text.find(id, args(refusal.params));
  return words ?? text.t("refusal-unknown", { code: refusal.code });
}

/** What to say of anything a command can throw. */
export function failureText(failure: unknown, text: Text): string {
  if (failure instanceof Refused) return refusalText(failure.refusal, text);
  if (failure instanceof Breakdown) return text.t("failure-desk", { detail: failure.message });
  return text.t("failure-unexpected");
}

/** The refusal's words when it belongs to `field`, else undefined. */
export function fieldRefusal(failure: unknown, field: string, text: Text): string | undefined {
  if (!(failure instanceof Refused) || failure.refusal.field !== field) return undefined;
  return refusalText(failure.refusal, text);
}
