import { describe, expect, it } from "vitest";
import { textOf } from "../shared";
import { type ConnectionFacts, connectionPill } from "./connectionModel";

const at1042 = new Date(2026, 10, 20, 10, 42).getTime();
const calm: ConnectionFacts = {
  online: true,
  offlineSince: null,
  waiting: 0,
  sending: null,
  needsYou: 0,
  lastContact: at1042,
  signInNeeded: false,
  updateNeeded: false,
};
const cut = { online: false, offlineSince: at1042 };

describe("the connection pill", () => {
  const cases: [string, Partial<ConnectionFacts>, string, string][] = [
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
    ["never online", { online: false }, "Offline", "offline"],
    ["sending", { sending: { done: 2, total: 3 } }, "Sending 2 of 3", "waiting"],
    ["a refusal outranks the line", { ...cut, needsYou: 1 }, "1 needs you", "rejected"],
    ["session ended", { signInNeeded: true, waiting: 2 }, "Sign in again to send", "waiting"],
  ];
  it.each(cases)("%s", (_, change, words, tone) => {
    expect(connectionPill({ ...calm, ...change }, textOf("en"))).toEqual({ words, tone });
  });

  it("speaks the reader's language", () => {
    expect(connectionPill({ ...calm, ...cut, waiting: 2 }, textOf("de")).words).toBe(
      "Offline seit 10:42 · 2 noch zu senden",
    );
  });
});
