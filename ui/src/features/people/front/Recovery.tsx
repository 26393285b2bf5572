import type { KeyProblem, StartView } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";
import { useStartCommand } from "../../../backend/start";
import { Banner, Button, useText } from "../../../shared";
import { RemoveLink } from "../remove/RemoveLink";
import { FrontFrame } from "./FrontFrame";
import { RecoveryForm } from "./RecoveryForm";

const REASONS: Record<KeyProblem, MessageId> = {
  missing: "recovery-missing",
  keychain_locked: "recovery-locked",
  keychain_unavailable: "recovery-no-keychain",
  denied: "recovery-denied",
  wrong: "recovery-wrong-key",
};

/** The store's key is missing: tells it and offers every way to open the store; deletes nothing. */
export function Recovery({ start }: { start: StartView }) {
  const { t } = useText();
  const recover = useStartCommand("recover");
  return (
    <FrontFrame testId="recovery" title={t("recovery-title")}>
      <p data-testid={`recovery-${start.problem ?? "missing"}`}>
        {t(REASONS[start.problem ?? "missing"])}
      </p>
      <Banner testId="recovery-kept" tone="approved">
        {t("recovery-kept")}
      </Banner>
      <RecoveryForm
        login={start.known?.login ?? ""}
        busy={recover.isPending}
        failure={recover.error}
        onSubmit={(how, values) => recover.mutate({ how, ...values })}
      />
      <Button
        testId="recovery-again"
        variant="quiet"
        isDisabled={recover.isPending}
        onPress={() => recover.mutate({ how: "retry" })}
      >
        {t("recovery-again")}
      </Button>
      <RemoveLink />
    </FrontFrame>
  );
}
