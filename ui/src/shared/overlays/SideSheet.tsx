import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "../controls/IconButton";
import { useText } from "../text/useText";
import "./dialog.css";

export interface SideSheetProps {
  testId: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/** Details beside a list that stays; put both into a `.beside`. Escape closes, focus goes back. */
export function SideSheet({ testId, title, onClose, children, actions }: SideSheetProps) {
  const { t } = useText();
  const heading = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const origin = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("[data-modal]")) return;
      close.current();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      if (origin instanceof HTMLElement && document.activeElement === document.body) origin.focus();
    };
  }, []);
  return (
    <aside className="sheet" aria-labelledby={heading} data-testid={testId}>
      <header className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <IconButton
          testId={`${testId}-close`}
          icon={X}
          label={t("action-close")}
          onPress={onClose}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div className="sheet-content" tabIndex={0}>
        {children}
      </div>
      {actions && <footer className="sheet-actions">{actions}</footer>}
    </aside>
  );
}
