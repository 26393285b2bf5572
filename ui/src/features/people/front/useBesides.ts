import { useState } from "react";
import { type Asked, askedBy, type Besides, NOTHING, UNTOUCHED } from "./asked";

export interface BesidesState {
  asked: Asked;
  given: Besides;
  change: (part: Partial<Besides>) => void;
  /** Somebody else is typing now. */
  reset: () => void;
}

/** Keeps what the server asked for while signing in, from one refusal to the next. */
export function useBesides(failure: unknown): BesidesState {
  const [asked, setAsked] = useState(NOTHING);
  const [given, setGiven] = useState(UNTOUCHED);
  const [seen, setSeen] = useState<unknown>(null);
  if (failure !== seen) {
    setSeen(failure);
    setAsked(askedBy(asked, failure));
  }
  return {
    asked,
    given,
    change: (part) => setGiven((last) => ({ ...last, ...part })),
    reset: () => {
      setAsked(NOTHING);
      setGiven(UNTOUCHED);
    },
  };
}
