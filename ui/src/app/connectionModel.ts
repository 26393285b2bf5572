import type { Text, Tone } from "../shared";

/** What the desk says of its line to the server. */
export interface ConnectionFacts {
  online: boolean;
  /** Milliseconds; when the line was lost, if it is. */
  offlineSince: number | null;
  waiting: number;
  sending: { done: number; total: number } | null;
  needsYou: number;
  lastContact: number | null;
  signInNeeded: boolean;
  updateNeeded: boolean;
}

export interface Pill {
  words: string;
  tone: Tone;
}

/** The one most useful thing to say: what needs the person first, then the line, then the sending. */
export function connectionPill(facts: ConnectionFacts, { t, time }: Text): Pill {
  if (facts.needsYou > 0) {
    return { words: t("connection-needs-you", { count: facts.needsYou }), tone: "rejected" };
  }
  if (facts.updateNeeded) return { words: t("connection-update"), tone: "waiting" };
  if (facts.signInNeeded) return { words: t("connection-sign-in"), tone: "waiting" };
  if (!facts.online) return { words: offline(facts, t, time), tone: "offline" };
  if (facts.sending) return { words: t("connection-sending", facts.sending), tone: "waiting" };
  if (facts.waiting > 0) {
    return { words: t("connection-waiting", { count: facts.waiting }), tone: "waiting" };
  }
  return { words: t("connection-online"), tone: "approved" };
}

function offline(facts: ConnectionFacts, t: Text["t"], time: Text["time"]): string {
  const { offlineSince, waiting } = facts;
  if (offlineSince === null) {
    return waiting > 0 ? t("connection-waiting", { count: waiting }) : t("connection-offline");
  }
  const since = time(offlineSince);
  return waiting > 0
    ? t("connection-offline-waiting", { time: since, count: waiting })
    : t("connection-offline-since", { time: since });
}
