import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../backend/call";
import type { DraftContent, DraftView } from "../../../backend/generated";

/** How a draft stands with the disk. */
export type Kept = { at: number } | { failure: unknown } | "keeping";

export interface OpenDraft {
  draft: DraftView | null;
  content: DraftContent | null;
  failure: unknown;
  kept: Kept;
  change: (patch: Partial<DraftContent>) => void;
  /** Resolves when everything typed is on the disk. */
  settle: () => Promise<void>;
}

/**
 * A draft under the hands: every change is kept at once, one save after the other, the newest text always last.
 * A save that fails leaves the text on screen and is tried again with the next change.
 */
export function useDraft(id: string): OpenDraft {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [content, setContent] = useState<DraftContent | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [kept, setKept] = useState<Kept>({ at: 0 });
  const newest = useRef<DraftContent | null>(null);
  const unsaved = useRef<DraftContent | null>(null);
  const running = useRef<Promise<void> | null>(null);

  useEffect(() => {
    let here = true;
    call("open_draft", { draft: id }).then(
      (view) => {
        if (!here) return;
        newest.current = view.content;
        setDraft(view);
        setContent(view.content);
        setKept({ at: view.changed_at });
      },
      (reason: unknown) => here && setFailure(reason),
    );
    return () => {
      here = false;
    };
  }, [id]);

  const settle = useCallback(async () => {
    running.current ??= (async () => {
      while (unsaved.current) {
        const saving = unsaved.current;
        unsaved.current = null;
        try {
          const saved = await call("save_draft", { draft: id, content: saving });
          if (!unsaved.current) setKept({ at: saved.changed_at });
        } catch (reason) {
          unsaved.current ??= saving;
          setKept({ failure: reason });
          return;
        }
      }
    })().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [id]);

  const change = useCallback(
    (patch: Partial<DraftContent>) => {
      if (!newest.current) return;
      const next = { ...newest.current, ...patch };
      newest.current = next;
      unsaved.current = next;
      setContent(next);
      setKept("keeping");
      void settle();
    },
    [settle],
  );

  return { draft, content, failure, kept, change, settle };
}
