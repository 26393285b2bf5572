import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useText } from "../text/useText";
import { ariaSort, type Column, nextSort, type Sort } from "./tableModel";

export interface TableHeadProps<Row> {
  testId: string;
  columns: readonly Column<Row>[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  template: string;
}

export function TableHead<Row>({ testId, columns, sort, onSort, template }: TableHeadProps<Row>) {
  const { t } = useText();
  return (
    <div role="rowgroup" className="table-head">
      <div
        role="row"
        className="table-row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => {
          const order = ariaSort(column.id, sort);
          const sortable = column.sortable && onSort;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={`cell ${column.align ?? ""}`}
              {...(sortable ? { "aria-sort": order } : {})}
            >
              {sortable ? (
                <button
                  type="button"
                  className="sort"
                  data-testid={`${testId}-sort-${column.id}`}
                  onClick={() => onSort(nextSort(column.id, sort))}
                >
                  <span>{column.head}</span>
                  <SortSign order={order} />
                </button>
              ) : (
                column.head || <span className="hidden-text">{t("list-actions")}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SortSign({ order }: { order: "ascending" | "descending" | "none" }) {
  if (order === "ascending") return <ArrowUp size={14} aria-hidden />;
  if (order === "descending") return <ArrowDown size={14} aria-hidden />;
  return <ChevronsUpDown size={14} aria-hidden className="sort-none" />;
}
