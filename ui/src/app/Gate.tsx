import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { forgetViews, useStart } from "../backend/start";
import { Front } from "../features/people/front/Front";
import { Banner, Button, failureText, useText } from "../shared";
import { toastQueue } from "../shared/overlays/toasts";
import { Inside } from "./Inside";
import { QuitNotice } from "./QuitNotice";
import { useRememberedPreferences } from "./rememberedPreferences";

/** Chooses between the shell and the screens for a desk that is not open. */
export function Gate() {
  const text = useText();
  const start = useStart();
  useRememberedPreferences(start.data);
  const closed = start.data?.phase !== "ready";
  const client = useQueryClient();
  useEffect(() => {
    // Views and toasts name people, so they are cleared before anybody sees the closed desk.
    if (!closed) return;
    forgetViews(client);
    toastQueue.clear();
  }, [closed, client]);
  if (start.data) {
    return (
      <>
        {closed ? <Front start={start.data} /> : <Inside />}
        <QuitNotice closed={closed ? start.data : null} />
      </>
    );
  }
  if (!start.isError) return null;
  return (
    <main className="failure">
      <Banner
        testId="start-failure"
        tone="rejected"
        urgent
        actions={
          <Button testId="start-again" onPress={() => void start.refetch()}>
            {text.t("action-try-again")}
          </Button>
        }
      >
        {failureText(start.error, text)}
      </Banner>
    </main>
  );
}
