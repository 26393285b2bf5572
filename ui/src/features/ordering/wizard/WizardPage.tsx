import { PackagePlus } from "lucide-react";
import { useEffect } from "react";
import { useView } from "../../../backend/queries";
import {
  Banner,
  EmptyState,
  failureText,
  Link,
  Page,
  refusalText,
  routes,
  Skeleton,
  Steps,
  useText,
} from "../../../shared";
import { AccountStep } from "./AccountStep";
import { AddressStep } from "./AddressStep";
import { onNoStep, onStep, STEP_WORDS, STEPS, type StepId, stepOf } from "./model";
import { OverviewStep } from "./OverviewStep";
import { SuppliesStep } from "./SuppliesStep";
import { useDraft } from "./useDraft";
import { useMarks } from "./useMarks";
import { WizardFoot } from "./WizardFoot";
import "../ordering.css";
import "./wizard.css";

const PARTS = {
  account: AccountStep,
  address: AddressStep,
  supplies: SuppliesStep,
  overview: OverviewStep,
};

/** The four steps of an order (OS-14), on one draft. */
export function WizardPage({ params }: { params: Record<string, string> }) {
  const id = params.draft ?? "";
  return <Wizard key={id} id={id} />;
}

function Wizard({ id }: { id: string }) {
  const text = useText();
  const { t } = text;
  const open = useDraft(id);
  const marks = useMarks();
  const { content, draft } = open;
  useFocusOnStep(content && stepOf(content));
  const check = useView(
    "check_order",
    { content: content ?? EMPTY },
    { enabled: content !== null, keepPrevious: true },
  ).data;
  if (open.failure) {
    return (
      <EmptyState
        testId="draft-gone"
        icon={PackagePlus}
        title={failureText(open.failure, text)}
        action={
          <Link to={routes.drafts} testId="draft-gone-back">
            {t("nav-drafts")}
          </Link>
        }
      />
    );
  }
  if (!content || !draft) return <Skeleton />;
  const step = stepOf(content);
  const refusals = check?.refusals ?? [];
  const go = (to: StepId) => {
    marks.markStep(step);
    open.change({ step: STEPS.indexOf(to) + 1 });
  };
  const Part = PARTS[step];
  return (
    <Page
      testId="wizard"
      title={t("ordering-new")}
      wide
      tools={
        <Steps
          testId="wizard-step"
          label={t("ordering-steps")}
          current={step}
          onGo={(to) => go(to as StepId)}
          steps={STEPS.map((one) => ({
            id: one,
            label: t(STEP_WORDS[one]),
            done:
              one !== "overview" &&
              check !== undefined &&
              onNoStep(refusals).length === 0 &&
              onStep(refusals, one).length === 0,
          }))}
        />
      }
      foot={<WizardFoot id={id} open={open} step={step} check={check} marks={marks} go={go} />}
    >
      {draft.returned.length > 0 && (
        <Banner testId="draft-returned" tone="rejected" title={t("ordering-returned")}>
          {draft.returned.map((refusal) => (
            <p key={`${refusal.code}${refusal.field}`}>{refusalText(refusal, text)}</p>
          ))}
        </Banner>
      )}
      <Part content={content} change={open.change} check={check} marks={marks} go={go} />
    </Page>
  );
}

/**
 * The focused element goes with its step. Where no field of the next step takes the focus, the heading does, and never
 * the button that confirms: Tab leads there.
 */
function useFocusOnStep(step: StepId | null): void {
  useEffect(() => {
    if (!step || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [step]);
}

const EMPTY = {
  account_number: "",
  address: {
    company: "",
    contact: "",
    street: "",
    number: "",
    postcode: "",
    city: "",
    country: "",
    telephone: "",
    email: "",
  },
  lines: [],
  reference: "",
  step: 1,
};
