import type { MessageId } from "../../../backend/messages";
import { Button, useText } from "../../../shared";
import type { Requirements } from "./requirements";

export interface SubmitButtonProps {
  testId: string;
  busy: boolean;
  required: Requirements;
  /** The button's words when the server requires nothing more. */
  action?: MessageId;
}

/** Signs in; its words name what the person does with it besides. */
export function SubmitButton({
  testId,
  busy,
  required,
  action = "signin-action",
}: SubmitButtonProps) {
  const { t } = useText();
  const words = required.password
    ? "signin-change-action"
    : required.terms !== null
      ? "signin-accept-action"
      : action;
  return (
    <Button testId={testId} type="submit" variant="primary" isDisabled={busy}>
      {t(busy ? "signin-busy" : words)}
    </Button>
  );
}
