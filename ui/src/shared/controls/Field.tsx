import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useText } from "../text/useText";
import "./field.css";

/** What every field has around its control: words above, help below, the refusal in its place. */
export interface FieldFrame {
  testId: string;
  label: string;
  description?: ReactNode;
  /** The refusal, worded; the field is then marked as invalid. */
  error?: string | undefined;
  required?: boolean;
}

export function FieldLabel({ label, required }: { label: string; required?: boolean | undefined }) {
  const { t } = useText();
  return (
    <Label className="field-label">
      {label}
      {required && (
        <span className="field-required" title={t("field-required")} aria-hidden>
          {" *"}
        </span>
      )}
    </Label>
  );
}

/** Help text, replaced by the refusal when there is one. */
export function FieldFoot({ description, error, testId }: Omit<FieldFrame, "label">) {
  if (error) {
    return (
      <FieldError className="field-error" data-testid={`${testId}-error`}>
        <CircleAlert size={14} aria-hidden />
        <span>{error}</span>
      </FieldError>
    );
  }
  if (!description) return null;
  return (
    <Text slot="description" className="field-help">
      {description}
    </Text>
  );
}
