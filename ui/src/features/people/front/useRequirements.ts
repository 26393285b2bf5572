import { useState } from "react";
import {
  type Answers,
  NO_ANSWERS,
  NO_REQUIREMENTS,
  type Requirements,
  requirementsAfter,
} from "./requirements";

export interface RequirementsState {
  required: Requirements;
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  /** Somebody else is typing now. */
  reset: () => void;
}

/** Remembers the server's requirements for signing in from one refusal to the next. */
export function useRequirements(failure: unknown): RequirementsState {
  const [required, setRequired] = useState(NO_REQUIREMENTS);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [seen, setSeen] = useState<unknown>(null);
  if (failure !== seen) {
    setSeen(failure);
    setRequired(requirementsAfter(required, failure));
  }
  return {
    required,
    answers,
    change: (part) => setAnswers((last) => ({ ...last, ...part })),
    reset: () => {
      setRequired(NO_REQUIREMENTS);
      setAnswers(NO_ANSWERS);
    },
  };
}
