import { type ComponentProps, type MouseEvent, useSyncExternalStore } from "react";

export interface Place {
  /** "/shipping/waiting", always with a leading and without a trailing slash. */
  path: string;
  /** What follows "?" in the hash: filters, the opened row. */
  search: URLSearchParams;
}

function readHash(): string {
  return window.location.hash.replace(/^#/, "") || "/";
}

export function placeOf(hash: string): Place {
  const [path = "/", search = ""] = hash.split("?");
  const clean = `/${path.split("/").filter(Boolean).join("/")}`;
  return { path: clean, search: new URLSearchParams(search) };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The page the window shows; React renders the component again when it changes. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, readHash));
}

/** Goes to a path; `replace` leaves no step to come back to (a filter, a redirect). */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const url = `#${to}`;
  if (options.replace) {
    window.history.replaceState(null, "", url);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    window.location.hash = to;
  }
}

/** Parameters of `path` in `pattern` ("/orders/:id"), or null when it is another page. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

export interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  to: string;
  testId: string;
}

export function Link({ to, testId, onClick, ...rest }: LinkProps) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={`#${to}`} data-testid={testId} onClick={go} {...rest} />;
}
