import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call, type RequestOf } from "./call";
import type { CommandName, Commands, StartView } from "./generated";
import { keyOf, useView } from "./queries";

/** Commands that open, lock or close the desk: they answer with the new start view. */
export type StartCommand = {
  [K in CommandName]: Commands[K]["view"] extends StartView ? K : never;
}[CommandName];

/** The start view: the phase of the desk, its server, and the person it remembers. */
export function useStart() {
  return useView("start", {});
}

/** Shows the new start view at once, without reading it again. */
function arrive(client: QueryClient, start: StartView): void {
  client.setQueryData(keyOf("start", {}), start);
}

// Views of the computer, its connection and its server: the screens of a closed desk show them.
const KEPT = new Set<unknown>(["start", "connection", "list_people", "installation"]);

/** Forgets every view of the person who was signed in before. */
export function forgetViews(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(queryKey[1]) });
}

/** Signing in and out, locking, recovering, choosing the server. */
export function useStartCommand<K extends StartCommand>(name: K) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestOf<K>) => call(name, request) as Promise<StartView>,
    onSuccess: (start) => arrive(client, start),
  });
}
