import { type ReactNode, useEffect, useState } from "react";
import { backend } from "../backend/call";
import type { StartView, UnsentView } from "../backend/generated";
import { useAct, useView } from "../backend/queries";
import { Button, Dialog, failureText, useText } from "../shared";
import { UnkeptDrafts, UnsentOrders } from "./QuitLists";

interface Asked {
  asked: number;
  stay: () => void;
}

/** What stays behind when the window closes: at worst text that is nowhere but on the screen. */
function stakeOf(view: UnsentView | undefined) {
  const unkept = view?.unkept ?? [];
  const orders = view?.orders ?? [];
  const unsent = orders.length + (view?.other ?? 0);
  return { unkept, orders, unsent, loses: unkept.length > 0 };
}

/**
 * How often the window wanted to close on something; none once the person stays. What is asked at an open counter is
 * not asked at a closed one, nor the other way round.
 */
function useAsked(closed: boolean): Asked {
  const [asked, setAsked] = useState(0);
  const [stands, setStands] = useState(closed);
  if (stands !== closed) {
    setStands(closed);
    setAsked(0);
  }
  // Heard as long as the page stands: a question put while one listens anew would be lost.
  useEffect(
    () =>
      backend().onChanged((topics) => {
        if (topics.includes("quit_asked")) setAsked((times) => times + 1);
      }),
    [],
  );
  return { asked, stay: () => setAsked(0) };
}

interface NoticeProps {
  open: boolean;
  stay: () => void;
  loses: boolean;
  stays: string;
  children: ReactNode;
}

function Notice({ open, stay, loses, stays, children }: NoticeProps) {
  const { t } = useText();
  const quit = useAct("quit");
  return (
    <Dialog
      testId="quit-notice"
      alert
      title={t(loses ? "quit-unkept-title" : "quit-title")}
      open={open}
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
            {stays}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

/** Says what has not been sent, or not even kept, before the window closes on it; the choice is the person's. */
export function QuitNotice({ closed = null }: { closed?: StartView | null }) {
  const asked = useAsked(closed !== null);
  return closed ? <AtClosed start={closed} {...asked} /> : <AtOpen {...asked} />;
}

function AtOpen({ asked, stay }: Asked) {
  const text = useText();
  const { t } = text;
  const unsent = useView("unsent", {}, { enabled: asked > 0 });
  const { refetch } = unsent;
  useEffect(() => {
    if (asked > 0) void refetch();
  }, [asked, refetch]);
  const stake = stakeOf(unsent.data);
  return (
    <Notice
      open={asked > 0 && !unsent.isPending}
      stay={stay}
      loses={stake.loses}
      stays={t(stake.loses ? "quit-stay-here" : "quit-stay")}
    >
      {stake.loses && <UnkeptDrafts drafts={stake.unkept} />}
      {stake.unsent > 0 && <p>{t("quit-text", { count: stake.unsent })}</p>}
      {!unsent.data && <p>{failureText(unsent.error, text)}</p>}
      <UnsentOrders orders={stake.orders} />
    </Notice>
  );
}

/** The same at a closed counter, where nobody is told whose it is: how much waits, and whether something is lost. */
function AtClosed({ start, asked, stay }: Asked & { start: StartView }) {
  const { t } = useText();
  // It is asked for one of the two only; what is not said to be unsent would be lost.
  const loses = start.unkept || start.unsent === 0;
  return (
    <Notice open={asked > 0} stay={stay} loses={loses} stays={t("quit-stay-here")}>
      {loses && <p data-testid="quit-closed">{t("quit-unkept-closed")}</p>}
      {start.unsent > 0 && (
        <p data-testid="quit-unsent">{t("lock-unsent", { count: start.unsent })}</p>
      )}
    </Notice>
  );
}
