import type { StartView } from "../../../backend/generated";
import { useStartCommand } from "../../../backend/start";
import { Banner, Button, useText } from "../../../shared";
import { RemoveLink } from "../remove/RemoveLink";
import { FrontFrame } from "./FrontFrame";
import { UnlockForm } from "./UnlockForm";

/** The lock: it asks for the person's password, and lets another person sign in beside them. */
export function Locked({ start }: { start: StartView }) {
  const { t } = useText();
  const unlock = useStartCommand("unlock");
  const other = useStartCommand("switch_person");
  const name = start.known?.name || start.known?.login;
  return (
    <FrontFrame
      testId="lock"
      title={t("lock-title")}
      subtitle={name ? t("lock-text", { name }) : t("lock-text-nobody")}
    >
      {start.session_ended && (
        <Banner testId="lock-ended" tone="waiting" title={t("lock-ended")}>
          {t("lock-ended-text")}
        </Banner>
      )}
      {start.unsent > 0 && (
        <Banner testId="lock-unsent" tone="offline">
          {t("lock-unsent", { count: start.unsent })}
        </Banner>
      )}
      <UnlockForm
        login={start.known?.login ?? ""}
        busy={unlock.isPending}
        failure={unlock.error}
        onSubmit={(values) => unlock.mutate(values)}
      />
      <Button testId="lock-other" variant="quiet" onPress={() => other.mutate({})}>
        {t("lock-other")}
      </Button>
      <RemoveLink />
    </FrontFrame>
  );
}
