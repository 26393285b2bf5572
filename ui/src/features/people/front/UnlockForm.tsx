import { type FormEvent, useState } from "react";
import { failureText, PasswordField, useText } from "../../../shared";
import { refusalOf } from "../refusalOf";
import { answerTo, isComplete, onlyAsks } from "./asked";
import { BesidesPart } from "./BesidesPart";
import { SubmitButton } from "./SubmitButton";
import { useBesides } from "./useBesides";

export interface UnlockFormProps {
  /** What they sign in with; empty where nobody knows. */
  login: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (values: { password: string; new_password?: string; accept_terms?: string }) => void;
}

/** One password, one button, and what the server asks for when it is the one that opens. */
export function UnlockForm({ login, busy, failure, onSubmit }: UnlockFormProps) {
  const text = useText();
  const { t } = text;
  const [password, setPassword] = useState("");
  const besides = useBesides(failure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { asked, given } = besides;
    if (busy || password === "" || !isComplete(asked, given)) return;
    onSubmit({ password, ...answerTo(asked, given) });
  };
  const elsewhere = onlyAsks(failure) || refusalOf(failure)?.field === "new_password";
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      <PasswordField
        testId="lock-password"
        label={t("lock-password")}
        value={password}
        onChange={setPassword}
        autoFocus
        error={failure && !elsewhere ? failureText(failure, text) : undefined}
      />
      <BesidesPart {...besides} failure={failure} login={login} />
      <SubmitButton testId="lock-submit" busy={busy} asked={besides.asked} action="lock-action" />
    </form>
  );
}
