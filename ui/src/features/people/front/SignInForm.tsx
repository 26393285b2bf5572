import { type FormEvent, useState } from "react";
import type { SignInRequest } from "../../../backend/generated";
import { FIELD_MAX } from "../../../backend/limits";
import { Checkbox, fieldRefusal, PasswordField, TextField, useText } from "../../../shared";
import { RequirementFields } from "./RequirementFields";
import { answersTo, isComplete } from "./requirements";
import { SignInFailure } from "./SignInFailure";
import { SubmitButton } from "./SubmitButton";
import { useRequirements } from "./useRequirements";

export interface SignInFormProps {
  /** Prefilled where it is known. */
  login?: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (values: SignInRequest) => void;
  /** Called when the login field is left: other screens start with the same login. */
  onLogin?: (login: string) => void;
}

/** User name or e-mail, password, and whether this computer remembers; never cleared by a refusal. */
export function SignInForm({ login = "", busy, failure, onSubmit, onLogin }: SignInFormProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState({ login, password: "", remember: true });
  const change = (part: Partial<typeof values>) => setValues((last) => ({ ...last, ...part }));
  const requirements = useRequirements(failure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { required, answers } = requirements;
    const complete = values.login.trim() !== "" && values.password !== "";
    if (busy || !complete || !isComplete(required, answers)) return;
    onSubmit({ ...values, ...answersTo(required, answers) });
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
          requirements.reset();
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
      <RequirementFields {...requirements} failure={failure} login={values.login} />
      <Checkbox
        testId="signin-remember"
        checked={values.remember}
        onChange={(remember) => change({ remember })}
      >
        {t("signin-remember")}
      </Checkbox>
      <SubmitButton testId="signin-submit" busy={busy} required={requirements.required} />
    </form>
  );
}
