import type { MessageId } from "../../../backend/messages";
import { Button, useText } from "../../../shared";
import type { Asked } from "./asked";

export interface SubmitButtonProps {
  testId: string;
  busy: boolean;
  asked: Asked;
  /** What it says when nothing else was asked for. */
  action?: MessageId;
}

/** Goes in; says what it does besides. */
export function SubmitButton({ testId, busy, asked, action = "signin-action" }: SubmitButtonProps) {
  const { t } = useText();
  const words = asked.password
    ? "signin-change-action"
    : asked.terms !== null
      ? "signin-accept-action"
      : action;
  return (
    <Button testId={testId} type="submit" variant="primary" isDisabled={busy}>
      {t(busy ? "signin-busy" : words)}
    </Button>
  );
}
