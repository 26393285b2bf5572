import { useCallback, useEffect, useRef, useState } from "react";
import { call, Refused } from "../../../backend/call";
import type { OrderCheckView } from "../../../backend/generated";
import { useAsk, useView } from "../../../backend/queries";
import { Button, failureText, navigate, routes, toast, useText } from "../../../shared";
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

/** The foot of the wizard: how much is chosen, whether it is saved, and the button of the next step. */
export function WizardFoot({ id, open, step, check, marks, go }: WizardFootProps) {
  const text = useText();
  const { t } = text;
  const at = STEPS.indexOf(step);
  const online = useView("connection", {}).data?.state === "online";
  const ask = useAsk();
  const failed = (reason: unknown) => toast({ text: failureText(reason, text), tone: "problem" });
  const showRefused = useShowRefused(step, check);
  const going = useRef(false);
  const here = useRef(step);
  useEffect(() => {
    here.current = step;
  }, [step]);
  const next = async () => {
    const following = STEPS[at + 1];
    const { content } = open;
    // A second press while the first is being checked means the same step.
    if (!content || going.current) return;
    going.current = true;
    try {
      const { refusals } = await ask("check_order", { content });
      if (here.current !== step) return;
      if (onStep(refusals, step).length > 0) {
        marks.markStep(step);
        if (step !== "supplies") return showRefused();
      }
      if (following) go(following);
    } finally {
      going.current = false;
    }
  };
  const confirm = async () => {
    const { content } = open;
    if (!content) return;
    try {
      await open.settle();
      const view = await call("place_order", { draft: id, content });
      toast({
        text: t(online ? "ordering-confirmed-online" : "ordering-confirmed-offline"),
        tone: "done",
      });
      navigate(routes.order(view.order.id), { replace: true });
    } catch (reason) {
      failed(reason);
      if (reason instanceof Refused && reason.refusal.code === "draft_changed") {
        await open.reopen().catch(failed);
      }
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
          <Confirm ready={check?.refusals.length === 0} confirm={confirm} />
        ) : (
          // Another button on each step: the focus does not go along, and no press meant for one reaches the next.
          <Button
            key={step}
            testId="wizard-next"
            variant="primary"
            onPress={() => void next().catch(failed)}
          >
            {t("ordering-next")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Milliseconds: longer than the second half of a double click takes. */
const SEEN_AFTER = 500;

/** Places the order. The button waits at first: the one of the step before stood in its place. */
function Confirm({ ready, confirm }: { ready: boolean; confirm: () => Promise<void> }) {
  const { t } = useText();
  const [seen, setSeen] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const shown = setTimeout(() => setSeen(true), SEEN_AFTER);
    return () => clearTimeout(shown);
  }, []);
  return (
    <Button
      testId="wizard-confirm"
      variant="primary"
      isDisabled={!seen || busy || !ready}
      onPress={() => {
        setBusy(true);
        void confirm().finally(() => setBusy(false));
      }}
    >
      {t("ordering-confirm")}
    </Button>
  );
}

/** Puts the focus on the first field that is refused, as soon as the page shows it as such. */
function useShowRefused(step: StepId, check: OrderCheckView | undefined): () => void {
  const [refused, setRefused] = useState<{ step: StepId } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are marked by what the check says
  useEffect(() => {
    if (!refused) return;
    const field = document.querySelector<HTMLElement>("[aria-invalid=true]");
    if (refused.step === step && !field) return;
    if (refused.step === step) field?.focus();
    setRefused(null);
  }, [refused, step, check]);
  return useCallback(() => setRefused({ step }), [step]);
}

function KeptWords({ open }: { open: OpenDraft }) {
  const text = useText();
  const { saveState } = open;
  if (saveState === "saving") return <span className="soft"> · {text.t("ordering-saving")}</span>;
  if (isFailing(saveState)) {
    return (
      <strong className="overview-wrong" role="alert" data-testid="wizard-not-kept">
        {" "}
        · {text.t("ordering-not-saved")}: {failureText(saveState.failure, text)}{" "}
        {text.t("ordering-still-here")}
      </strong>
    );
  }
  const time = text.time(saveState.at);
  return (
    <span className="soft" data-testid="wizard-kept">
      {" "}
      · {text.t("ordering-saved", { time })}
    </span>
  );
}
