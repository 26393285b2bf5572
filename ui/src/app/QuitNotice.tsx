import { type ReactNode, useEffect, useState } from "react";
import { backend } from "../backend/call";
import type { StartView, UnsentView } from "../backend/generated";
import { useAct, useView } from "../backend/queries";
import { Button, Dialog, failureText, useText } from "../shared";
import { UnsavedDrafts, UnsentOrders } from "./QuitLists";

interface QuitRequests {
  count: number;
  stay: () => void;
}

/** What a closed window would leave behind: orders that are unsent, or drafts that are on the screen only. */
function leftBehind(view: UnsentView | undefined) {
  const drafts = view?.unkept ?? [];
  const orders = view?.orders ?? [];
  const unsent = orders.length + (view?.other ?? 0);
  return { drafts, orders, unsent, loses: drafts.length > 0 };
}

/**
 * Counts how often somebody asked the window to close; the count is zero again once the person stays, and when the
 * desk is locked or opened meanwhile.
 */
function useQuitRequests(closed: boolean): QuitRequests {
  const [count, setCount] = useState(0);
  const [wasClosed, setWasClosed] = useState(closed);
  if (wasClosed !== closed) {
    setWasClosed(closed);
    setCount(0);
  }
  // One listener for the whole life of the page: a request that came between two listeners would be lost.
  useEffect(
    () =>
      backend().onChanged((topics) => {
        if (topics.includes("quit_asked")) setCount((times) => times + 1);
      }),
    [],
  );
  return { count, stay: () => setCount(0) };
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

/** Tells what is unsent or unsaved before the window closes; the person decides. */
export function QuitNotice({ closed = null }: { closed?: StartView | null }) {
  const requests = useQuitRequests(closed !== null);
  return closed ? <AtClosed start={closed} {...requests} /> : <AtOpen {...requests} />;
}

function AtOpen({ count, stay }: QuitRequests) {
  const text = useText();
  const { t } = text;
  const unsent = useView("unsent", {}, { enabled: count > 0 });
  const { refetch } = unsent;
  useEffect(() => {
    if (count > 0) void refetch();
  }, [count, refetch]);
  const left = leftBehind(unsent.data);
  return (
    <Notice
      open={count > 0 && !unsent.isPending}
      stay={stay}
      loses={left.loses}
      stays={t(left.loses ? "quit-stay-here" : "quit-stay")}
    >
      {left.loses && <UnsavedDrafts drafts={left.drafts} />}
      {left.unsent > 0 && <p>{t("quit-text", { count: left.unsent })}</p>}
      {!unsent.data && <p>{failureText(unsent.error, text)}</p>}
      <UnsentOrders orders={left.orders} />
    </Notice>
  );
}

/** The notice while the desk is locked: it tells how much is unsent and whether something is lost, but not whose. */
function AtClosed({ start, count, stay }: QuitRequests & { start: StartView }) {
  const { t } = useText();
  // The window asks only when something is unsent or unsaved: if nothing is unsent, a draft is unsaved.
  const loses = start.unkept || start.unsent === 0;
  return (
    <Notice open={count > 0} stay={stay} loses={loses} stays={t("quit-stay-here")}>
      {loses && <p data-testid="quit-closed">{t("quit-unkept-closed")}</p>}
      {start.unsent > 0 && (
        <p data-testid="quit-unsent">{t("lock-unsent", { count: start.unsent })}</p>
      )}
    </Notice>
  );
}
