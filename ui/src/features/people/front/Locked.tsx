import type { StartView } from "../../../backend/generated";
import { useDoor } from "../../../backend/start";
import { Button, useText } from "../../../shared";
import { FrontFrame } from "./FrontFrame";
import { UnlockForm } from "./UnlockForm";

/** Closed until the password is given; whoever else wants in signs this person out. */
export function Locked({ start }: { start: StartView }) {
  const { t } = useText();
  const unlock = useDoor("unlock");
  const signOut = useDoor("sign_out");
  const name = start.known?.name || start.known?.login;
  return (
    <FrontFrame
      testId="lock"
      title={t("lock-title")}
      subtitle={name ? t("lock-text", { name }) : t("lock-text-nobody")}
    >
      <UnlockForm
        testId="lock"
        label={t("lock-password")}
        action={t("lock-action")}
        busy={unlock.isPending}
        failure={unlock.error}
        onSubmit={(password) => unlock.mutate({ password })}
      />
      <Button testId="lock-other" variant="quiet" onPress={() => signOut.mutate({})}>
        {t("lock-other")}
      </Button>
    </FrontFrame>
  );
}
