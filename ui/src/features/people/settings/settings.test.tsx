import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { keepPreferences, preferences } from "../../../shared";
import { session, start } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { SettingsPage } from "./SettingsPage";

describe("settings", () => {
  it("puts language and theme on at once, and hands them over to be kept", async () => {
    answerWith({ start: () => start, session: () => session });
    const kept: unknown[] = [];
    const stop = keepPreferences((chosen) => kept.push(chosen));
    const user = userEvent.setup();
    render(<SettingsPage />, { wrapper: Wrapped });
    await user.click(screen.getByTestId("settings-theme"));
    await user.click(await screen.findByTestId("settings-theme-option-dark"));
    expect(document.documentElement.dataset.theme).toBe("dark");
    await user.click(screen.getByTestId("settings-language"));
    await user.click(await screen.findByTestId("settings-language-option-fr"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Paramètres");
    expect(kept.at(-1)).toEqual({ language: "fr", theme: "dark" });
    expect(preferences()).toEqual({ language: "fr", theme: "dark" });
    stop();
  });

  it("says who is signed in where, and signs out", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      start: () => start,
      session: () => session,
      sign_out: () => ({ ...start, phase: "sign_in" }),
    });
    render(<SettingsPage />, { wrapper: Wrapped });
    expect(await screen.findByText("Signed in as Ada Peeters")).toBeTruthy();
    expect(screen.getByText(/loket\.carrier\.example/)).toBeTruthy();
    await user.click(screen.getByTestId("settings-sign-out"));
    expect(sent.at(-1)?.name).toBe("sign_out");
  });
});
