import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import "./checkbox.css";

export interface CheckboxProps {
  testId: string;
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some of the things the box stands for are chosen, not all. */
  partly?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  const { testId, children, checked, onChange, partly, disabled, autoFocus = false } = props;
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={checked}
      isIndeterminate={partly ?? false}
      isDisabled={disabled ?? false}
      onChange={onChange}
      autoFocus={autoFocus}
      data-testid={testId}
    >
      <span className="checkbox-box" aria-hidden>
        {partly ? (
          <Minus size={14} strokeWidth={3} />
        ) : (
          checked && <Check size={14} strokeWidth={3} />
        )}
      </span>
      <span className="checkbox-words">{children}</span>
    </AriaCheckbox>
  );
}
