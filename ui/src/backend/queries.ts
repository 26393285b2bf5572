import {
  type Query,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { backend, call, type RequestOf, type ViewOf } from "./call";
import { type CommandName, TOPICS } from "./generated";

/** Views come from the computer itself: never paused for want of a network, never guessed stale. */
export function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Views are kept under the topics they are made of, the command and what it was asked. */
export function keyOf(name: CommandName, request: unknown): readonly unknown[] {
  return [TOPICS[name], name, request];
}

/** Reads again whatever is made of the topics that moved. */
export async function refresh(client: QueryClient, moved: readonly string[]): Promise<void> {
  const touched = ({ queryKey }: Query) => {
    const [topics] = queryKey;
    return Array.isArray(topics) && topics.some((topic) => moved.includes(topic));
  };
  // A view that is just being read for the first time may hold what was before, and would not be read anew.
  const first = (query: Query) => touched(query) && query.state.data === undefined;
  await client.cancelQueries({ predicate: first });
  await client.invalidateQueries({ predicate: touched });
}

/** Follows the desk's announcements as long as the window lives. */
export function followChanges(client: QueryClient): () => void {
  return backend().onChanged((topics) => void refresh(client, topics));
}

export interface ViewOptions {
  enabled?: boolean;
  /** Keep showing the last answer while the next request (another filter, a page) is read. */
  keepPrevious?: boolean;
  /** Ask again whenever it is come to: for what changes elsewhere without a word. */
  fresh?: boolean;
  /** Ask again after so many milliseconds: for what passing time changes. */
  every?: number;
}

/** What a reading command shows, kept fresh by the topics it is made of. */
export function useView<K extends CommandName>(
  name: K,
  request: RequestOf<K>,
  options: ViewOptions = {},
): UseQueryResult<ViewOf<K>, Error> {
  return useQuery<ViewOf<K>, Error>({
    queryKey: keyOf(name, request),
    queryFn: () => call(name, request),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { refetchOnMount: "always" as const } : {}),
    ...(options.every ? { refetchInterval: options.every } : {}),
    ...(options.keepPrevious
      ? { placeholderData: (last: ViewOf<K> | undefined) => last as never }
      : {}),
  });
}

/** Asks now, for a step that hangs on the answer: a view may still show what held before the last keystroke. */
export function useAsk(): <K extends CommandName>(
  name: K,
  request: RequestOf<K>,
) => Promise<ViewOf<K>> {
  const client = useQueryClient();
  return async (name, request) => {
    const view = await call(name, request);
    client.setQueryData(keyOf(name, request), view);
    return view;
  };
}

/** A command that changes something; `mutate(request)`, its failure stays at hand for the form. */
export function useAct<K extends CommandName>(
  name: K,
  done?: (view: ViewOf<K>) => void,
): UseMutationResult<ViewOf<K>, Error, RequestOf<K>> {
  return useMutation<ViewOf<K>, Error, RequestOf<K>>({
    mutationFn: (request) => call(name, request),
    ...(done ? { onSuccess: done } : {}),
  });
}
