import { useState } from "react";
import { call } from "../../../backend/call";
import type { OrderView } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import {
  Banner,
  Button,
  Dialog,
  failureText,
  navigate,
  routes,
  SideSheet,
  Skeleton,
  spaced,
  toast,
  useText,
} from "../../../shared";
import { AddressLines } from "../AddressLines";
import { StatusOf } from "../StatusOf";
import { labelIn } from "../words";

/** One order beside the list, with what can be done about it (OS-32). */
export function OrderSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView("open_order", { order: id });
  const order = view.data?.order;
  const title = order?.number
    ? t("order-title", { number: order.number })
    : t("order-title-queued");
  return (
    <SideSheet
      testId="order-sheet"
      title={title}
      onClose={onClose}
      actions={view.data && <Actions view={view.data} onClose={onClose} />}
    >
      {view.error && (
        <Banner testId="order-gone" tone="rejected">
          {failureText(view.error, text)}
        </Banner>
      )}
      {view.data ? <Details view={view.data} /> : !view.error && <Skeleton />}
    </SideSheet>
  );
}

function Details({ view }: { view: OrderView }) {
  const { t, language, date, dateTime } = useText();
  const { order } = view;
  return (
    <div className="order-details">
      <p className="line-up">
        <StatusOf status={order.status} pending={view.pending} />
        <span className="account-digits">{spaced(order.account_number)}</span>
        <span className="soft">{order.company}</span>
      </p>
      {order.status === "queued" && <p className="soft">{t("order-queued-more")}</p>}
      <p className="soft">
        {t("order-placed-by", { name: order.placed_by_name, date: dateTime(order.placed_at) })}
      </p>
      {order.reference && (
        <p>
          <span className="soft">{t("ordering-reference")} · </span>
          {order.reference}
        </p>
      )}
      <h3>{t("ordering-overview-delivery")}</h3>
      <AddressLines address={order.address} />
      <h3>{t("ordering-overview-order")}</h3>
      <ul className="ordered">
        {order.lines.map((line) => (
          <li key={line.supply}>
            <span>{labelIn(line.name, language)}</span>
            <span className="soft">{t("ordering-packs", { count: line.quantity })}</span>
          </li>
        ))}
      </ul>
      {view.deleted_at !== null && view.deleted_at !== undefined && (
        <p className="soft">{t("order-deleted-at", { date: date(view.deleted_at) })}</p>
      )}
    </div>
  );
}

function Actions({ view, onClose }: { view: OrderView; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const [asking, setAsking] = useState(false);
  const id = view.order.id;
  const queued = view.order.status === "queued";
  const ended = view.order.status === "completed" || view.order.status === "cancelled";
  const problem = (reason: unknown) => toast({ text: failureText(reason, text), tone: "problem" });
  const cancel = () => {
    setAsking(false);
    call("cancel_order", { order: id }).then(({ pending }) => {
      // A queued order that may have left is not a draft again: the server is asked to cancel it.
      const withdrawn = queued && !pending;
      toast({ text: t(withdrawn ? "order-withdrawn" : "order-cancelled"), tone: "done" });
      if (withdrawn) onClose();
    }, problem);
  };
  const again = () =>
    call("reorder", { order: id }).then((draft) => navigate(routes.draft(draft.id)), problem);
  return (
    <>
      {view.may_cancel && (
        <Button testId="order-cancel" onPress={() => (queued ? cancel() : setAsking(true))}>
          {t(queued ? "order-withdraw" : "order-cancel")}
        </Button>
      )}
      <Button
        testId="order-again"
        variant={ended ? "primary" : "secondary"}
        onPress={() => void again()}
      >
        {t("order-again")}
      </Button>
      <Dialog
        testId="order-cancel-dialog"
        title={t("order-cancel-title")}
        open={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button testId="order-cancel-keep" onPress={() => setAsking(false)}>
              {t("order-cancel-keep")}
            </Button>
            <Button testId="order-cancel-confirm" variant="danger" onPress={cancel}>
              {t("order-cancel")}
            </Button>
          </>
        }
      >
        {t("order-cancel-text")}
      </Dialog>
    </>
  );
}
