import { useState } from "react";
import type { Request } from "../../backend/generated";
import { useAct } from "../../backend/queries";
import { failureText, toast, useText } from "../../shared";

export interface Decide {
  busy: boolean;
  approve: (request: Request) => void;
  /** Opens the question for a reason. */
  askReject: (request: Request) => void;
  rejecting: Request | null;
  reject: (reason: string) => void;
  cancel: () => void;
}

/** Deciding, from the keys, the sheet or the dialog alike. */
export function useDecide(decided: (id: string) => void): Decide {
  const text = useText();
  const [rejecting, setRejecting] = useState<Request | null>(null);
  const act = useAct("decide_request");
  const onError = (failure: unknown) =>
    toast({ text: failureText(failure, text), tone: "problem" });
  const done = (id: string, words: string) => {
    toast({ text: words });
    decided(id);
  };
  const approve = ({ id, applicant }: Request) =>
    act.mutate(
      { request: id, decision: "approve", reason: "" },
      { onSuccess: () => done(id, text.t("waiting-approved", { applicant })), onError },
    );
  const reject = (reason: string) => {
    if (!rejecting) return;
    const { id, applicant } = rejecting;
    setRejecting(null);
    act.mutate(
      { request: id, decision: "reject", reason },
      { onSuccess: () => done(id, text.t("waiting-rejected", { applicant })), onError },
    );
  };
  return {
    busy: act.isPending,
    approve,
    askReject: setRejecting,
    rejecting,
    reject,
    cancel: () => setRejecting(null),
  };
}
