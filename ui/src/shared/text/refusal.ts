import type { FluentVariable } from "@fluent/bundle";
import { Breakdown, Refused } from "../../backend/call";
import type { Text } from "./useText";

/** A refusal as the backend gives it: a stable code, what fills the sentence, the field it belongs to. */
export interface RefusalLike {
  code: string;
  params?: Record<string, unknown>;
  field?: string | null;
}

// Account numbers are digits too, but nothing is counted by them.
const COUNTS = new Set(["max", "left", "days", "seconds", "count", "attempts"]);

/** Values travel as text: counts become numbers for the plural, times the reader's dates. */
function args(
  params: Record<string, unknown> | undefined,
  text: Text,
): Record<string, FluentVariable> {
  const kept: Record<string, FluentVariable> = {};
  for (const [key, value] of Object.entries(params ?? {})) {
    if (value === null || value === undefined) continue;
    const isTime = (key === "at" || key.endsWith("_at")) && /^\d+$/.test(String(value));
    if (isTime) kept[key] = text.dateTime(Number(value));
    else kept[key] = COUNTS.has(key) ? Number(value) : String(value);
  }
  return kept;
}

/** Words a refusal from `refusal-<code>`; a code without words is shown as such, never swallowed. */
export function refusalText(refusal: RefusalLike, text: Text): string {
  const id = `refusal-${refusal.code.replaceAll("_", "-")}`;
  const words = text.find(id, args(refusal.params, text));
  return words ?? text.t("refusal-unknown", { code: refusal.code });
}

/** The words for anything a command can throw. */
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
