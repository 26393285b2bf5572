import { type FormEvent, useState } from "react";
import { FIELD_MAX } from "../../../backend/limits";
import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, fieldRefusal, TextField, useText } from "../../../shared";
import { FrontFrame } from "../front/FrontFrame";
import { Support } from "../places/Support";

export interface ForgotPageProps {
  login: string;
  onBack: () => void;
}

/** Helps with a forgotten user name or password; the answer is the same for every login (UM-148 … UM-154). */
export function ForgotPage({ login, onBack }: ForgotPageProps) {
  const text = useText();
  const { t } = text;
  const [typed, setTyped] = useState(login);
  const forgot = useAct("forgot");
  const atLogin = fieldRefusal(forgot.error, "login", text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "" && !forgot.isPending) forgot.mutate({ login: typed });
  };
  return (
    <FrontFrame
      testId="forgot"
      title={t("forgot-title")}
      subtitle={t("forgot-text")}
      foot={<Support testId="forgot-support" />}
    >
      {forgot.isSuccess && (
        <Banner testId="forgot-done" tone="approved" title={t("forgot-done")}>
          {t("forgot-done-text")}
        </Banner>
      )}
      <form className="front-form" onSubmit={submit} noValidate>
        {Boolean(forgot.error) && !atLogin && (
          <Banner testId="forgot-failure" tone="rejected" urgent>
            {failureText(forgot.error, text)}
          </Banner>
        )}
        <TextField
          testId="forgot-login"
          label={t("signin-login")}
          value={typed}
          onChange={setTyped}
          autoComplete="username"
          autoFocus
          maxLength={FIELD_MAX.login}
          error={atLogin}
        />
        <Button
          testId="forgot-submit"
          type="submit"
          variant={forgot.isSuccess ? "secondary" : "primary"}
          isDisabled={forgot.isPending}
        >
          {t(forgot.isSuccess ? "forgot-again" : "forgot-action")}
        </Button>
      </form>
      <Button testId="forgot-back" variant="quiet" onPress={onBack}>
        {t("register-back")}
      </Button>
    </FrontFrame>
  );
}
