import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { TextField as AriaTextField, Input, ToggleButton } from "react-aria-components";
import { useText } from "../text/useText";
import { FieldFoot, type FieldFrame, FieldLabel } from "./Field";

export interface PasswordProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  autoComplete?: "current-password" | "new-password";
  autoFocus?: boolean;
}

export function PasswordField(props: PasswordProps) {
  const { testId, label, description, error, required, value, onChange } = props;
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <AriaTextField
      className="field"
      type={shown ? "text" : "password"}
      value={value}
      onChange={onChange}
      autoComplete={props.autoComplete ?? "current-password"}
      autoFocus={props.autoFocus ?? false}
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} required={required} />
      <div className="input-row">
        <Input className="input" data-testid={testId} spellCheck={false} />
        <ToggleButton
          className="input-open"
          isSelected={shown}
          onChange={setShown}
          aria-label={t(shown ? "signin-hide-password" : "signin-show-password")}
          data-testid={`${testId}-show`}
        >
          <Icon size={16} aria-hidden />
        </ToggleButton>
      </div>
      <FieldFoot testId={testId} description={description} error={error} />
    </AriaTextField>
  );
}
