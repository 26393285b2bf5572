import { type FormEvent, useState } from "react";
import { useAct, useView } from "../../../backend/queries";
import { Banner, Button, failureText, fieldRefusal, TextField, useText } from "../../../shared";
import { FrontFrame } from "../front/FrontFrame";

export interface ForgotPageProps {
  login: string;
  onBack: () => void;
}

/** Forgot user name or password: one field, and one answer whoever it is (UM-148 … UM-154). */
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
      foot={<Support />}
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
          maxLength={254}
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

/** Who helps when no mail does. */
function Support() {
  const { t } = useText();
  const { data } = useView("installation", {});
  if (!data?.support_contact) return null;
  const { support_contact: contact, support_hours: hours } = data;
  return (
    <span data-testid="forgot-support">
      {hours ? t("support-hours", { contact, hours }) : t("support", { contact })}
    </span>
  );
}
