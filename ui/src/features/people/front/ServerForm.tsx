import { type FormEvent, useState } from "react";
import { Button, failureText, TextField, useText } from "../../../shared";

export interface ServerFormProps {
  address: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (address: string) => void;
}

/** The server's address, checked before it is kept. */
export function ServerForm({ address, busy, failure, onSubmit }: ServerFormProps) {
  const text = useText();
  const { t } = text;
  const [typed, setTyped] = useState(address);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && typed.trim() !== "") onSubmit(typed.trim());
  };
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      <TextField
        testId="first-server"
        label={t("first-server-label")}
        value={typed}
        onChange={setTyped}
        placeholder="https://"
        inputMode="url"
        autoComplete="url"
        autoFocus
        error={failure ? failureText(failure, text) : undefined}
      />
      <Button testId="first-server-check" type="submit" variant="primary" isDisabled={busy}>
        {t(busy ? "first-server-checking" : "first-server-check")}
      </Button>
    </form>
  );
}
