import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useKeys } from "../keys/keys";
import { TableHead } from "./TableHead";
import { type Column, moveIn, type Sort } from "./tableModel";
import { tracks, useFonts } from "./tracks";
import { useNarrow } from "./useNarrow";
import "./table.css";

export interface DataTableProps<Row> {
  testId: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How many there are in all, when more than what is loaded. */
  total?: number;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** The opened row; arrows then open the next one. */
  openKey?: string | null;
  onOpen?: (row: Row) => void;
  /** Called when the last loaded rows come into sight. */
  onNeedMore?: () => void;
  /** Called by End and Home when the far ends are not loaded. */
  onEnd?: () => void;
  onHome?: () => void;
  empty?: ReactNode;
}

const ROW = 33;
const AHEAD = 20;

/** Rows as far as a million: only what is seen is in the page; j/k, arrows and Enter move and open. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { testId, label, rows, keyOf, openKey = null, onOpen, onNeedMore } = props;
  const narrow = useNarrow();
  const columns = props.columns.filter(({ aside }) => {
    const leavesOut = narrow === "small" || narrow === aside;
    return !(aside && openKey !== null && leavesOut);
  });
  useFonts();
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - AHEAD) onNeedMore?.();
  }, [last, rows.length, onNeedMore]);

  const moveTo = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setActive(index);
    virtual.scrollToIndex(index);
    if (openKey !== null) onOpen?.(row);
  };
  const move = (key: string) => {
    if (key === "End") props.onEnd?.();
    if (key === "Home") props.onHome?.();
    const next = moveIn(key, active, rows.length);
    if (next !== null) moveTo(next);
    return next !== null;
  };
  useKeys([
    { key: "j", label: "key-next", run: () => move("ArrowDown") },
    { key: "k", label: "key-previous", run: () => move("ArrowUp") },
    ...(onOpen ? [{ key: "Enter", label: "key-open" } as const] : []),
  ]);
  const open = (index: number, event?: MouseEvent) => {
    const row = rows[index];
    if (row === undefined) return;
    if (event?.target instanceof Element && event.target.closest("button, a, input")) return;
    setActive(index);
    onOpen?.(row);
  };
  // Only a rendered row can be the active descendant.
  const activeRow = shown.some((item) => item.index === active) ? rows[active] : undefined;
  const template = tracks(columns);

  if (rows.length === 0 && props.empty) {
    return (
      <div className="table-empty" data-testid={testId}>
        {props.empty}
      </div>
    );
  }
  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-activedescendant={activeRow ? `${testId}-${keyOf(activeRow)}` : undefined}
      data-testid={testId}
      onKeyDown={(event) => {
        const modified = event.ctrlKey || event.metaKey || event.altKey;
        if (event.target !== event.currentTarget || modified) return;
        if (event.key === "Enter") open(active);
        else if (!move(event.key)) return;
        event.preventDefault();
      }}
    >
      <TableHead {...props} columns={columns} template={template} />
      <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = keyOf(row);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`${testId}-${key}`}
              data-testid={`${testId}-${key}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={key === openKey}
              className={`table-row${item.index === active ? " active" : ""}`}
              style={{ gridTemplateColumns: template, translate: `0 ${item.start}px` }}
              onClick={(event) => open(item.index, event)}
            >
              {columns.map((column) => (
                <div key={column.id} role="gridcell" className={`cell ${column.align ?? ""}`}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
