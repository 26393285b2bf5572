import { History as HistorySign } from "lucide-react";
import type { OrderRow, OrderStatus } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  navigate,
  Page,
  routes,
  SearchField,
  Select,
  Skeleton,
  spaced,
  type Text,
  usePlace,
  useText,
} from "../../../shared";
import { StatusOf } from "../StatusOf";
import { STATUS_WORDS, STATUSES } from "../words";
import { OrderSheet } from "./OrderSheet";
import { type History, useHistory } from "./useHistory";
import "../ordering.css";
import "./history.css";

function columnsOf({ t, date, number }: Text): Column<OrderRow>[] {
  const column = (id: string, head: string, width: string, cell: Column<OrderRow>["cell"]) => ({
    id,
    head,
    width,
    cell,
    sortable: true,
    ...(id === "company" && { aside: "narrow" as const }),
    ...(id === "account_number" && { aside: "small" as const }),
  });
  return [
    column("number", t("history-column-number"), "minmax(110px, 1fr)", (row) => row.number ?? "–"),
    column("placed_at", t("history-column-date"), "minmax(120px, 1fr)", (row) =>
      date(row.placed_at),
    ),
    column("status", t("history-column-status"), "minmax(160px, 1.2fr)", (row) => (
      <StatusOf status={row.status} pending={row.pending} />
    )),
    column("account_number", t("history-column-account"), "minmax(110px, 1fr)", (row) =>
      spaced(row.account_number),
    ),
    column("company", t("history-column-company"), "minmax(140px, 2fr)", (row) => row.company),
    {
      id: "packs",
      head: t("history-column-packs"),
      width: "80px",
      align: "end",
      aside: "narrow",
      cell: (row) => number(row.packs),
    },
  ];
}

/** All orders of all numbers the person may see (OS-29 … OS-32). */
export function HistoryPage() {
  const text = useText();
  const { t } = text;
  const history = useHistory();
  const open = usePlace().search.get("order");
  const show = (id: string | null) =>
    navigate(id ? routes.order(id) : routes.orders, { replace: true });
  if (!history.rows) return <Skeleton />;
  return (
    <Page
      testId="history"
      title={t("history-title")}
      tools={<Count history={history} />}
      filters={<Filters history={history} />}
      fill
    >
      <div className="beside">
        <DataTable
          testId="order-table"
          label={t("history-title")}
          columns={columnsOf(text)}
          rows={history.rows}
          keyOf={(row) => row.id}
          total={history.total}
          sort={history.filter.sort}
          onSort={(sort) => history.set({ sort })}
          openKey={open}
          onOpen={(row) => show(row.id)}
          onNeedMore={history.more}
          empty={<Nothing history={history} />}
        />
        {open && <OrderSheet key={open} id={open} onClose={() => show(null)} />}
      </div>
    </Page>
  );
}

function Count({ history }: { history: History }) {
  const { t } = useText();
  return (
    <span className="soft" data-testid="history-count" role="status">
      {t("history-count", { count: history.total })}
      {history.stillListing && ` · ${t("history-still-listing")}`}
    </span>
  );
}

function Filters({ history }: { history: History }) {
  const { t } = useText();
  const accounts = useView("session", {}).data?.organisations.flatMap((one) => one.accounts) ?? [];
  const any = { id: "any", label: t("history-filter-any") };
  return (
    <>
      <SearchField
        testId="history-search"
        label={t("history-search")}
        value={history.filter.search}
        onChange={(search) => history.set({ search })}
      />
      <Select
        testId="history-status"
        label={t("history-filter-status")}
        value={history.filter.status ?? "any"}
        onChange={(id) => history.set({ status: id === "any" ? null : (id as OrderStatus) })}
        options={[any, ...STATUSES.map((one) => ({ id: one, label: t(STATUS_WORDS[one]) }))]}
      />
      {accounts.length > 1 && (
        <Select
          testId="history-account"
          label={t("history-filter-account")}
          value={history.filter.account ?? "any"}
          onChange={(id) => history.set({ account: id === "any" ? null : id })}
          options={[any, ...accounts.map((one) => ({ id: one.number, label: spaced(one.number) }))]}
        />
      )}
    </>
  );
}

function Nothing({ history }: { history: History }) {
  const { t } = useText();
  if (history.narrowed) {
    return (
      <EmptyState
        testId="history-none"
        icon={HistorySign}
        title={t("history-none-match")}
        action={
          <Button testId="history-clear" onPress={history.clear}>
            {t("history-clear-filters")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      testId="history-empty"
      icon={HistorySign}
      title={t("history-empty")}
      action={
        <Button testId="history-new" variant="primary" onPress={() => navigate(routes.newOrder)}>
          {t("ordering-new")}
        </Button>
      }
    >
      {t("history-empty-more")}
    </EmptyState>
  );
}
