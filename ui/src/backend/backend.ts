/** Where commands go: the desk behind the window, or a desk over loopback HTTP in browser tests. */
export interface Backend {
  send(name: string, request: unknown): Promise<unknown>;
  onChanged(listener: (topics: string[]) => void): () => void;
}
