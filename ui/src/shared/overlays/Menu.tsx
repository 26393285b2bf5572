import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components";
import "../controls/field.css";
import "./popover.css";

export interface MenuEntry {
  id: string;
  label: string;
  more?: string;
  icon?: LucideIcon;
  chosen?: boolean;
  disabled?: boolean;
  run: () => void;
}

export interface MenuGroup {
  id: string;
  title?: string;
  entries: MenuEntry[];
}

/** A button and the menu under it; the trigger must be a Button or IconButton. */
export function Menu({
  testId,
  label,
  trigger,
  groups,
  placement = "bottom end",
}: {
  testId: string;
  label: string;
  trigger: ReactNode;
  groups: MenuGroup[];
  placement?: "bottom end" | "bottom start";
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement={placement} offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {groups.map((group) => (
            <MenuSection key={group.id} aria-label={group.title ?? label}>
              {group.title && <Header className="menu-head">{group.title}</Header>}
              {group.entries.map((entry) => (
                <Entry key={entry.id} testId={testId} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ testId, entry }: { testId: string; entry: MenuEntry }) {
  const Icon = entry.icon;
  return (
    <MenuItem
      id={entry.id}
      className="list-item"
      textValue={entry.label}
      isDisabled={entry.disabled ?? false}
      onAction={entry.run}
      data-testid={`${testId}-${entry.id}`}
    >
      {Icon && <Icon size={16} aria-hidden />}
      <span className="list-words">
        <Text slot="label">{entry.label}</Text>
        {entry.more && (
          <Text slot="description" className="list-more">
            {entry.more}
          </Text>
        )}
      </span>
      {entry.chosen && <Check size={16} aria-hidden />}
    </MenuItem>
  );
}
