import { act, render, screen, waitForElementToBeRemoved } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { connection } from "../../../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../../../shared/test/Wrapped";
import { TermsNotice } from "./TermsNotice";

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
});
