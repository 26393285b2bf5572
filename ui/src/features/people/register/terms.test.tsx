import { act, render, screen, waitFor, waitForElementToBeRemoved } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { connection, start } from "../../../shared/test/fixtures";
import { answerWith, type Sent, tell, Wrapped } from "../../../shared/test/Wrapped";
import { TermsNotice } from "./TermsNotice";

const asked = (sent: Sent[], name: string) => sent.filter((one) => one.name === name).length;

/** What was answered is on the screen. */
const drawn = () => act(() => new Promise<void>((next) => requestAnimationFrame(() => next())));

describe("terms that changed while somebody stays signed in", () => {
  it("are accepted inside, once they were ticked", async () => {
    const user = userEvent.setup();
    let version: string | null = "8";
    const sent = answerWith({
      connection: () => connection,
      installation: () => ({ terms_url: "https://carrier.example/terms", privacy_url: "" }),
      terms_standing: () => ({ to_accept: version }),
      accept_terms: () => {
        version = null;
        return {};
      },
    });
    render(<TermsNotice />, { wrapper: Wrapped });
    const button = await screen.findByTestId<HTMLButtonElement>("terms-notice-accept");
    expect(button.disabled).toBe(true);
    await user.click(screen.getByTestId("terms-notice-box"));
    await user.click(button);
    expect(sent.findLast(({ name }) => name === "accept_terms")?.request).toEqual({ version: "8" });
    act(() => tell(["me"]));
    await waitForElementToBeRemoved(() => screen.queryByTestId("terms-notice"));
  });

  it("are asked for again when the server was away and is back", async () => {
    let state = "online";
    let version: string | null = null;
    const sent = answerWith({
      connection: () => ({ ...connection, state }),
      installation: () => ({ terms_url: "", privacy_url: "" }),
      terms_standing: () => ({ to_accept: version }),
    });
    render(<TermsNotice />, { wrapper: Wrapped });
    await waitFor(() => expect(asked(sent, "terms_standing")).toBe(1));
    version = "8";
    for (state of ["offline", "online"]) {
      const before = asked(sent, "connection");
      act(() => tell(["connection"]));
      await waitFor(() => expect(asked(sent, "connection")).toBe(before + 1));
      await drawn();
    }
    expect(await screen.findByTestId("terms-notice")).toBeTruthy();
  });

  it("are declined only after it was said what comes of it", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      connection: () => connection,
      installation: () => ({ terms_url: "", privacy_url: "" }),
      terms_standing: () => ({ to_accept: "8" }),
      sign_out: () => ({ ...start, phase: "sign_in" }),
    });
    render(<TermsNotice />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("terms-notice-decline"));
    await user.click(await screen.findByTestId("terms-decline-stay"));
    await user.click(screen.getByTestId("terms-notice-decline"));
    expect(sent.some(({ name }) => name === "sign_out")).toBe(false);
    await user.click(await screen.findByTestId("terms-decline-sign-out"));
    expect(sent.some(({ name }) => name === "sign_out")).toBe(true);
  });
});
