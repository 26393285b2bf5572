import { Check, X } from "lucide-react";
import type { RequestRow } from "../../backend/generated";
import { Banner, Button, SideSheet, spaced, useText } from "../../shared";
import { RequestState } from "./RequestState";
import type { Decide } from "./useDecide";
import "./shipping.css";

export interface RequestSheetProps {
  row: RequestRow;
  decide: Decide;
  onClose: () => void;
}

/** One request beside the list: who asks for what, and the two answers. */
export function RequestSheet({ row, decide, onClose }: RequestSheetProps) {
  const { t, dateTime } = useText();
  const { request, pending } = row;
  const open = request.state === "pending";
  const actions = open && (
    <>
      <Button
        testId="request-approve"
        variant="primary"
        icon={Check}
        keyHint="A"
        isDisabled={decide.busy}
        onPress={() => decide.approve(request)}
      >
        {t("waiting-approve")}
      </Button>
      <Button
        testId="request-reject"
        icon={X}
        keyHint="R"
        isDisabled={decide.busy}
        onPress={() => decide.askReject(request)}
      >
        {t("waiting-reject-ask")}
      </Button>
    </>
  );
  return (
    <SideSheet testId="request" title={request.applicant} onClose={onClose} actions={actions}>
      <p>{t("waiting-wants", { account: spaced(request.account_number) })}</p>
      <p className="soft">
        {t("waiting-asked-often", { date: dateTime(request.asked_at), attempts: request.attempts })}
      </p>
      <div>
        <RequestState row={row} />
      </div>
      {request.state === "decided" && (
        <p className="soft">
          {t("waiting-decided-by", { name: request.by_name, date: dateTime(request.at) })}
        </p>
      )}
      {request.state === "decided" && request.reason !== "" && (
        <blockquote className="reason">{request.reason}</blockquote>
      )}
      {pending && (
        <Banner testId="request-unconfirmed" tone="offline">
          {t("waiting-state-unconfirmed")}
        </Banner>
      )}
    </SideSheet>
  );
}
