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

/** A client for views: they come from this computer, so they need no network and become stale by announcement only. */
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

/** The cache key of a view: its topics, the command and the request. */
export function keyOf(name: CommandName, request: unknown): readonly unknown[] {
  return [TOPICS[name], name, request];
}

/** Reads every view again that one of the changed topics belongs to. */
export async function refresh(client: QueryClient, moved: readonly string[]): Promise<void> {
  const touched = ({ queryKey }: Query) => {
    const [topics] = queryKey;
    return Array.isArray(topics) && topics.some((topic) => moved.includes(topic));
  };
  // A first reading under way may hold the state before the change, and invalidating alone would not repeat it.
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
  /** Read again whenever the component mounts: for data that changes without an announcement. */
  fresh?: boolean;
  /** Read again after so many milliseconds: for data that changes with time. */
  every?: number;
}

/** The view of a reading command; announcements of its topics keep it up to date. */
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

/** Asks now, for a step that depends on the answer: a view may still show the state before the last keystroke. */
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

/**
 * A command that changes something: `mutate(request)` sends it, and its failure stays in `error` for the form.
 * `done` is called even when the part is gone from the screen before the answer arrives; TanStack Query then drops
 * the callbacks that `mutate` was given.
 */
export function useAct<K extends CommandName>(
  name: K,
  done?: (view: ViewOf<K>, request: RequestOf<K>) => void,
): UseMutationResult<ViewOf<K>, Error, RequestOf<K>> {
  return useMutation<ViewOf<K>, Error, RequestOf<K>>({
    mutationFn: (request) => call(name, request),
    ...(done ? { onSuccess: done } : {}),
  });
}
