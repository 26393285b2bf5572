import { PencilLine, Trash2 } from "lucide-react";
import { call } from "../../../backend/call";
import type { DraftRow } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  failureText,
  IconButton,
  navigate,
  Page,
  routes,
  Skeleton,
  StatusBadge,
  spaced,
  type Text,
  toast,
  useText,
} from "../../../shared";

/** Removes a draft; ten seconds to take it back. */
async function remove(row: DraftRow, text: Text): Promise<void> {
  try {
    const { content } = await call("delete_draft", { draft: row.id });
    const undo = () =>
      void call("save_draft", { draft: row.id, content }).catch((failure: unknown) => {
        const reason = failureText(failure, text);
        toast({ text: text.t("drafts-not-back", { reason }), tone: "problem", undo });
      });
    toast({ text: text.t("drafts-deleted"), undo });
  } catch (reason) {
    toast({ text: failureText(reason, text), tone: "problem" });
  }
}

function stateOf(row: DraftRow, { t }: Text) {
  if (row.returned) return <StatusBadge tone="rejected">{t("drafts-state-returned")}</StatusBadge>;
  if (row.copy) return <StatusBadge tone="waiting">{t("drafts-state-copy")}</StatusBadge>;
  return (
    <StatusBadge tone="plain" sign="draft">
      {t(row.saved_elsewhere ? "drafts-state-everywhere" : "drafts-state-here")}
    </StatusBadge>
  );
}

function columnsOf(text: Text): Column<DraftRow>[] {
  const { t, dateTime } = text;
  return [
    {
      id: "to",
      head: t("drafts-column-to"),
      width: "minmax(140px, 2fr)",
      cell: (row) => [row.company, row.city].filter(Boolean).join(", ") || t("drafts-untitled"),
    },
    {
      id: "account",
      head: t("drafts-column-account"),
      width: "minmax(100px, 1fr)",
      cell: (row) => spaced(row.account_number),
    },
    {
      id: "content",
      head: t("drafts-column-content"),
      width: "minmax(110px, 1fr)",
      cell: (row) => t("ordering-order-summary", { kinds: row.kinds, packs: row.packs }),
    },
    {
      id: "changed",
      head: t("drafts-column-changed"),
      width: "minmax(130px, 1fr)",
      cell: (row) => dateTime(row.changed_at),
    },
    {
      id: "state",
      head: t("drafts-column-state"),
      width: "minmax(160px, 1fr)",
      cell: (row) => stateOf(row, text),
    },
    {
      id: "delete",
      head: "",
      width: "56px",
      cell: (row) => (
        <IconButton
          testId={`draft-delete-${row.id}`}
          icon={Trash2}
          label={t("drafts-delete")}
          onPress={() => void remove(row, text)}
        />
      ),
    },
  ];
}

/** The orders that the person began and has not placed. */
export function DraftsPage() {
  const text = useText();
  const { t } = text;
  const drafts = useView("list_drafts", {}).data?.drafts;
  if (!drafts) return <Skeleton />;
  return (
    <Page testId="drafts" title={t("drafts-title")} fill>
      <DataTable
        testId="draft-table"
        label={t("drafts-title")}
        columns={columnsOf(text)}
        rows={drafts}
        keyOf={(row) => row.id}
        onOpen={(row) => navigate(routes.draft(row.id))}
        empty={
          <EmptyState
            testId="drafts-empty"
            icon={PencilLine}
            title={t("drafts-empty")}
            action={
              <Button
                testId="drafts-new"
                variant="primary"
                onPress={() => navigate(routes.newOrder)}
              >
                {t("ordering-new")}
              </Button>
            }
          >
            {t("drafts-empty-more")}
          </EmptyState>
        }
      />
    </Page>
  );
}
