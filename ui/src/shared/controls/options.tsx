import { Check } from "lucide-react";
import { ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import "../overlays/popover.css";
import "./field.css";

/** One thing to choose; `more` is a second, quieter line. */
export interface Option {
  id: string;
  label: string;
  more?: string;
  disabled?: boolean;
}

/** The list that opens under a Select or a ComboBox. */
export function OptionList({ testId, empty }: { testId: string; empty?: string }) {
  return (
    <Popover className="popover option-popover" offset={4}>
      <ListBox<Option>
        className="list-box"
        renderEmptyState={() => <div className="list-empty">{empty}</div>}
      >
        {(option) => <OptionItem testId={testId} option={option} />}
      </ListBox>
    </Popover>
  );
}

export function OptionItem({ testId, option }: { testId: string; option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      className="list-item"
      textValue={option.label}
      isDisabled={option.disabled ?? false}
      data-testid={`${testId}-option-${option.id}`}
    >
      {({ isSelected }) => (
        <>
          <span className="list-words">
            <Text slot="label">{option.label}</Text>
            {option.more && (
              <Text slot="description" className="list-more">
                {option.more}
              </Text>
            )}
          </span>
          {isSelected && <Check size={16} aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}
