import { describe, expect, it } from "vitest";
import type { ConnectionView } from "../backend/generated";
import { textOf } from "../shared";
import { connectionPill } from "./connectionModel";

const at1042 = new Date(2026, 10, 20, 10, 42).getTime();
const calm: ConnectionView = {
  state: "online",
  since: null,
  waiting: 0,
  sent: 0,
  total: 0,
  needs_you: 0,
  last_contact: at1042,
  problem: null,
};
const cut = { state: "offline", since: at1042 } as const;

describe("the connection pill", () => {
  const cases: [string, Partial<ConnectionView>, string, string][] = [
    ["calm", {}, "Online", "approved"],
    ["cut", cut, "Offline since 10:42", "offline"],
    [
      "cut, one waits",
      { ...cut, waiting: 1 },
      "Offline since 10:42 · 1 waiting to be sent",
      "offline",
    ],
    [
      "cut, three wait",
      { ...cut, waiting: 3 },
      "Offline since 10:42 · 3 waiting to be sent",
      "offline",
    ],
    ["not tried yet", { state: "offline", waiting: 2 }, "Connecting…", "plain"],
    [
      "no room for what comes in",
      { ...cut, problem: { code: "disk_full" } },
      "Disk full",
      "rejected",
    ],
    ["sending", { state: "sending", sent: 1, total: 3 }, "Sending 2 of 3", "waiting"],
    ["the last one", { state: "sending", sent: 3, total: 3 }, "Sending 3 of 3", "waiting"],
    ["fetching", { state: "sending" }, "Catching up", "waiting"],
    ["a refusal outranks the line", { ...cut, needs_you: 1 }, "1 needs you", "rejected"],
    ["session ended", { state: "sign_in_needed", waiting: 2 }, "Sign in again to send", "waiting"],
    [
      "too old",
      { ...cut, problem: { code: "upgrade_needed" } },
      "Loket needs an update to send",
      "waiting",
    ],
  ];
  it.each(cases)("%s", (_, change, words, tone) => {
    expect(connectionPill({ ...calm, ...change }, true, textOf("en"))).toEqual({ words, tone });
  });

  it("says when the first fetch is not complete", () => {
    expect(connectionPill(calm, false, textOf("en")).words).toBe("Catching up");
  });

  it("speaks the reader's language", () => {
    expect(connectionPill({ ...calm, ...cut, waiting: 2 }, true, textOf("de")).words).toBe(
      "Offline seit 10:42 · 2 noch zu senden",
    );
  });
});
