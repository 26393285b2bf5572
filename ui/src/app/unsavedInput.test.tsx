import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button, TextField } from "../shared";
import { ErrorBoundary } from "./ErrorBoundary";

function Form() {
  const [street, setStreet] = useState("");
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error("no such street");
  return (
    <>
      <TextField testId="street" label="Street" value={street} onChange={setStreet} />
      <input type="password" aria-label="Password" defaultValue="Secret7" />
      <Button testId="break" onPress={() => setBroken(true)}>
        Break
      </Button>
    </>
  );
}

describe("when a page breaks", () => {
  it("keeps what was typed, but no password, and offers the details", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, "writeText");
    render(
      <ErrorBoundary place="/ordering/new">
        <Form />
      </ErrorBoundary>,
    );
    await user.type(screen.getByTestId("street"), "Kerkstraat");
    await user.click(screen.getByTestId("break"));
    expect(screen.getByTestId("failure").textContent).toContain("Something went wrong here");
    expect(document.body.textContent).toContain("Street: Kerkstraat");
    expect(document.body.textContent).not.toContain("Secret7");
    await user.click(screen.getByTestId("failure-copy"));
    expect(write.mock.calls[0]?.[0]).toContain("no such street");
    await user.click(screen.getByTestId("failure-again"));
    expect(screen.getByTestId("street")).toBeTruthy();
  });
});
