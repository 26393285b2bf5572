import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call, type RequestOf } from "./call";
import type { CommandName, Commands, StartView } from "./generated";
import { keyOf, useView } from "./queries";

/** Commands after which the desk stands somewhere else: they answer with the new start. */
export type StartCommand = {
  [K in CommandName]: Commands[K]["view"] extends StartView ? K : never;
}[CommandName];

/** Where the desk stands: which first screen, which server, who was here before. */
export function useStart() {
  return useView("start", {});
}

/** Shows the new start at once, without asking again. */
function arrive(client: QueryClient, start: StartView): void {
  client.setQueryData(keyOf("start", {}), start);
}

// Of the computer, its line and its server; the screens before the counter show them.
const KEPT = new Set<unknown>(["start", "connection", "list_people", "installation"]);

/** Forgets every view of whoever was signed in before. */
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
