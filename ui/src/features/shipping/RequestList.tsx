import { UserCheck } from "lucide-react";
import type { RequestFilter, RequestRow } from "../../backend/generated";
import { DataTable, EmptyState, useKeys, useOpenRow, useText } from "../../shared";
import { RejectDialog } from "./RejectDialog";
import { RequestSheet } from "./RequestSheet";
import { useRequestColumns } from "./requestColumns";
import { nextPending } from "./requestModel";
import { useDecide } from "./useDecide";

export interface RequestListProps {
  rows: readonly RequestRow[];
  searched: boolean;
  filter: RequestFilter;
}

/** Requests with the opened one beside them; a approves, r rejects. */
export function RequestList({ rows, searched, filter }: RequestListProps) {
  const { t } = useText();
  const [open, setOpen] = useOpenRow();
  const columns = useRequestColumns();
  const decide = useDecide((id) => open === id && setOpen(nextPending(rows, id)));
  const opened = rows.find((row) => row.request.id === open);
  const pending = opened?.request.state === "pending" ? opened.request : null;
  // While a decision is on its way the keys rest, as the buttons do.
  const decidable = decide.busy ? null : pending;
  useKeys([
    { key: "a", label: "key-approve", run: () => decidable && decide.approve(decidable) },
    { key: "r", label: "key-reject", run: () => decidable && decide.askReject(decidable) },
  ]);
  const empty = (
    <EmptyState
      testId="waiting-empty"
      icon={UserCheck}
      title={t(searched ? "waiting-none-found" : EMPTY[filter])}
    >
      {searched || filter === "decided" ? null : t("waiting-empty-text")}
    </EmptyState>
  );
  return (
    <div className="beside">
      <DataTable
        testId="requests"
        label={t("waiting-title")}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.request.id}
        openKey={open}
        onOpen={(row) => setOpen(row.request.id)}
        empty={empty}
      />
      {opened && <RequestSheet row={opened} decide={decide} onClose={() => setOpen(null)} />}
      <RejectDialog decide={decide} />
    </div>
  );
}

const EMPTY = { waiting: "waiting-empty", decided: "waiting-empty-decided" } as const;
