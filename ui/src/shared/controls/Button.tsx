import { ChevronDown, type LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components";
import "./button.css";

export interface ButtonProps extends Omit<AriaProps, "children" | "className" | "style"> {
  testId: string;
  children: ReactNode;
  icon?: LucideIcon;
  /** primary: the one next step; secondary: others; quiet: in a row of things; danger: cannot be undone. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** A key that does the same, shown on the button. */
  keyHint?: string;
  /** It opens a menu. */
  opens?: boolean;
}

const RESTING = { "aria-disabled": true, type: "button", onPress: () => undefined } as const;

export function Button({
  testId,
  children,
  icon: Icon,
  variant = "secondary",
  keyHint,
  opens,
  isDisabled = false,
  ...rest
}: ButtonProps) {
  const [here, setHere] = useState(false);
  // A focused button is only marked as disabled: the browser takes the focus from a disabled one.
  const rests = isDisabled && here ? RESTING : {};
  return (
    <AriaButton
      className={`button ${variant}`}
      data-testid={testId}
      isDisabled={isDisabled && !here}
      onFocusChange={setHere}
      {...rest}
      {...rests}
    >
      {Icon && <Icon size={16} aria-hidden />}
      <span className="button-words">{children}</span>
      {keyHint && (
        <kbd className="key" aria-hidden>
          {keyHint}
        </kbd>
      )}
      {opens && <ChevronDown size={14} aria-hidden />}
    </AriaButton>
  );
}
