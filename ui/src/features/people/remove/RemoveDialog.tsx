import { useState } from "react";
import { call } from "../../../backend/call";
import type { RemovePreviewView } from "../../../backend/generated";
import { useStartCommand } from "../../../backend/start";
import { Banner, Button, Checkbox, Dialog, failureText, useText } from "../../../shared";
import { type AskedLogin, LoginQuestion } from "./LoginQuestion";
import { isLost, lossesOf } from "./removeModel";

export interface RemoveDialogProps {
  open: boolean;
  onClose: () => void;
  /** Given while nobody is signed in: the dialog asks for the login first and starts with this one. */
  ask?: AskedLogin;
}

/** Removes a person's data from this computer, after telling what exists on no other. */
export function RemoveDialog({ open, onClose, ask }: RemoveDialogProps) {
  const { t } = useText();
  return (
    <Dialog testId="remove" title={t("remove-title")} open={open} onClose={onClose}>
      <Removing onClose={onClose} ask={ask} />
    </Dialog>
  );
}

function Removing({ onClose, ask }: Pick<RemoveDialogProps, "onClose" | "ask">) {
  const { t } = useText();
  const [login, setLogin] = useState(ask?.login ?? "");
  const [seen, setSeen] = useState<RemovePreviewView | null>(null);
  return (
    <>
      <p>{t("remove-text")}</p>
      {seen ? (
        <Losses login={login} seen={seen} onClose={onClose} />
      ) : (
        <LoginQuestion
          asked={Boolean(ask)}
          login={login}
          onLogin={setLogin}
          onClose={onClose}
          look={() => call("remove_preview", { login })}
          onSeen={setSeen}
        />
      )}
    </>
  );
}

function Losses(props: { login: string; seen: RemovePreviewView; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { login, seen, onClose } = props;
  const [agreed, setAgreed] = useState(false);
  const remove = useStartCommand("remove_from_computer");
  const lost = isLost(seen);
  return (
    <>
      {!seen.readable && (
        <Banner testId="remove-unreadable" tone="waiting">
          {t("remove-unreadable")}
        </Banner>
      )}
      {seen.readable && !lost && (
        <Banner testId="remove-nothing" tone="approved">
          {t("remove-nothing")}
        </Banner>
      )}
      {seen.readable && lost && (
        <Banner testId="remove-lost" tone="waiting" title={t("remove-lost")}>
          <ul className="plain-list">
            {lossesOf(seen).map(({ label, count }) => (
              <li key={label}>{t(label, { count })}</li>
            ))}
          </ul>
        </Banner>
      )}
      {remove.error && (
        <Banner testId="remove-failure" tone="rejected" urgent>
          {failureText(remove.error, text)}
        </Banner>
      )}
      {lost && (
        <Checkbox testId="remove-agree" checked={agreed} onChange={setAgreed}>
          {t("remove-agree")}
        </Checkbox>
      )}
      <div className="line-up form-actions">
        <Button testId="remove-cancel" autoFocus onPress={onClose}>
          {t("action-cancel")}
        </Button>
        <Button
          testId="remove-confirm"
          variant="danger"
          isDisabled={remove.isPending || (lost && !agreed)}
          onPress={() => remove.mutate({ login, though_unsent: lost }, { onSuccess: onClose })}
        >
          {t("remove-action")}
        </Button>
      </div>
    </>
  );
}
