import type { RequestRow } from "../../backend/generated";
import type { MessageId } from "../../backend/messages";
import type { Tone } from "../../shared";

/** How a request stands, as its badge says it. */
export function stateOf({ request }: RequestRow): { tone: Tone; words: MessageId } {
  if (request.state === "pending") return { tone: "waiting", words: "waiting-state-pending" };
  return request.decision === "approve"
    ? { tone: "approved", words: "waiting-state-approved" }
    : { tone: "rejected", words: "waiting-state-rejected" };
}
