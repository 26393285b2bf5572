import { useEffect, useState } from "react";
import { backend } from "../backend/call";
import { useAct, useView } from "../backend/queries";
import { Button, Dialog, failureText, useText } from "../shared";

/** Says what has not been sent before the window closes on it; the choice is the person's. */
export function QuitNotice() {
  const text = useText();
  const { t, dateTime, number } = text;
  const [asked, setAsked] = useState(false);
  const unsent = useView("unsent", {}, { enabled: asked });
  const quit = useAct("quit");
  const { refetch } = unsent;
  useEffect(
    () =>
      backend().onChanged((topics) => {
        if (!topics.includes("quit_asked")) return;
        setAsked(true);
        void refetch();
      }),
    [refetch],
  );
  const orders = unsent.data?.orders ?? [];
  const count = orders.length + (unsent.data?.other ?? 0);
  const stay = () => setAsked(false);
  return (
    <Dialog
      testId="quit-notice"
      alert
      title={t("quit-title")}
      open={asked && !unsent.isPending}
      onClose={stay}
      actions={
        <>
          <Button testId="quit-anyway" onPress={() => quit.mutate({})}>
            {t("quit-anyway")}
          </Button>
          <Button testId="quit-stay" variant="primary" autoFocus onPress={stay}>
            {t("quit-stay")}
          </Button>
        </>
      }
    >
      <p>{unsent.data ? t("quit-text", { count }) : failureText(unsent.error, text)}</p>
      {orders.length > 0 && (
        <ul className="quit-orders">
          {orders.map((order) => (
            <li key={order.order} data-testid={`quit-order-${order.order}`}>
              <span className="number">{order.account_number}</span>
              <span>{t("quit-packs", { count: order.packs, shown: number(order.packs) })}</span>
              <span className="soft">{dateTime(order.confirmed_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
