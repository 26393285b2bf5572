import { navigate, usePlace } from "../router/router";

/** The opened row of a list, kept in the address so that others can point at it. */
export function useOpenRow(): [string | null, (key: string | null) => void] {
  const { path, search } = usePlace();
  const open = (key: string | null) => {
    const next = new URLSearchParams(search);
    if (key === null) next.delete("open");
    else next.set("open", key);
    const query = next.toString();
    navigate(query === "" ? path : `${path}?${query}`, { replace: true });
  };
  return [search.get("open"), open];
}
