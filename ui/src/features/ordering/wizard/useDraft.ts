import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../backend/call";
import type { DraftContent, DraftView } from "../../../backend/generated";

/** How a draft stands with the disk. */
export type Kept = { at: number } | { failure: unknown } | "keeping";

export function isFailing(kept: Kept): kept is { failure: unknown } {
  return kept !== "keeping" && "failure" in kept;
}

export interface OpenDraft {
  draft: DraftView | null;
  content: DraftContent | null;
  failure: unknown;
  kept: Kept;
  change: (patch: Partial<DraftContent>) => void;
  /** Resolves when everything typed is on the disk; rejects when the disk did not take it. */
  settle: () => Promise<void>;
  /** Shows the text that came from another computer meanwhile, on the step that is open. */
  reopen: () => Promise<void>;
}

/** Often enough for who has just made room on a full disk. */
const TRY_AGAIN = 2_000;

/** What the disk did not take, by draft: whoever leaves the page and comes back finds it. */
const unkept = new Map<string, DraftContent>();

/**
 * A draft under the hands: every change is kept at once, one save after the other, the newest text always last.
 * A save that fails leaves the text on screen and is tried again, with the next change or after a while.
 */
export function useDraft(id: string): OpenDraft {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [content, setContent] = useState<DraftContent | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [kept, setKept] = useState<Kept>({ at: 0 });
  const newest = useRef<DraftContent | null>(null);
  const unsaved = useRef<DraftContent | null>(null);
  const running = useRef<Promise<void> | null>(null);

  const settle = useCallback(async () => {
    running.current ??= (async () => {
      while (unsaved.current) {
        const saving = unsaved.current;
        unsaved.current = null;
        try {
          const saved = await call("save_draft", { draft: id, content: saving });
          unkept.delete(id);
          if (!unsaved.current) setKept({ at: saved.changed_at });
        } catch (reason) {
          unsaved.current ??= saving;
          unkept.set(id, unsaved.current);
          setKept({ failure: reason });
          throw reason;
        }
      }
    })().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [id]);

  /** What goes wrong is said by `kept`. */
  const save = useCallback(() => void settle().catch(() => undefined), [settle]);

  useEffect(() => {
    let here = true;
    call("open_draft", { draft: id }).then(
      (view) => {
        if (!here) return;
        const typed = unkept.get(id) ?? null;
        unsaved.current = typed;
        newest.current = typed ?? view.content;
        setDraft(view);
        setContent(newest.current);
        setKept({ at: view.changed_at });
        save();
      },
      (reason: unknown) => here && setFailure(reason),
    );
    return () => {
      here = false;
    };
  }, [id, save]);

  const failing = isFailing(kept);
  useEffect(() => {
    if (!failing) return;
    const again = setInterval(save, TRY_AGAIN);
    return () => clearInterval(again);
  }, [failing, save]);

  const change = useCallback(
    (patch: Partial<DraftContent>) => {
      if (!newest.current) return;
      const next = { ...newest.current, ...patch };
      newest.current = next;
      unsaved.current = next;
      setContent(next);
      // A refusal stands until the disk takes the text: the page neither blinks nor jumps at each keystroke.
      setKept((last) => (isFailing(last) ? last : "keeping"));
      save();
    },
    [save],
  );

  const reopen = useCallback(async () => {
    const view = await call("open_draft", { draft: id });
    // What was typed since is newer still.
    if (unsaved.current) return;
    newest.current = { ...view.content, step: newest.current?.step ?? view.content.step };
    setDraft(view);
    setContent(newest.current);
    setKept({ at: view.changed_at });
  }, [id]);

  return { draft, content, failure, kept, change, settle, reopen };
}
