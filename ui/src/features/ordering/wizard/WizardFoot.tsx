import { useState } from "react";
import { call } from "../../../backend/call";
import type { OrderCheckView } from "../../../backend/generated";
import { useAsk, useView } from "../../../backend/queries";
import { Button, failureText, navigate, toast, useText } from "../../../shared";
import { onStep, STEPS, type StepId } from "./model";
import { isFailing, type OpenDraft } from "./useDraft";
import type { Marks } from "./useMarks";

export interface WizardFootProps {
  id: string;
  open: OpenDraft;
  step: StepId;
  check: OrderCheckView | undefined;
  marks: Marks;
  go: (step: StepId) => void;
}

/** What is chosen, that it is kept, and the one next step. */
export function WizardFoot({ id, open, step, check, marks, go }: WizardFootProps) {
  const text = useText();
  const { t } = text;
  const at = STEPS.indexOf(step);
  const online = useView("connection", {}).data?.state === "online";
  const [busy, setBusy] = useState(false);
  const ask = useAsk();
  const failed = (reason: unknown) => toast({ text: failureText(reason, text), tone: "problem" });
  const next = async () => {
    const following = STEPS[at + 1];
    const { content } = open;
    if (!content) return;
    const { refusals } = await ask("check_order", { content });
    if (onStep(refusals, step).length > 0) {
      marks.markStep(step);
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
      );
      if (step !== "supplies") return;
    }
    if (following) go(following);
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await open.settle();
      const view = await call("confirm_order", { draft: id });
      toast({
        text: t(online ? "ordering-confirmed-online" : "ordering-confirmed-offline"),
        tone: "done",
      });
      navigate(`/ordering/history?order=${view.order.id}`, { replace: true });
    } catch (reason) {
      failed(reason);
    } finally {
      setBusy(false);
    }
  };
  const lines = open.content?.lines.filter((line) => line.quantity > 0) ?? [];
  const packs = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <>
      <p className="wizard-kept">
        {t("ordering-order-summary", { kinds: lines.length, packs })}
        <KeptWords open={open} />
      </p>
      <div className="line-up">
        {at > 0 && (
          <Button testId="wizard-back" onPress={() => go(STEPS[at - 1] ?? "account")}>
            {t("ordering-back")}
          </Button>
        )}
        {step === "overview" ? (
          <Button
            testId="wizard-confirm"
            variant="primary"
            isDisabled={busy || check === undefined || check.refusals.length > 0}
            onPress={() => void confirm()}
          >
            {t("ordering-confirm")}
          </Button>
        ) : (
          <Button testId="wizard-next" variant="primary" onPress={() => void next().catch(failed)}>
            {t("ordering-next")}
          </Button>
        )}
      </div>
    </>
  );
}

function KeptWords({ open }: { open: OpenDraft }) {
  const text = useText();
  const { kept } = open;
  if (kept === "keeping") return <span className="soft"> · {text.t("ordering-saving")}</span>;
  if (isFailing(kept)) {
    return (
      <strong className="overview-wrong" role="alert" data-testid="wizard-not-kept">
        {" "}
        · {text.t("ordering-not-saved")}: {failureText(kept.failure, text)}{" "}
        {text.t("ordering-still-here")}
      </strong>
    );
  }
  const time = text.time(kept.at);
  return (
    <span className="soft" data-testid="wizard-kept">
      {" "}
      · {text.t("ordering-saved", { time })}
    </span>
  );
}
