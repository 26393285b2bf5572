import type { RemovePreviewView } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";

type Counted = Exclude<keyof RemovePreviewView, "readable">;

const LOSSES: Record<Counted, MessageId> = {
  drafts: "remove-drafts",
  orders: "remove-orders",
  other: "remove-other",
  refused: "remove-refused",
};

/** The kinds of records that exist on this computer only, each with its count; empty kinds are left out. */
export function lossesOf(seen: RemovePreviewView): { label: MessageId; count: number }[] {
  return (Object.keys(LOSSES) as Counted[])
    .map((kind) => ({ label: LOSSES[kind], count: seen[kind] }))
    .filter(({ count }) => count > 0);
}

/** Whether removing loses something, or may: an unreadable store counts as a loss. */
export function isLost(seen: RemovePreviewView): boolean {
  return !seen.readable || lossesOf(seen).length > 0;
}
