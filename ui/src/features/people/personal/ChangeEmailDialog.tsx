import { type FormEvent, useRef, useState } from "react";
import { FIELD_MAX } from "../../../backend/limits";
import { useAct } from "../../../backend/queries";
import {
  Banner,
  Button,
  Dialog,
  failureText,
  fieldRefusal,
  PasswordField,
  TextField,
  useFocusOnRefusal,
  useText,
} from "../../../shared";

/** Changes the e-mail address; the password proves that the person asks, and not a stranger at an open desk. */
export function ChangeEmailDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog testId="email-dialog" title={t("email-dialog-title")} open={open} onClose={onClose}>
      <ChangeEmailForm onClose={onClose} />
    </Dialog>
  );
}

function ChangeEmailForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const [typed, setTyped] = useState({ email: "", password: "" });
  const change = useAct("change_email", onClose);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, change.error);
  const complete = typed.email.trim() !== "" && typed.password !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !change.isPending) change.mutate(typed);
  };
  const atEmail = fieldRefusal(change.error, "email", text);
  const atPassword = fieldRefusal(change.error, "password", text);
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <p className="soft">{t("email-dialog-text")}</p>
      {change.error && !atEmail && !atPassword && (
        <Banner testId="email-failure" tone="rejected" urgent>
          {failureText(change.error, text)}
        </Banner>
      )}
      <TextField
        testId="email-new"
        label={t("email-new")}
        type="email"
        autoComplete="email"
        autoFocus
        maxLength={FIELD_MAX.email}
        value={typed.email}
        onChange={(email) => setTyped((last) => ({ ...last, email }))}
        error={atEmail}
      />
      <PasswordField
        testId="email-password"
        label={t("own-password")}
        value={typed.password}
        onChange={(password) => setTyped((last) => ({ ...last, password }))}
        error={atPassword}
      />
      <div className="line-up form-actions">
        <Button testId="email-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
        <Button
          testId="email-ask"
          type="submit"
          variant="primary"
          isDisabled={!complete || change.isPending}
        >
          {t("email-ask")}
        </Button>
      </div>
    </form>
  );
}
