import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { connection, NOW } from "../../../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../../../shared/test/Wrapped";
import { ChangePasswordPage } from "./ChangePasswordPage";
import { NewPassword } from "./NewPassword";
import { PasswordNotice } from "./PasswordNotice";

const standing = (stage: number, days: number) => ({
  changed_at: NOW,
  expires_at: NOW,
  warning: { stage, days },
});

describe("a password that ends soon", () => {
  it.each([
    [14, 14, "14 days"],
    [7, 6, "6 days"],
    [1, 1, "within a day"],
    [0, 0, "has expired"],
  ])("is told at stage %i", async (stage, days, words) => {
    answerWith({ connection: () => connection, password_standing: () => standing(stage, days) });
    render(<PasswordNotice />, { wrapper: Wrapped });
    expect((await screen.findByTestId("password-notice")).textContent).toContain(words);
    expect(screen.queryByTestId("password-notice-later") === null).toBe(stage === 0);
  });

  it("is put away until the next stage, and leads to the change", async () => {
    const user = userEvent.setup();
    let now = standing(14, 9);
    answerWith({ connection: () => connection, password_standing: () => now });
    render(<PasswordNotice />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("password-notice-later"));
    expect(screen.queryByTestId("password-notice")).toBeNull();
    now = standing(7, 7);
    act(() => tell(["me"]));
    await user.click(await screen.findByTestId("password-notice-change"));
    expect(window.location.hash).toBe("#/settings/password");
    expect(screen.queryByTestId("password-notice")).toBeNull();
  });

  it("asks nobody while the server does not answer", async () => {
    const sent = answerWith({ connection: () => ({ ...connection, state: "offline" }) });
    render(<PasswordNotice />, { wrapper: Wrapped });
    await act(async () => {});
    expect(sent.map(({ name }) => name)).not.toContain("password_standing");
  });
});

describe("a new password", () => {
  it("shows each rule, met or not, for readers too", async () => {
    const sent = answerWith({
      password_hints: ({ password }: { password: string }) => ({
        hints: [{ rule: "length", count: 7, met: password.length >= 7 }],
      }),
    });
    const field = (value: string) => (
      <NewPassword
        testId="new"
        label="New"
        value={value}
        onChange={() => {}}
        about={["Ada", "Example Print"]}
      />
    );
    const { rerender } = render(field(""));
    expect((await screen.findByTestId("new-rule-length")).textContent).toContain("not yet");
    rerender(field("longer than 7"));
    expect(await screen.findByText("done")).toBeTruthy();
    expect(sent.at(-1)?.request).toEqual({
      password: "longer than 7",
      about: ["Ada", "Example Print"],
    });
  });
});

describe("changing the password", () => {
  it("stands a refusal at its field, keeps what was typed, and goes back when it is done", async () => {
    const user = userEvent.setup();
    const refusals = [
      { code: "password_wrong" },
      { code: "password_same", field: "new_password" },
      { code: "needs_server" },
    ];
    answerWith({
      password_hints: () => ({ hints: [] }),
      change_password: () => {
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        return {};
      },
    });
    render(<ChangePasswordPage />, { wrapper: Wrapped });
    await user.type(screen.getByTestId("password-current"), "Old-1");
    await user.type(screen.getByTestId("password-new"), "Newer-22{Enter}");
    expect(await screen.findByTestId("password-current-error")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByTestId("password-current"));
    await user.click(screen.getByTestId("password-submit"));
    expect(await screen.findByTestId("password-new-error")).toBeTruthy();
    await user.click(screen.getByTestId("password-submit"));
    expect(await screen.findByTestId("password-failure")).toBeTruthy();
    expect(screen.getByTestId<HTMLInputElement>("password-new").value).toBe("Newer-22");
    await user.click(screen.getByTestId("password-submit"));
    expect(await screen.findByText("Your password was changed")).toBeTruthy();
    expect(window.location.hash).toBe("#/settings");
  });
});
