import { type FormEvent, useState } from "react";
import { failureText, PasswordField, useText } from "../../../shared";
import { refusalOf } from "../refusalOf";
import { RequirementFields } from "./RequirementFields";
import { answersTo, isComplete, onlyRequires } from "./requirements";
import { SubmitButton } from "./SubmitButton";
import { useRequirements } from "./useRequirements";

export interface UnlockFormProps {
  /** What they sign in with; empty where nobody knows. */
  login: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (values: { password: string; new_password?: string; accept_terms?: string }) => void;
}

/** The password, one button, and the server's requirements where the server opens the desk. */
export function UnlockForm({ login, busy, failure, onSubmit }: UnlockFormProps) {
  const text = useText();
  const { t } = text;
  const [password, setPassword] = useState("");
  const requirements = useRequirements(failure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { required, answers } = requirements;
    if (busy || password === "" || !isComplete(required, answers)) return;
    onSubmit({ password, ...answersTo(required, answers) });
  };
  const atOtherField = onlyRequires(failure) || refusalOf(failure)?.field === "new_password";
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      <PasswordField
        testId="lock-password"
        label={t("lock-password")}
        value={password}
        onChange={setPassword}
        autoFocus
        error={failure && !atOtherField ? failureText(failure, text) : undefined}
      />
      <RequirementFields {...requirements} failure={failure} login={login} />
      <SubmitButton
        testId="lock-submit"
        busy={busy}
        required={requirements.required}
        action="lock-action"
      />
    </form>
  );
}
