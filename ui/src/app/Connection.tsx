import { useState } from "react";
import { Button as AriaButton, DialogTrigger, Popover } from "react-aria-components";
import type { ConnectionView } from "../backend/generated";
import { useAct, useView } from "../backend/queries";
import { Button, navigate, refusalText, routes, StatusBadge, useText } from "../shared";
import { connectionPill } from "./connectionModel";

/** The quiet pill at the top; pressed, it tells more and offers to try now. */
export function Connection({ caughtUp, onSignIn }: { caughtUp: boolean; onSignIn: () => void }) {
  const text = useText();
  const { t } = text;
  const { data: view } = useView("connection", {});
  const [open, setOpen] = useState(false);
  if (!view) return null;
  const pill = connectionPill(view, caughtUp, text);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton
        className="button quiet connection"
        data-testid="connection"
        data-state={view.state}
        data-waiting={view.waiting}
      >
        <span className="hidden-text">{t("connection-label")}: </span>
        <StatusBadge tone={pill.tone}>{pill.words}</StatusBadge>
      </AriaButton>
      <Popover
        className="popover connection-popover"
        placement="bottom end"
        offset={4}
        aria-label={t("connection-label")}
        data-testid="connection-more"
      >
        <More view={view} onSignIn={onSignIn} onClose={() => setOpen(false)} />
      </Popover>
    </DialogTrigger>
  );
}

interface MoreProps {
  view: ConnectionView;
  onSignIn: () => void;
  onClose: () => void;
}

function More({ view, onSignIn, onClose }: MoreProps) {
  const text = useText();
  const { t } = text;
  const again = useAct("sync_now");
  const { last_contact, problem, state } = view;
  return (
    <>
      <p>
        {last_contact === null
          ? t("connection-never")
          : t("connection-last", { time: text.dateTime(last_contact) })}
      </p>
      {problem && <p>{refusalText(problem, text)}</p>}
      {state !== "online" && problem?.code !== "disk_full" && (
        <p className="soft">{t("connection-works-offline")}</p>
      )}
      <div className="line-up">
        {view.needs_you > 0 && (
          <Button
            testId="connection-inbox"
            variant="primary"
            onPress={() => {
              onClose();
              navigate(routes.inbox);
            }}
          >
            {t("connection-open-inbox")}
          </Button>
        )}
        {state === "sign_in_needed" ? (
          <Button
            testId="connection-sign-in"
            variant="primary"
            onPress={() => {
              onClose();
              onSignIn();
            }}
          >
            {t("signin-again-action")}
          </Button>
        ) : (
          <Button
            testId="connection-try"
            isDisabled={again.isPending}
            onPress={() => again.mutate({})}
          >
            {t("connection-try")}
          </Button>
        )}
      </div>
    </>
  );
}
