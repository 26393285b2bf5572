import { useStartCommand } from "../../../backend/start";
import { Dialog, useText } from "../../../shared";
import { SignInForm } from "./SignInForm";

export interface SignInAgainProps {
  open: boolean;
  onClose: () => void;
  login: string;
}

/** Signs a person in again over the open window after their session ended; typed text stays. */
export function SignInAgain({ open, onClose, login }: SignInAgainProps) {
  const { t } = useText();
  const signIn = useStartCommand("sign_in");
  return (
    <Dialog testId="signin-again" title={t("signin-again")} open={open} onClose={onClose}>
      <p className="soft">{t("signin-again-text")}</p>
      <SignInForm
        login={login}
        busy={signIn.isPending}
        failure={signIn.error}
        onSubmit={(values) => signIn.mutate(values, { onSuccess: onClose })}
      />
    </Dialog>
  );
}
