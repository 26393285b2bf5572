import { useQueryClient } from "@tanstack/react-query";
import { Lock, LogOut, type LucideIcon, RefreshCw, Users } from "lucide-react";
import { useMemo } from "react";
import { call } from "../backend/call";
import type { CommandName, Commands } from "../backend/generated";
import type { MessageId } from "../backend/messages";
import { keyOf } from "../backend/queries";
import { failureText, type PaletteEntry, toast, useText } from "../shared";

/** Commands with an empty request: the palette could run each of them. */
type Plain = {
  [K in CommandName]: Record<symbol, never> extends Commands[K]["request"] ? K : never;
}[CommandName];

/** Says for each of them whether the palette offers it; a new command does not compile without an answer. */
const OFFERED: Record<Plain, { label: MessageId; icon: LucideIcon } | null> = {
  lock: { label: "menu-lock", icon: Lock },
  sign_out: { label: "menu-sign-out", icon: LogOut },
  sync_now: { label: "connection-try", icon: RefreshCw },
  switch_person: { label: "menu-switch", icon: Users },
  // Views, and `quit`, which would close the window without the notice of unsent orders.
  start: null,
  session: null,
  connection: null,
  unsent: null,
  list_refused: null,
  list_drafts: null,
  list_supplies: null,
  // The page of a new order creates its draft.
  new_draft: null,
  quit: null,
  installation: null,
  list_people: null,
  password_standing: null,
  terms_standing: null,
  devices: null,
  active: null,
  own_account: null,
  givable_rights: null,
  erasure_preview: null,
  put_receipt_away: null,
  // The page that explains the export offers them.
  export_my_data: null,
  show_export: null,
  // The settings offer it beside its explanation.
  sign_out_everywhere: null,
};

/** The palette's entries that run one command. */
export function useCommandEntries(): PaletteEntry[] {
  const text = useText();
  const client = useQueryClient();
  return useMemo(() => {
    const run = async (name: Plain) => {
      try {
        const view = await call(name, {});
        if ("phase" in view) client.setQueryData(keyOf("start", {}), view);
      } catch (failure) {
        toast({ text: failureText(failure, text), tone: "problem" });
      }
    };
    return (Object.keys(OFFERED) as Plain[]).flatMap((name) => {
      const offer = OFFERED[name];
      if (!offer) return [];
      const { label, icon } = offer;
      return [{ id: `run-${name}`, label: text.t(label), icon, run: () => void run(name) }];
    });
  }, [client, text]);
}
