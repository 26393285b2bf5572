import { type FormEvent, useState } from "react";
import { Button, failureText, PasswordField, useText } from "../../../shared";

export interface UnlockFormProps {
  testId: string;
  label: string;
  action: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (password: string) => void;
  autoFocus?: boolean;
}

/** One password, one button: for the lock and for the recovery. */
export function UnlockForm(props: UnlockFormProps) {
  const { testId, label, action, busy, failure, onSubmit, autoFocus = true } = props;
  const text = useText();
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && password !== "") onSubmit(password);
  };
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      <PasswordField
        testId={`${testId}-password`}
        label={label}
        value={password}
        onChange={setPassword}
        autoFocus={autoFocus}
        error={failure ? failureText(failure, text) : undefined}
      />
      <Button testId={`${testId}-submit`} type="submit" variant="primary" isDisabled={busy}>
        {action}
      </Button>
    </form>
  );
}
