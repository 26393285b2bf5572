import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../../backend/call";
import type {
  ListOrdersRequest,
  OrderColumn,
  OrderRow,
  OrderStatus,
} from "../../../backend/generated";
import { keyOf } from "../../../backend/queries";
import type { Sort } from "../../../shared";

/** Filter and order of the history; the window remembers them, without the search, from one start to the next. */
export interface HistoryFilter {
  search: string;
  status: OrderStatus | null;
  account: string | null;
  sort: Sort;
}

const PLAIN: HistoryFilter = {
  search: "",
  status: null,
  account: null,
  sort: { column: "placed_at", descending: true },
};
const KEPT_AT = "history-filter";
const PAGE_ROWS = 200;

function kept(): HistoryFilter {
  try {
    // The search itself is not kept: it may hold a name, and this store is not encrypted.
    return {
      ...PLAIN,
      ...JSON.parse(localStorage.getItem(KEPT_AT) ?? "{}"),
      search: "",
      account: null,
    };
  } catch {
    return PLAIN;
  }
}

export interface History {
  filter: HistoryFilter;
  set: (patch: Partial<HistoryFilter>) => void;
  clear: () => void;
  narrowed: boolean;
  rows: OrderRow[] | undefined;
  total: number;
  /** Whether orders that are on this computer are still being listed. */
  stillListing: boolean;
  more: () => void;
}

export function useHistory(): History {
  const [filter, setFilter] = useState(kept);
  useEffect(() => {
    const { status, sort } = filter;
    localStorage.setItem(KEPT_AT, JSON.stringify({ status, sort }));
  }, [filter]);
  const request: ListOrdersRequest = {
    search: filter.search.trim(),
    statuses: filter.status ? [filter.status] : [],
    account_number: filter.account,
    sort: filter.sort.column as OrderColumn,
    descending: filter.sort.descending,
    after: null,
    limit: PAGE_ROWS,
  };
  const pages = useInfiniteQuery({
    queryKey: keyOf("list_orders", request),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call("list_orders", { ...request, after: pageParam }),
    getNextPageParam: (page) => page.next,
    placeholderData: (last) => last,
  });
  return {
    filter,
    set: (patch) => setFilter((old) => ({ ...old, ...patch })),
    clear: () => setFilter((old) => ({ ...PLAIN, sort: old.sort })),
    narrowed: filter.search.trim() !== "" || filter.status !== null || filter.account !== null,
    rows: pages.data?.pages.flatMap((page) => page.rows),
    total: pages.data?.pages[0]?.total ?? 0,
    stillListing: pages.data?.pages[0]?.still_listing ?? false,
    more: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}
