import type { Labels, Language, OrderStatus, SupplyCategory } from "../../backend/generated";
import type { MessageId } from "../../backend/messages";
import type { Tone } from "../../shared";

/** A catalogue text in the reader's language, or in any the carrier has given. */
export function labelIn(labels: Labels, language: Language): string {
  return labels[language] || labels.en || labels.nl || labels.fr || labels.de;
}

export const STATUS_WORDS: Record<OrderStatus, MessageId> = {
  queued: "order-status-queued",
  placed: "order-status-placed",
  in_preparation: "order-status-in-preparation",
  shipped: "order-status-shipped",
  completed: "order-status-completed",
  cancelled: "order-status-cancelled",
};

export const STATUSES = Object.keys(STATUS_WORDS) as OrderStatus[];

export const STATUS_LOOK: Record<
  OrderStatus,
  { tone: Tone; sign: "shipped" | "done" | "cancelled" | Tone }
> = {
  queued: { tone: "waiting", sign: "waiting" },
  placed: { tone: "approved", sign: "approved" },
  in_preparation: { tone: "plain", sign: "plain" },
  shipped: { tone: "plain", sign: "shipped" },
  completed: { tone: "plain", sign: "done" },
  cancelled: { tone: "offline", sign: "cancelled" },
};

export const CATEGORY_WORDS: Record<SupplyCategory, MessageId> = {
  boxes: "ordering-category-boxes",
  envelopes: "ordering-category-envelopes",
  labels: "ordering-category-labels",
  accessories: "ordering-category-accessories",
};
