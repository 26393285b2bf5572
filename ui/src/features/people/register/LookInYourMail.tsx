import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, useText } from "../../../shared";
import { FrontFrame } from "../front/FrontFrame";

export interface LookInYourMailProps {
  email: string;
  onBack: () => void;
  onSignIn: () => void;
}

/** Points to the mail with the next step; it tells nothing about an earlier registration (OS-09). */
export function LookInYourMail({ email, onBack, onSignIn }: LookInYourMailProps) {
  const text = useText();
  const { t } = text;
  const again = useAct("resend_activation");
  return (
    <FrontFrame testId="register-mail" title={t("register-mail-title")}>
      <p>{t("register-mail-text", { email })}</p>
      <p className="soft">{t("register-mail-wait")}</p>
      {again.isSuccess && (
        <Banner testId="register-again-done" tone="approved">
          {t("register-mail-again-done")}
        </Banner>
      )}
      {again.isError && (
        <Banner testId="register-again-failure" tone="rejected" urgent>
          {failureText(again.error, text)}
        </Banner>
      )}
      <div className="front-form">
        <Button testId="register-sign-in" variant="primary" autoFocus onPress={onSignIn}>
          {t("register-mail-sign-in")}
        </Button>
        <Button
          testId="register-again"
          isDisabled={again.isPending}
          onPress={() => again.mutate({ email })}
        >
          {t("register-mail-again")}
        </Button>
        <Button testId="register-change" variant="quiet" onPress={onBack}>
          {t("register-mail-change")}
        </Button>
      </div>
    </FrontFrame>
  );
}
