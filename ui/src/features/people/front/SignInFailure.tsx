import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, useText } from "../../../shared";
import { refusalOf } from "../refusalOf";
import { onlyRequires } from "./requirements";

const FIELDS = new Set(["login", "password", "new_password"]);

/** The reason why signing in failed, unless a field tells it, and the help for that reason. */
export function SignInFailure({ failure, login }: { failure: unknown; login: string }) {
  const text = useText();
  const refusal = refusalOf(failure);
  if (!failure || onlyRequires(failure) || FIELDS.has(refusal?.field ?? "")) return null;
  return (
    <Banner testId="signin-failure" tone="rejected" urgent>
      {failureText(failure, text)}
      {refusal?.code === "sign_in_failed" && login.includes("@") && (
        <ActivationAgain email={login.trim()} />
      )}
    </Banner>
  );
}

/**
 * The mail with the link may have been lost. Offered to whoever typed an address: that one was registered with it, the
 * server does not tell.
 */
function ActivationAgain({ email }: { email: string }) {
  const text = useText();
  const { t } = text;
  const again = useAct("resend_activation");
  if (again.isSuccess) return <p>{t("register-mail-again-done")}</p>;
  return (
    <>
      <p>{t("register-mail-just")}</p>
      {again.isError && <p>{failureText(again.error, text)}</p>}
      <div className="banner-actions">
        <Button
          testId="signin-activation-again"
          isDisabled={again.isPending}
          onPress={() => again.mutate({ email })}
        >
          {t("register-mail-again")}
        </Button>
      </div>
    </>
  );
}
