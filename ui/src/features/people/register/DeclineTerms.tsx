import { useStartCommand } from "../../../backend/start";
import { Banner, Button, Dialog, failureText, useText } from "../../../shared";

/** Signs out a person who declines the terms, after telling them that nothing of theirs is deleted. */
export function DeclineTerms({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const signOut = useStartCommand("sign_out");
  return (
    <Dialog
      testId="terms-decline"
      alert
      title={t("terms-decline-title")}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button testId="terms-decline-stay" autoFocus onPress={onClose}>
            {t("terms-decline-stay")}
          </Button>
          <Button
            testId="terms-decline-sign-out"
            variant="danger"
            isDisabled={signOut.isPending}
            onPress={() => signOut.mutate({})}
          >
            {t("terms-decline-action")}
          </Button>
        </>
      }
    >
      <p>{t("terms-decline-text")}</p>
      {signOut.isError && (
        <Banner testId="terms-decline-failure" tone="rejected" urgent>
          {failureText(signOut.error, text)}
        </Banner>
      )}
    </Dialog>
  );
}
