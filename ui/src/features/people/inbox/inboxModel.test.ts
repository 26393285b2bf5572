import { describe, expect, it } from "vitest";
import type { RefusedItem } from "../../../backend/generated";
import { askedWords, nextWords, wayTo } from "./inboxModel";

const refused: RefusedItem = {
  act: "act-1",
  kind: "place_order",
  made_at: 0,
  refused_at: 0,
  refusals: [{ code: "limit_per_period" }],
  subject: "4 410 552",
  draft: null,
  order: null,
  request: null,
  may_resend: false,
};

describe("the inbox of refused acts", () => {
  const cases: [string, Partial<RefusedItem>, string, string | undefined][] = [
    [
      "an order came back as a draft",
      { draft: "d/1" },
      "inbox-next-draft",
      "/ordering/drafts/d%2F1",
    ],
    [
      "a cancelling came too late",
      { kind: "cancel_order", order: "o1" },
      "inbox-next-other",
      "/ordering/history?order=o1",
    ],
    [
      "somebody decided first",
      { kind: "decide_request", request: "r1" },
      "inbox-next-decision",
      "/shipping/waiting?open=r1",
    ],
    [
      "an old order asks again",
      { refusals: [{ code: "act_stale" }], may_resend: true },
      "inbox-next-resend",
      undefined,
    ],
  ];
  it.each(cases)("%s", (_, change, next, path) => {
    const item = { ...refused, ...change };
    expect(nextWords(item)).toBe(next);
    expect(wayTo(item)?.path).toBe(path);
  });

  it("names a verb it does not know", () => {
    expect(askedWords({ ...refused, kind: "from_the_future" })).toBe("act-unknown");
  });
});
