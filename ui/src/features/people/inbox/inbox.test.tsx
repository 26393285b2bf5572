import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { refused } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { InboxPage } from "./InboxPage";

describe("the inbox page", () => {
  it("says what belongs here when nothing came back", async () => {
    answerWith({ list_refused: () => ({ items: [] }) });
    render(<InboxPage />, { wrapper: Wrapped });
    expect(await screen.findByTestId("inbox-empty")).toBeTruthy();
  });

  it("leads to the draft the order came back as", async () => {
    const user = userEvent.setup();
    answerWith({ list_refused: () => ({ items: [refused] }) });
    render(<InboxPage />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("inbox-act-1-open"));
    expect(window.location.hash).toBe("#/ordering/drafts/d1");
  });

  it("puts aside, and says why when it cannot", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      list_refused: () => ({ items: [refused] }),
      dismiss_refused: () => {
        throw { code: "disk_full" };
      },
    });
    render(<InboxPage />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("inbox-act-1-dismiss"));
    expect(sent.at(-1)).toEqual({ name: "dismiss_refused", request: { act: "act-1" } });
    expect((await screen.findByTestId("toast")).textContent).toMatch(/disk/i);
  });

  it("sends again what only asked", async () => {
    const user = userEvent.setup();
    const stale = { ...refused, refusals: [{ code: "act_stale" }], may_resend: true, draft: null };
    const sent = answerWith({ list_refused: () => ({ items: [stale] }), resend_act: () => ({}) });
    render(<InboxPage />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("inbox-act-1-resend"));
    expect(sent.at(-1)).toEqual({ name: "resend_act", request: { act: "act-1" } });
  });
});
