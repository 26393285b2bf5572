import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { start } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { RemoveDialog } from "./RemoveDialog";

const none = { readable: true, drafts: 0, orders: 0, other: 0, refused: 0 };
const gone = { remove_from_computer: () => ({ ...start, phase: "sign_in" }) };

function show(answers: Parameters<typeof answerWith>[0], ask?: { login: string }) {
  const sent = answerWith({ ...gone, ...answers });
  render(<RemoveDialog open onClose={() => undefined} ask={ask} />, { wrapper: Wrapped });
  return { sent, user: userEvent.setup() };
}

describe("removing one's data from this computer", () => {
  it("is one press when nothing is lost", async () => {
    const { user, sent } = show({ remove_preview: () => none });
    expect(await screen.findByTestId("remove-nothing")).toBeTruthy();
    await user.click(screen.getByTestId("remove-confirm"));
    expect(sent.at(-1)?.request).toEqual({ login: "", though_unsent: false });
  });

  it("names what would be lost and waits for a yes", async () => {
    const { user, sent } = show({ remove_preview: () => ({ ...none, orders: 2, drafts: 1 }) });
    const lost = await screen.findByTestId("remove-lost");
    expect(lost.textContent).toContain("2 orders");
    expect(screen.getByTestId<HTMLButtonElement>("remove-confirm").disabled).toBe(true);
    await user.click(screen.getByTestId("remove-agree"));
    await user.click(screen.getByTestId("remove-confirm"));
    expect(sent.at(-1)?.request).toEqual({ login: "", though_unsent: true });
  });

  it("asks whose before the counter, and says when nobody is known by that name", async () => {
    let known = false;
    const { user } = show(
      {
        remove_preview: () => {
          if (!known) throw { code: "never_signed_in_here", field: "login" };
          return { ...none, readable: false };
        },
      },
      { login: "anna" },
    );
    await user.click(await screen.findByTestId("remove-look"));
    expect(await screen.findByTestId("remove-login-error")).toBeTruthy();
    known = true;
    await user.click(screen.getByTestId("remove-look"));
    expect(await screen.findByTestId("remove-unreadable")).toBeTruthy();
  });
});
