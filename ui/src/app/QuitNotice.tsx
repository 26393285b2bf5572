import { useEffect, useState } from "react";
import { backend } from "../backend/call";
import type { UnsentView } from "../backend/generated";
import { useAct, useView } from "../backend/queries";
import { Button, Dialog, failureText, useText } from "../shared";
import { UnkeptDrafts, UnsentOrders } from "./QuitLists";

/** What stays behind when the window closes: at worst text that is nowhere but on the screen. */
function stakeOf(view: UnsentView | undefined) {
  const unkept = view?.unkept ?? [];
  const orders = view?.orders ?? [];
  const unsent = orders.length + (view?.other ?? 0);
  return { unkept, orders, unsent, loses: unkept.length > 0 };
}

/**
 * Says what has not been sent, or not even kept, before the window closes on it; the choice is the person's. At a
 * closed counter nobody is told whose it is, and it is asked only for what would be lost.
 */
export function QuitNotice({ closed = false }: { closed?: boolean }) {
  const text = useText();
  const { t } = text;
  const [asked, setAsked] = useState(false);
  const unsent = useView("unsent", {}, { enabled: asked && !closed });
  const quit = useAct("quit");
  const { refetch } = unsent;
  useEffect(
    () =>
      backend().onChanged((topics) => {
        if (!topics.includes("quit_asked")) return;
        setAsked(true);
        if (!closed) void refetch();
      }),
    [refetch, closed],
  );
  const stake = stakeOf(unsent.data);
  const loses = closed || stake.loses;
  const stay = () => setAsked(false);
  return (
    <Dialog
      testId="quit-notice"
      alert
      title={t(loses ? "quit-unkept-title" : "quit-title")}
      open={asked && (closed || !unsent.isPending)}
      onClose={stay}
      actions={
        <>
          <Button
            testId="quit-anyway"
            variant={loses ? "danger" : "secondary"}
            onPress={() => quit.mutate({})}
          >
            {t(loses ? "quit-lose" : "quit-anyway")}
          </Button>
          <Button testId="quit-stay" variant="primary" autoFocus onPress={stay}>
            {t(loses ? "quit-stay-here" : "quit-stay")}
          </Button>
        </>
      }
    >
      {stake.loses && <UnkeptDrafts drafts={stake.unkept} />}
      {stake.unsent > 0 && <p>{t("quit-text", { count: stake.unsent })}</p>}
      {closed && <p data-testid="quit-closed">{t("quit-unkept-closed")}</p>}
      {!closed && !unsent.data && <p>{failureText(unsent.error, text)}</p>}
      <UnsentOrders orders={stake.orders} />
    </Dialog>
  );
}
