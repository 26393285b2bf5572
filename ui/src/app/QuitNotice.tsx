import { useEffect, useState } from "react";
import { backend } from "../backend/call";
import { useAct, useView } from "../backend/queries";
import { Button, Dialog, useText } from "../shared";

/** Says what has not been sent before the window closes on it; the choice is the person's. */
export function QuitNotice() {
  const { t, dateTime, number } = useText();
  const [asked, setAsked] = useState(false);
  const unsent = useView("unsent", {}, { enabled: asked });
  const quit = useAct("quit");
  useEffect(
    () => backend().onChanged((topics) => topics.includes("quit_asked") && setAsked(true)),
    [],
  );
  const orders = unsent.data?.orders ?? [];
  const count = orders.length + (unsent.data?.other ?? 0);
  const stay = () => setAsked(false);
  return (
    <Dialog
      testId="quit-notice"
      alert
      title={t("quit-title")}
      open={asked && unsent.data !== undefined}
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
      <p>{t("quit-text", { count })}</p>
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
