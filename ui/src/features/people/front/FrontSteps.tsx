import { useText } from "../../../shared";

const STEPS = ["first-step-language", "first-step-server", "first-step-sign-in"] as const;

/** Where one is in the first minute: three small bars, and in words which of them this is. */
export function FrontSteps({ current }: { current: 0 | 1 | 2 }) {
  const { t } = useText();
  return (
    <>
      <ol className="front-steps" aria-label={t("first-step-label")}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            data-reached={index <= current}
            aria-current={index === current ? "step" : undefined}
          >
            <span className="hidden-text">{t(step)}</span>
          </li>
        ))}
      </ol>
      <p className="front-step" aria-hidden>
        {`${current + 1} / ${STEPS.length} · ${t(STEPS[current])}`}
      </p>
    </>
  );
}
