import { type FormEvent, useState } from "react";
import { Banner, Button, failureText, PasswordField, TextField, useText } from "../../../shared";

export interface RecoveryFormProps {
  login: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (how: "password" | "server", values: { login: string; password: string }) => void;
}

/** One name, one password, two ways: what this computer remembers, or what the server keeps. */
export function RecoveryForm({ login, busy, failure, onSubmit }: RecoveryFormProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState({ login, password: "" });
  const complete = values.login.trim() !== "" && values.password !== "";
  const go = (how: "password" | "server") => complete && !busy && onSubmit(how, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go("password");
  };
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      {Boolean(failure) && (
        <Banner testId="recovery-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
      <TextField
        testId="recovery-login"
        label={t("signin-login")}
        value={values.login}
        onChange={(value) => setValues((last) => ({ ...last, login: value }))}
        autoComplete="username"
        maxLength={254}
      />
      <PasswordField
        testId="recovery-password"
        label={t("signin-password")}
        value={values.password}
        onChange={(password) => setValues((last) => ({ ...last, password }))}
        autoFocus={login !== ""}
      />
      <div className="front-way">
        <p className="soft">{t("recovery-password-text")}</p>
        <Button
          testId="recovery-by-password"
          type="submit"
          variant="primary"
          isDisabled={busy || !complete}
        >
          {t("recovery-password-action")}
        </Button>
      </div>
      <div className="front-way">
        <p className="soft">{t("recovery-online-text")}</p>
        <Button
          testId="recovery-by-server"
          isDisabled={busy || !complete}
          onPress={() => go("server")}
        >
          {t("recovery-online-action")}
        </Button>
      </div>
    </form>
  );
}
