import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from "react-aria-components";
import { FieldFoot, type FieldFrame, FieldLabel } from "./Field";
import { type Option, OptionItem } from "./options";

export interface SelectProps extends FieldFrame {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  disabled?: boolean;
  placeholder?: string;
}

export function Select(props: SelectProps) {
  const { testId, label, description, error, required, options, value, onChange } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(id) => id !== null && onChange(String(id))}
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
    >
      <FieldLabel label={label} required={required} />
      <Button className="input choice" data-testid={testId}>
        <SelectValue className="choice-words">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldFoot testId={testId} description={description} error={error} />
      <Popover className="popover option-popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => <OptionItem testId={testId} option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
