import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, NumberField } from "react-aria-components";
import "./stepper.css";

export interface NumberStepperProps {
  testId: string;
  /** Read aloud; the row beside it shows the words. */
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  disabled?: boolean;
  /** The id of the line that says why a number is refused. */
  describedBy?: string;
  invalid?: boolean;
}

/** − [ 2 ] +, for whole numbers; an emptied field counts as its minimum. */
export function NumberStepper(props: NumberStepperProps) {
  const { testId, label, value, onChange, min = 0, max, disabled, describedBy, invalid } = props;
  return (
    <NumberField
      className="number-stepper"
      aria-label={label}
      value={value}
      onChange={(next) => onChange(Number.isNaN(next) ? min : next)}
      minValue={min}
      {...(max === undefined ? {} : { maxValue: max })}
      isDisabled={disabled ?? false}
      isInvalid={invalid ?? false}
      validationBehavior="aria"
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      {...(describedBy ? { "aria-describedby": describedBy } : {})}
    >
      <Group className="number-group">
        <Button slot="decrement" className="number-step" data-testid={`${testId}-less`}>
          <Minus size={14} aria-hidden />
        </Button>
        <Input className="number-input" data-testid={testId} />
        <Button slot="increment" className="number-step" data-testid={`${testId}-more`}>
          <Plus size={14} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
