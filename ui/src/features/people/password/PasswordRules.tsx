import { Check, Circle } from "lucide-react";
import type { PasswordHint, PasswordRule } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";
import { useText } from "../../../shared";
import "./password.css";

const WORDS: Record<PasswordRule, MessageId> = {
  length: "password-rule-length",
  small_letter: "password-rule-small",
  capital_letter: "password-rule-capital",
  not_common: "password-rule-not-common",
};

/** The installation's rules, each with whether it is met; never by colour alone. */
export function PasswordRules({
  testId,
  hints,
}: {
  testId: string;
  hints: readonly PasswordHint[];
}) {
  const { t } = useText();
  if (hints.length === 0) return null;
  return (
    <ul className="password-rules" aria-label={t("password-rules")} data-testid={`${testId}-rules`}>
      {hints.map(({ rule, count, met }) => (
        <li key={rule} data-met={met} data-testid={`${testId}-rule-${rule}`}>
          {met ? <Check size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
          <span>{t(WORDS[rule], { count })}</span>
          <span className="hidden-text">{t(met ? "password-rule-met" : "password-rule-open")}</span>
        </li>
      ))}
    </ul>
  );
}
