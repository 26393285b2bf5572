import { type ReactNode, useState } from "react";
import { CommandPalette, type Room, useKeys, usePlace, useText } from "../shared";
import { KeyHelp } from "../shared/overlays/KeyHelp";
import { undoLast } from "../shared/overlays/toasts";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pages } from "./Pages";
import { usePalette } from "./palette";
import { Rail } from "./Rail";
import "./shell.css";

/** The frame around every page: top bar, rail, palette, keys. */
export function Shell({
  rooms,
  top,
  notice,
}: {
  rooms: readonly Room[];
  notice?: ReactNode;
  top: (search: () => void) => ReactNode;
}) {
  const { t } = useText();
  const { path } = usePlace();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const entries = usePalette(rooms);
  useKeys([
    { key: "mod+k", label: "key-palette", run: () => setPalette(true), always: true },
    { key: "?", label: "key-help", run: () => setHelp(true) },
    { key: "u", label: "key-undo", run: () => undoLast()?.() },
  ]);
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={skipToContent} data-testid="skip">
        {t("nav-skip")}
      </button>
      <header className="top">{top(() => setPalette(true))}</header>
      <Rail rooms={rooms} />
      <main className="content" id="content" tabIndex={-1}>
        {notice}
        <ErrorBoundary place={path}>
          <Pages rooms={rooms} />
        </ErrorBoundary>
      </main>
      <CommandPalette open={palette} onClose={() => setPalette(false)} entries={entries} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

// A button, not a link: the router owns the part of the address after the hash.
function skipToContent(): void {
  document.getElementById("content")?.focus();
}
