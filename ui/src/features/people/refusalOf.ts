import { Refused } from "../../backend/call";
import type { Refusal } from "../../backend/generated";

/** The refusal a failure is, when it is one. */
export function refusalOf(failure: unknown): Refusal | undefined {
  return failure instanceof Refused ? failure.refusal : undefined;
}
