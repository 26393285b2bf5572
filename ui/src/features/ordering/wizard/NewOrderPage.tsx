import { useEffect, useRef } from "react";
import { call } from "../../../backend/call";
import { currentText, failureText, navigate, Skeleton, toast } from "../../../shared";

/** Begins a draft and goes to it; coming back here begins another one. */
export function NewOrderPage() {
  const begun = useRef(false);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    if (!begun.current) {
      begun.current = true;
      call("new_draft", {}).then(
        // Who went elsewhere meanwhile is not called back.
        (draft) => here.current && navigate(`/ordering/drafts/${draft.id}`, { replace: true }),
        (reason: unknown) => toast({ text: failureText(reason, currentText()), tone: "problem" }),
      );
    }
    return () => {
      here.current = false;
    };
  }, []);
  return <Skeleton />;
}
