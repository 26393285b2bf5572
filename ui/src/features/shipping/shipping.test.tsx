import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Request } from "../../backend/generated";
import { request } from "../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../shared/test/Wrapped";
import { nextPending, stateOf } from "./requestModel";
import { WaitingPage } from "./WaitingPage";

const decided = (decision: "approve" | "reject"): Request => ({
  ...request,
  state: "decided",
  decision,
  by: "p1",
  by_name: "Ada Peeters",
  at: 0,
  reason: "",
});

function show(answers: Parameters<typeof answerWith>[0] = {}) {
  window.location.hash = "/shipping/waiting";
  const sent = answerWith({
    list_requests: () => ({ requests: [{ request, pending: false }] }),
    decide_request: () => ({ request, pending: true }),
    ...answers,
  });
  render(<WaitingPage />, { wrapper: Wrapped });
  return { sent, user: userEvent.setup() };
}

describe("a request's state", () => {
  it.each([
    [request, "waiting"],
    [decided("approve"), "approved"],
    [decided("reject"), "rejected"],
  ] as [Request, string][])("is worded and coloured", (one, tone) => {
    expect(stateOf({ request: one, pending: false }).tone).toBe(tone);
  });
});

describe("after deciding", () => {
  const row = (id: string, one: Request = request) => ({ request: { ...one, id }, pending: false });
  const rows = [row("r1"), row("r2", decided("approve")), row("r3")];
  it.each([
    ["r1", "r3"],
    ["r3", "r1"],
    ["r2", "r3"],
    ["gone", "r1"],
  ])("%s the next one that waits is %s", (id, next) => {
    expect(nextPending(rows, id)).toBe(next);
  });
  it("there may be none", () => {
    expect(nextPending([row("r1")], "r1")).toBeNull();
  });
});

describe("waiting requests", () => {
  it("approves the opened one by a single key", async () => {
    const { sent, user } = show();
    await user.click(await screen.findByTestId("requests-r1"));
    expect(screen.getByTestId("request").textContent).toContain("3 times");
    await user.keyboard("a");
    expect(sent.at(-1)).toEqual({
      name: "decide_request",
      request: { request: "r1", decision: "approve", reason: "" },
    });
    expect((await screen.findByTestId("toast")).textContent).toContain("may ship");
  });

  it("is decided once, however often the key is pressed", async () => {
    const { sent, user } = show({ decide_request: () => new Promise(() => {}) });
    await user.click(await screen.findByTestId("requests-r1"));
    await user.keyboard("a");
    await user.keyboard("a");
    await user.keyboard("r");
    expect(sent.filter(({ name }) => name === "decide_request")).toHaveLength(1);
    expect(screen.queryByTestId("reject")).toBeNull();
  });

  it("rejects with a reason, and typing it is not a key", async () => {
    const { sent, user } = show();
    await user.click(await screen.findByTestId("requests-r1"));
    await user.keyboard("r");
    await user.type(await screen.findByTestId("reject-reason"), "a stranger");
    await user.click(screen.getByTestId("reject-confirm"));
    expect(sent.filter((one) => one.name === "decide_request")).toEqual([
      {
        name: "decide_request",
        request: { request: "r1", decision: "reject", reason: "a stranger" },
      },
    ]);
  });

  it("says who was first when somebody decided already", async () => {
    const { user } = show({
      decide_request: () => {
        throw {
          code: "already_decided",
          params: { by: "Bram Claes", decision: "approve", at: "1795168920000" },
        };
      },
    });
    await user.click(await screen.findByTestId("requests-r1"));
    await user.click(screen.getByTestId("request-approve"));
    expect((await screen.findByTestId("toast")).textContent).toContain("Bram Claes");
  });

  it("closes on Escape and gives nobody's decision a second chance", async () => {
    const { user } = show({
      list_requests: () => ({ requests: [{ request: decided("reject"), pending: true }] }),
    });
    await user.click(await screen.findByTestId("requests-r1"));
    expect(screen.queryByTestId("request-approve")).toBeNull();
    expect(screen.getByTestId("request-unconfirmed")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("request")).toBeNull();
  });

  it("asks the desk for what is searched", async () => {
    const { sent, user } = show();
    await user.type(await screen.findByTestId("waiting-search"), "print");
    expect(sent.at(-1)).toEqual({
      name: "list_requests",
      request: { filter: "waiting", search: "print" },
    });
  });
});
