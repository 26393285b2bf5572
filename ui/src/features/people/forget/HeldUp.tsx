import type { ErasureView } from "../../../backend/generated";
import { Banner, Button, Link, places, useText } from "../../../shared";

/** What has to be done before: orders under way, and organisations nobody else could look after. */
export function HeldUp({ view, onAgain }: { view: ErasureView; onAgain: () => void }) {
  const { t } = useText();
  const { open_orders: orders, preview } = view;
  const alone = preview.only_administrator_of.filter(({ candidates }) => candidates.length === 0);
  return (
    <section className="card stack" data-testid="forget-first">
      <h2>{t("forget-first")}</h2>
      {orders.length > 0 && (
        <Banner testId="forget-orders" tone="waiting" title={t("forget-orders")}>
          <ul className="plain-list">
            {orders.map(({ number, order }) => (
              <li key={number}>
                <Link
                  to={order ? places.order(order) : places.orders}
                  testId={`forget-order-${number}`}
                >
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {alone.map(({ organisation, name }) => (
        <Banner
          key={organisation}
          testId={`forget-alone-${organisation}`}
          tone="waiting"
          title={t("forget-alone", { organisation: name })}
        >
          <Link to={places.users} testId="forget-users">
            {t("forget-alone-text")}
          </Link>
        </Banner>
      ))}
      <div className="line-up">
        <Button testId="forget-again" onPress={onAgain}>
          {t("forget-again")}
        </Button>
      </div>
    </section>
  );
}
