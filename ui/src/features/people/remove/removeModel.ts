import type { RemovePreviewView } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";

type Counted = Exclude<keyof RemovePreviewView, "readable">;

const LOSSES: Record<Counted, MessageId> = {
  drafts: "remove-drafts",
  orders: "remove-orders",
  other: "remove-other",
  refused: "remove-refused",
};

/** What is only on this computer, kind by kind; what there is none of is left out. */
export function lossesOf(seen: RemovePreviewView): { label: MessageId; count: number }[] {
  return (Object.keys(LOSSES) as Counted[])
    .map((kind) => ({ label: LOSSES[kind], count: seen[kind] }))
    .filter(({ count }) => count > 0);
}

/** Whether something would be lost, or might be. */
export function isLost(seen: RemovePreviewView): boolean {
  return !seen.readable || lossesOf(seen).length > 0;
}
