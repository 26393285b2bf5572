import { type LucideIcon, Search } from "lucide-react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from "react-aria-components";
import { useText } from "../text/useText";
import "../controls/field.css";
import "./dialog.css";
import "./palette.css";

/** One thing the palette can do or go to. */
export interface PaletteEntry {
  id: string;
  label: string;
  /** The room it belongs to. */
  group?: string;
  icon?: LucideIcon;
  run: () => void;
}

export interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  entries: PaletteEntry[];
}

/** Finds pages and actions by name; Ctrl or Cmd with K opens it. */
export function CommandPalette({ open, onClose, entries }: CommandPaletteProps) {
  const { t } = useText();
  const { contains } = useFilter({ sensitivity: "base" });
  const run = (id: unknown) => {
    onClose();
    entries.find((entry) => entry.id === id)?.run();
  };
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
    >
      <Modal className="dialog palette">
        <Dialog
          className="dialog-body"
          aria-label={t("palette-label")}
          data-modal
          data-testid="palette"
        >
          <Autocomplete filter={contains}>
            <SearchField aria-label={t("palette-label")} className="palette-search" autoFocus>
              <Search size={16} aria-hidden />
              <Input data-testid="palette-input" placeholder={t("palette-placeholder")} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
            <div className="palette-scroll" tabIndex={0}>
              <Menu
                className="menu palette-list"
                aria-label={t("palette-label")}
                items={entries}
                onAction={run}
                renderEmptyState={() => <p className="list-empty">{t("list-no-match")}</p>}
              >
                {(entry) => <PaletteItem entry={entry} />}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteItem({ entry }: { entry: PaletteEntry }) {
  const Icon = entry.icon;
  return (
    <MenuItem
      id={entry.id}
      className="list-item"
      textValue={`${entry.label} ${entry.group ?? ""}`}
      data-testid={`palette-${entry.id}`}
    >
      {Icon && <Icon size={16} aria-hidden />}
      <Text slot="label" className="list-words">
        {entry.label}
      </Text>
      {entry.group && <span className="soft">{entry.group}</span>}
    </MenuItem>
  );
}
