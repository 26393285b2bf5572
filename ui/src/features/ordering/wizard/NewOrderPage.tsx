import { PackagePlus } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../backend/call";
import {
  Button,
  EmptyState,
  failureText,
  navigate,
  routes,
  Skeleton,
  useText,
} from "../../../shared";

/** Begins a draft and goes to it; coming back here begins another one. */
export function NewOrderPage() {
  const text = useText();
  const [failure, setFailure] = useState<unknown>(null);
  const begun = useRef(false);
  const here = useRef(false);
  const begin = useCallback(() => {
    setFailure(null);
    call("new_draft", {}).then(
      // A person who left the page meanwhile is not brought back.
      (draft) => here.current && navigate(routes.draft(draft.id), { replace: true }),
      setFailure,
    );
  }, []);
  useEffect(() => {
    here.current = true;
    if (!begun.current) {
      begun.current = true;
      begin();
    }
    return () => {
      here.current = false;
    };
  }, [begin]);
  if (!failure) return <Skeleton />;
  return (
    <EmptyState
      testId="order-not-begun"
      icon={PackagePlus}
      title={failureText(failure, text)}
      action={
        <Button testId="order-begin" variant="primary" onPress={begin}>
          {text.t("action-try-again")}
        </Button>
      }
    />
  );
}
