import { type FormEvent, useState } from "react";
import {
  Banner,
  Button,
  Checkbox,
  failureText,
  fieldRefusal,
  PasswordField,
  TextField,
  useText,
} from "../../../shared";

export interface SignInValues {
  login: string;
  password: string;
  remember: boolean;
}

export interface SignInFormProps {
  /** Prefilled where it is known. */
  login?: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (values: SignInValues) => void;
  action?: string;
}

/** User name or e-mail, password, and whether this computer remembers; never cleared by a refusal. */
export function SignInForm({ login = "", busy, failure, onSubmit, action }: SignInFormProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState<SignInValues>({ login, password: "", remember: true });
  const change = (part: Partial<SignInValues>) => setValues((last) => ({ ...last, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && values.login.trim() !== "" && values.password !== "") onSubmit(values);
  };
  const atLogin = fieldRefusal(failure, "login", text);
  const atPassword = fieldRefusal(failure, "password", text);
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      {Boolean(failure) && !atLogin && !atPassword && (
        <Banner testId="signin-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
      <TextField
        testId="signin-login"
        label={t("signin-login")}
        value={values.login}
        onChange={(value) => change({ login: value })}
        autoComplete="username"
        autoFocus={login === ""}
        error={atLogin}
        maxLength={254}
      />
      <PasswordField
        testId="signin-password"
        label={t("signin-password")}
        value={values.password}
        onChange={(value) => change({ password: value })}
        autoFocus={login !== ""}
        error={atPassword}
      />
      <Checkbox
        testId="signin-remember"
        checked={values.remember}
        onChange={(remember) => change({ remember })}
      >
        {t("signin-remember")}
      </Checkbox>
      <Button testId="signin-submit" type="submit" variant="primary" isDisabled={busy}>
        {busy ? t("signin-busy") : (action ?? t("signin-action"))}
      </Button>
    </form>
  );
}
