import { type Key, listedKeys } from "../keys/keys";
import { useText } from "../text/useText";
import { Dialog } from "./Dialog";
import "../controls/button.css";
import "./palette.css";

const isMac = navigator.userAgent.includes("Mac");
const SIGNS: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Enter: "↵", Escape: "Esc" };

function keySign(key: string): string {
  const [mod, rest] = key.startsWith("mod+") ? [isMac ? "⌘ " : "Ctrl ", key.slice(4)] : ["", key];
  return mod + (SIGNS[rest] ?? (rest.length === 1 && mod ? rest.toUpperCase() : rest));
}

function unique(keys: Key[]): Key[] {
  return [...new Map(keys.map((one) => [one.key, one])).values()];
}

/** The keys of this screen; opened by "?". */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog testId="key-help" title={t("keys-title")} open={open} onClose={onClose}>
      <dl className="keys-list">
        {open &&
          unique(listedKeys()).map((one) => (
            <div key={one.key} className="keys-row">
              <dt>
                <kbd className="key">{keySign(one.key)}</kbd>
              </dt>
              <dd>{t(one.label)}</dd>
            </div>
          ))}
      </dl>
    </Dialog>
  );
}
