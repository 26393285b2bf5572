import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { failureFrom } from "../../../backend/call";
import { LanguageStep } from "./LanguageStep";
import { ServerForm } from "./ServerForm";
import { SignInForm } from "./SignInForm";

describe("signing in", () => {
  it("hands over what was typed, on Enter", async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn();
    render(<SignInForm busy={false} failure={null} onSubmit={onSubmit} />);
    await user.type(screen.getByTestId("signin-login"), "a.user");
    await user.type(screen.getByTestId("signin-password"), "secret{Enter}");
    expect(onSubmit).toHaveBeenCalledWith({ login: "a.user", password: "secret", remember: true });
  });

  it("does not send half a form", async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn();
    render(<SignInForm busy={false} failure={null} onSubmit={onSubmit} />);
    await user.type(screen.getByTestId("signin-login"), "a.user{Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("keeps what was typed when it is refused", async () => {
    const user = userEvent.setup();
    const form = (failure: unknown) => (
      <SignInForm busy={false} failure={failure} onSubmit={() => {}} />
    );
    const { rerender } = render(form(null));
    await user.type(screen.getByTestId("signin-login"), "a.user");
    await user.type(screen.getByTestId("signin-password"), "wrong");
    rerender(form(failureFrom({ code: "made_up" })));
    expect(screen.getByRole("alert").textContent).toContain("made_up");
    expect(screen.getByTestId<HTMLInputElement>("signin-login").value).toBe("a.user");
    expect(screen.getByTestId<HTMLInputElement>("signin-password").value).toBe("wrong");
  });

  it("shows the password only while asked to", async () => {
    const user = userEvent.setup();
    render(<SignInForm busy={false} failure={null} onSubmit={() => {}} />);
    const field = screen.getByTestId<HTMLInputElement>("signin-password");
    expect(field.type).toBe("password");
    await user.click(screen.getByTestId("signin-password-show"));
    expect(field.type).toBe("text");
  });
});

describe("the first minute", () => {
  it("speaks the chosen language at once", async () => {
    const user = userEvent.setup();
    render(<LanguageStep onDone={() => {}} />);
    await user.click(screen.getByTestId("first-language-fr"));
    expect(screen.getByTestId("first-language-next").textContent).toBe("Continuer");
    expect(document.documentElement.lang).toBe("fr");
  });

  it("trims the address and shows a refusal at the field", async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn();
    render(
      <ServerForm
        address=""
        busy={false}
        failure={failureFrom({ code: "made_up" })}
        onSubmit={onSubmit}
      />,
    );
    await user.type(screen.getByTestId("first-server"), "  https://loket.example {Enter}");
    expect(onSubmit).toHaveBeenCalledWith("https://loket.example");
    expect(screen.getByTestId("first-server-error").textContent).toContain("made_up");
  });
});
