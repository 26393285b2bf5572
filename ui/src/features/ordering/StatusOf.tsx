import type { OrderStatus } from "../../backend/generated";
import { StatusBadge, useText } from "../../shared";
import { STATUS_LOOK, STATUS_WORDS } from "./words";

/** An order's status as sign, word and colour; one that waits for the server says so too. */
export function StatusOf({ status, pending }: { status: OrderStatus; pending: boolean }) {
  const { t } = useText();
  const { tone, sign } = STATUS_LOOK[status];
  const waits = pending && status !== "queued";
  return (
    <StatusBadge tone={waits ? "waiting" : tone} sign={sign}>
      {t(STATUS_WORDS[status])}
      {waits && <span className="hidden-text"> · {t("history-waits")}</span>}
    </StatusBadge>
  );
}
