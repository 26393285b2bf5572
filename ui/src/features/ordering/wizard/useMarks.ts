import { useMemo, useState } from "react";
import type { DraftContent, OrderCheckView, Refusal } from "../../../backend/generated";
import { refusalText, type Text } from "../../../shared";
import { atField, type StepId, stepOfField } from "./model";

/** The fields that show their refusal: fields and steps that the person has left, never one they still type in. */
export interface Marks {
  markField: (field: string) => void;
  markStep: (step: StepId) => void;
  shows: (field: string) => boolean;
}

export interface StepProps {
  content: DraftContent;
  change: (patch: Partial<DraftContent>) => void;
  check: OrderCheckView | undefined;
  marks: Marks;
  go: (step: StepId) => void;
}

export function useMarks(): Marks {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const add = (mark: string) =>
      setMarked((old) => (old.has(mark) ? old : new Set([...old, mark])));
    return {
      markField: add,
      markStep: (step) => add(`step:${step}`),
      shows: (field) => marked.has(field) || marked.has(`step:${stepOfField(field)}`),
    };
  }, [marked]);
}

/** The refusal's words for a field that shows its refusal. */
export function wordsAt(
  field: string,
  refusals: readonly Refusal[] | undefined,
  marks: Marks,
  text: Text,
): string | undefined {
  const refusal = marks.shows(field) ? atField(refusals ?? [], field) : undefined;
  return refusal && refusalText(refusal, text);
}
