import type { ConnectionView } from "../backend/generated";
import type { Text, Tone } from "../shared";

export interface PillWords {
  words: string;
  tone: Tone;
}

/** Chooses the most useful message: first what the person has to do, then the connection, then the progress. */
export function connectionPill(view: ConnectionView, caughtUp: boolean, text: Text): PillWords {
  const { t } = text;
  if (view.needs_you > 0) {
    return { words: t("connection-needs-you", { count: view.needs_you }), tone: "rejected" };
  }
  if (view.problem?.code === "upgrade_needed") {
    return { words: t("connection-update"), tone: "waiting" };
  }
  if (view.problem?.code === "disk_full") {
    return { words: t("connection-disk-full"), tone: "rejected" };
  }
  switch (view.state) {
    case "sign_in_needed":
      return { words: t("connection-sign-in"), tone: "waiting" };
    case "offline":
      // The desk has not tried yet, so it is neither online nor offline.
      if (view.since === null) return { words: t("connection-connecting"), tone: "plain" };
      return { words: offline(view, view.since, text), tone: "offline" };
    case "sending":
      return { words: sending(view, text), tone: "waiting" };
    case "online":
      return online(view, caughtUp, text);
  }
}

function online({ waiting }: ConnectionView, caughtUp: boolean, { t }: Text): PillWords {
  if (waiting > 0) return { words: t("connection-waiting", { count: waiting }), tone: "waiting" };
  if (!caughtUp) return { words: t("connection-catching-up"), tone: "waiting" };
  return { words: t("connection-online"), tone: "approved" };
}

function sending({ sent, total }: ConnectionView, { t }: Text): string {
  if (total === 0) return t("connection-catching-up");
  return t("connection-sending", { done: Math.min(sent + 1, total), total });
}

function offline({ waiting }: ConnectionView, since: number, { t, time }: Text): string {
  return waiting > 0
    ? t("connection-offline-waiting", { time: time(since), count: waiting })
    : t("connection-offline-since", { time: time(since) });
}
