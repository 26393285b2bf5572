import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  head: string;
  /** A grid track: "minmax(120px, 1fr)". */
  width: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: "end";
  /** Left out while details stand beside the list, which tell it too: in a narrow window, or only in a small one. */
  aside?: "narrow" | "small";
}

export interface Sort {
  column: string;
  descending: boolean;
}

const PAGE = 12;

/** Where a key leads from row `from` of `count`, or null when the key is not for the list. */
export function moveIn(key: string, from: number, count: number): number | null {
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case "ArrowDown":
    case "j":
      return clamp(from + 1);
    case "ArrowUp":
    case "k":
      return clamp(from - 1);
    case "PageDown":
      return clamp(from + PAGE);
    case "PageUp":
      return clamp(from - PAGE);
    case "Home":
      return clamp(0);
    case "End":
      return clamp(count - 1);
    default:
      return null;
  }
}

/** A click on a head: a new column starts ascending, the same one turns round. */
export function nextSort(column: string, sort: Sort | undefined): Sort {
  return sort?.column === column
    ? { column, descending: !sort.descending }
    : { column, descending: false };
}

export function ariaSort(
  column: string,
  sort: Sort | undefined,
): "ascending" | "descending" | "none" {
  if (sort?.column !== column) return "none";
  return sort.descending ? "descending" : "ascending";
}
