import type { ErasurePreview, Successor } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";

type Counted = "orders" | "drafts" | "devices" | "requests" | "memberships";

const GOES: Record<Counted, MessageId> = {
  orders: "forget-goes-orders",
  drafts: "forget-goes-drafts",
  requests: "forget-goes-requests",
  memberships: "forget-goes-memberships",
  devices: "forget-goes-devices",
};

/** The kinds of records that the erasure deletes, each with its count; empty kinds are left out. */
export function whatGoes(preview: ErasurePreview): { label: MessageId; count: number }[] {
  return (Object.keys(GOES) as Counted[])
    .map((kind) => ({ label: GOES[kind], count: preview[kind] }))
    .filter(({ count }) => count > 0);
}

/** Whether open orders stop the erasure: the person cancels them or waits for them first. */
export function isHeldUp(preview: ErasurePreview): boolean {
  return preview.open_orders.length > 0;
}

/** The successors that were chosen, or null while one is missing. */
export function successorsOf(
  preview: ErasurePreview,
  chosen: Readonly<Record<string, string>>,
): Successor[] | null {
  const named = preview.only_administrator_of.map(({ organisation }) => ({
    organisation,
    person: chosen[organisation] ?? "",
  }));
  return named.every(({ person }) => person !== "") ? named : null;
}
