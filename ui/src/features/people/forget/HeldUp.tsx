import type { OpenOrder } from "../../../backend/generated";
import { Banner, Button, Link, routes, useText } from "../../../shared";

/** The open orders that stop the erasure until they are cancelled or completed. */
export function HeldUp({ orders, onAgain }: { orders: OpenOrder[]; onAgain: () => void }) {
  const { t } = useText();
  return (
    <section className="card stack" data-testid="forget-first">
      <h2>{t("forget-first")}</h2>
      <Banner testId="forget-orders" tone="waiting" title={t("forget-orders")}>
        <ul className="plain-list">
          {orders.map(({ number, order }) => (
            <li key={number}>
              <Link
                to={order ? routes.order(order) : routes.orders}
                testId={`forget-order-${number}`}
              >
                {number}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
      <div className="line-up">
        <Button testId="forget-again" onPress={onAgain}>
          {t("forget-again")}
        </Button>
      </div>
    </section>
  );
}
