import { type FormEvent, useState } from "react";
import { FIELD_MAX } from "../../../backend/limits";
import { Checkbox, fieldRefusal, PasswordField, TextField, useText } from "../../../shared";
import { answerTo, isComplete } from "./asked";
import { BesidesPart } from "./BesidesPart";
import { SignInFailure } from "./SignInFailure";
import { SubmitButton } from "./SubmitButton";
import { useBesides } from "./useBesides";

export interface SignInValues {
  login: string;
  password: string;
  remember: boolean;
  new_password?: string;
  accept_terms?: string;
}

export interface SignInFormProps {
  /** Prefilled where it is known. */
  login?: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (values: SignInValues) => void;
  /** Follows what is typed as login, for whoever needs it elsewhere. */
  onLogin?: (login: string) => void;
}

/** User name or e-mail, password, and whether this computer remembers; never cleared by a refusal. */
export function SignInForm({ login = "", busy, failure, onSubmit, onLogin }: SignInFormProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState({ login, password: "", remember: true });
  const change = (part: Partial<typeof values>) => setValues((last) => ({ ...last, ...part }));
  const besides = useBesides(failure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { asked, given } = besides;
    const complete = values.login.trim() !== "" && values.password !== "";
    if (busy || !complete || !isComplete(asked, given)) return;
    onSubmit({ ...values, ...answerTo(asked, given) });
  };
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      <SignInFailure failure={failure} login={values.login} />
      <TextField
        testId="signin-login"
        label={t("signin-login")}
        value={values.login}
        onChange={(value) => {
          change({ login: value });
          besides.reset();
        }}
        onBlur={() => onLogin?.(values.login)}
        autoComplete="username"
        autoFocus={login === ""}
        error={fieldRefusal(failure, "login", text)}
        maxLength={FIELD_MAX.login}
      />
      <PasswordField
        testId="signin-password"
        label={t("signin-password")}
        value={values.password}
        onChange={(value) => change({ password: value })}
        autoFocus={login !== ""}
        error={fieldRefusal(failure, "password", text)}
      />
      <BesidesPart {...besides} failure={failure} login={values.login} />
      <Checkbox
        testId="signin-remember"
        checked={values.remember}
        onChange={(remember) => change({ remember })}
      >
        {t("signin-remember")}
      </Checkbox>
      <SubmitButton testId="signin-submit" busy={busy} asked={besides.asked} />
    </form>
  );
}
