import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { connection } from "../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../shared/test/Wrapped";
import { useView } from "./queries";

function State() {
  return <p data-testid="state">{useView("connection", {}).data?.state}</p>;
}

describe("a view", () => {
  it("is read again when what it is made of moved while it was first read", async () => {
    const readings: ((view: unknown) => void)[] = [];
    answerWith({ connection: () => new Promise((resolve) => readings.push(resolve)) });
    render(<State />, { wrapper: Wrapped });
    await waitFor(() => expect(readings).toHaveLength(1));
    tell(["connection"]);
    await waitFor(() => expect(readings).toHaveLength(2));
    readings[1]?.({ ...connection, state: "online" });
    readings[0]?.({ ...connection, state: "offline" });
    await waitFor(() => expect(screen.getByTestId("state").textContent).toBe("online"));
  });
});
