import { Check } from "lucide-react";
import { useKeys } from "../keys/keys";
import { useText } from "../text/useText";
import "./lists.css";

export interface Step {
  id: string;
  label: string;
  done?: boolean;
  /** The person cannot go to this step yet. */
  blocked?: boolean;
}

export interface StepsProps {
  testId: string;
  label: string;
  steps: readonly Step[];
  current: string;
  onGo: (id: string) => void;
}

/** The way through a wizard; the number keys go to its steps. */
export function Steps({ testId, label, steps, current, onGo }: StepsProps) {
  const { t } = useText();
  useKeys(
    steps.map((step, index) => ({
      key: String(index + 1),
      label: "key-step",
      run: () => !step.blocked && onGo(step.id),
    })),
  );
  return (
    <nav aria-label={label} data-testid={testId}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className={`step${step.done ? " done" : ""}`}
              aria-current={step.id === current ? "step" : undefined}
              disabled={step.blocked}
              data-testid={`${testId}-${step.id}`}
              onClick={() => onGo(step.id)}
            >
              <span className="step-number">
                {step.done && step.id !== current ? (
                  <Check size={13} strokeWidth={3} aria-label={t("step-done")} />
                ) : (
                  index + 1
                )}
              </span>
              {step.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
