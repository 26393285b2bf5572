import { ChevronDown } from "lucide-react";
import { ComboBox as AriaComboBox, Button, Input } from "react-aria-components";
import { useText } from "../text/useText";
import { FieldFoot, type FieldFrame, FieldLabel } from "./Field";
import { type Option, OptionList } from "./options";

export interface ComboBoxProps extends FieldFrame {
  options: readonly Option[];
  /** The chosen option's id, or null while none is. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** The typed text; give both to allow text that is not in the list. */
  text?: string;
  onText?: (text: string) => void;
  disabled?: boolean;
  placeholder?: string;
}

export function ComboBox(props: ComboBoxProps) {
  const { testId, label, description, error, required, options, value, onChange } = props;
  const { t } = useText();
  const free = props.onText !== undefined;
  return (
    <AriaComboBox<Option>
      className="field"
      defaultItems={options}
      value={value}
      onChange={(id) => onChange(id === null ? null : String(id))}
      {...(free ? { inputValue: props.text ?? "", onInputChange: props.onText } : {})}
      allowsCustomValue={free}
      allowsEmptyCollection={!free}
      menuTrigger="focus"
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={label} required={required} />
      <div className="input-row">
        <Input className="input" data-testid={testId} placeholder={props.placeholder} />
        <Button className="input-open" data-testid={`${testId}-open`}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldFoot testId={testId} description={description} error={error} />
      <OptionList testId={testId} empty={t("list-no-match")} />
    </AriaComboBox>
  );
}
