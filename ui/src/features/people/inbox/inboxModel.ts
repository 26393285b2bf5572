import type { RefusedItem } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";
import { routes } from "../../../shared";

const ASKED: Record<string, MessageId> = {
  place_order: "act-place-order",
  cancel_order: "act-cancel-order",
  decide_request: "act-decide-request",
  save_draft: "act-save-draft",
  delete_draft: "act-delete-draft",
};

/** The words for what the person asked for; an act of an unknown kind is shown by its name. */
export function askedWords(item: RefusedItem): MessageId {
  return ASKED[item.kind] ?? "act-unknown";
}

/** Whether an act was not refused but waited too long, so that the person has to confirm it again. */
export function asksAgain(item: RefusedItem): boolean {
  return item.refusals.some(({ code }) => code === "act_stale");
}

/** The words for the next step with a refused act. */
export function nextWords(item: RefusedItem): MessageId {
  if (asksAgain(item) && item.may_resend) return "inbox-next-resend";
  if (item.draft) return "inbox-next-draft";
  if (item.request) return "inbox-next-decision";
  return "inbox-next-other";
}

export interface Way {
  id: "draft" | "order" | "request";
  label: MessageId;
  path: string;
}

/** The page of the record that a refused act was about. */
export function wayTo(item: RefusedItem): Way | null {
  if (item.draft) return { id: "draft", label: "inbox-open-draft", path: routes.draft(item.draft) };
  if (item.request) {
    return { id: "request", label: "inbox-open-request", path: routes.request(item.request) };
  }
  if (item.order) return { id: "order", label: "inbox-open-order", path: routes.order(item.order) };
  return null;
}
