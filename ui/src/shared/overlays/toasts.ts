import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

export interface ToastContent {
  text: string;
  /** Undoes the action; offered for ten seconds. */
  undo?: () => void;
  tone?: "done" | "problem";
}

const TEN_SECONDS = 10_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

let lastUndo: (() => void) | null = null;

/** Shows a message at the foot of the window; screen readers announce it. */
export function toast(content: ToastContent): void {
  const { undo } = content;
  let key = "";
  const once = undo
    ? () => {
        toastQueue.close(key);
        undo();
      }
    : undefined;
  key = toastQueue.add(once ? { ...content, undo: once } : content, {
    timeout: TEN_SECONDS,
    onClose: () => {
      if (lastUndo === once) lastUndo = null;
    },
  });
  if (once) lastUndo = once;
}

/** The newest undo that is still offered, for the palette. */
export function undoLast(): (() => void) | null {
  return lastUndo;
}
