import { useEffect, useRef } from "react";
import { call } from "../../../backend/call";
import { currentText, failureText, navigate, Skeleton, toast } from "../../../shared";

/** Begins a draft and goes to it; coming back here begins another one. */
export function NewOrderPage() {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    call("new_draft", {}).then(
      (draft) => navigate(`/ordering/drafts/${draft.id}`, { replace: true }),
      (reason: unknown) => toast({ text: failureText(reason, currentText()), tone: "problem" }),
    );
  }, []);
  return <Skeleton />;
}
