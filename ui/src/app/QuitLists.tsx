import type { UnkeptDraft, UnsentOrder } from "../backend/generated";
import { spaced, useText } from "../shared";

/** Orders that wait for the server. */
export function UnsentOrders({ orders }: { orders: readonly UnsentOrder[] }) {
  const { t, dateTime, number } = useText();
  if (orders.length === 0) return null;
  return (
    <ul className="quit-orders">
      {orders.map((order) => (
        <li key={order.order} data-testid={`quit-order-${order.order}`}>
          <span className="number">{spaced(order.account_number)}</span>
          <span>{t("quit-packs", { count: order.packs, shown: number(order.packs) })}</span>
          <span className="soft">{dateTime(order.confirmed_at)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Drafts with text that the disk did not take. */
export function UnsavedDrafts({ drafts }: { drafts: readonly UnkeptDraft[] }) {
  const { t } = useText();
  return (
    <>
      <p data-testid="quit-unkept">{t("quit-unkept-text", { count: drafts.length })}</p>
      <ul className="quit-orders">
        {drafts.map(({ draft, account_number, company }) => (
          <li key={draft} data-testid={`quit-draft-${draft}`}>
            <span className="number">{spaced(account_number) || t("quit-unkept-unnumbered")}</span>
            <span>{company}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
