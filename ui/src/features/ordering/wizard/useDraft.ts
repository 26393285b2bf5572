import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../backend/call";
import type { DraftContent, DraftView } from "../../../backend/generated";

/** Whether the disk has the draft: since when, why not, or not yet. */
export type SaveState = { at: number } | { failure: unknown } | "saving";

export function isFailing(state: SaveState): state is { failure: unknown } {
  return state !== "saving" && "failure" in state;
}

export interface OpenDraft {
  draft: DraftView | null;
  content: DraftContent | null;
  failure: unknown;
  saveState: SaveState;
  change: (patch: Partial<DraftContent>) => void;
  /** Resolves when everything typed is on the disk; rejects when the disk did not take it. */
  settle: () => Promise<void>;
  /** Shows the text that came from another computer meanwhile, on the step that is open. */
  reopen: () => Promise<void>;
}

/** Milliseconds: short enough that a person who made room on a full disk need not wait. */
const TRY_AGAIN = 2_000;

/** Text the disk did not take, by draft: a person who leaves the page and comes back finds it. */
const unsavedDrafts = new Map<string, DraftContent>();

/**
 * The draft on screen: every change is saved at once, one save after the other, the newest text always last.
 * A save that fails leaves the text on screen and is tried again, with the next change or after a while.
 */
export function useDraft(id: string): OpenDraft {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [content, setContent] = useState<DraftContent | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [saveState, setSaveState] = useState<SaveState>({ at: 0 });
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
          unsavedDrafts.delete(id);
          if (!unsaved.current) setSaveState({ at: saved.changed_at });
        } catch (reason) {
          unsaved.current ??= saving;
          unsavedDrafts.set(id, unsaved.current);
          setSaveState({ failure: reason });
          throw reason;
        }
      }
    })().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [id]);

  /** Saves; `saveState` tells a failure. */
  const save = useCallback(() => void settle().catch(() => undefined), [settle]);

  useEffect(() => {
    let here = true;
    call("open_draft", { draft: id }).then(
      (view) => {
        if (!here) return;
        const typed = unsavedDrafts.get(id) ?? null;
        unsaved.current = typed;
        newest.current = typed ?? view.content;
        setDraft(view);
        setContent(newest.current);
        setSaveState({ at: view.changed_at });
        save();
      },
      (reason: unknown) => here && setFailure(reason),
    );
    return () => {
      here = false;
    };
  }, [id, save]);

  const failing = isFailing(saveState);
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
      setSaveState((last) => (isFailing(last) ? last : "saving"));
      save();
    },
    [save],
  );

  const reopen = useCallback(async () => {
    const view = await call("open_draft", { draft: id });
    // Text that the person typed since is newer than the answer.
    if (unsaved.current) return;
    newest.current = { ...view.content, step: newest.current?.step ?? view.content.step };
    setDraft(view);
    setContent(newest.current);
    setSaveState({ at: view.changed_at });
  }, [id]);

  return { draft, content, failure, saveState, change, settle, reopen };
}
