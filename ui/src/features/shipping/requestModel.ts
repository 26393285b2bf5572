import type { RequestRow } from "../../backend/generated";
import type { MessageId } from "../../backend/messages";
import type { Tone } from "../../shared";

/** Words and colour of a request's state, for its badge. */
export function stateOf({ request }: RequestRow): { tone: Tone; words: MessageId } {
  if (request.state === "pending") return { tone: "waiting", words: "waiting-state-pending" };
  return request.decision === "approve"
    ? { tone: "approved", words: "waiting-state-approved" }
    : { tone: "rejected", words: "waiting-state-rejected" };
}

/** The request to look at after `id` was decided: the next one that waits, else the one before. */
export function nextPending(rows: readonly RequestRow[], id: string): string | null {
  const at = rows.findIndex(({ request }) => request.id === id);
  const waits = ({ request }: RequestRow) => request.state === "pending" && request.id !== id;
  const next = rows.slice(at + 1).find(waits) ?? rows.slice(0, Math.max(at, 0)).findLast(waits);
  return next?.request.id ?? null;
}
