import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { OrderStatus } from "../../../backend/generated";
import { NOW, session } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { OrderSheet } from "./OrderSheet";

const nothing = { company: "", contact: "", street: "", number: "", postcode: "", city: "" };

async function open(status: OrderStatus) {
  const order = {
    id: "o1",
    status,
    number: null,
    account_number: "4410552",
    company: "Example Print",
    placed_by_name: "Ada Peeters",
    placed_at: NOW,
    reference: "2026-041",
    address: { ...nothing, country: "BE", telephone: "", email: "" },
    lines: [],
  };
  answerWith({
    session: () => session,
    open_order: () => ({ order, pending: false, may_cancel: status === "queued" }),
  });
  render(<OrderSheet id="o1" onClose={() => undefined} />, { wrapper: Wrapped });
  await screen.findByTestId("order-again");
}

describe("an order beside the list", () => {
  it("that was not sent yet goes back to the drafts; ordering again is not the next step", async () => {
    await open("queued");
    expect(screen.getByTestId("order-cancel").textContent).toBe("Back to drafts");
    expect(screen.getByTestId("order-again").className).not.toContain("primary");
    expect(screen.getByTestId("order-sheet").textContent).toContain(
      "Your own reference · 2026-041",
    );
  });

  it.each(["completed", "cancelled"] as const)("that is %s is ordered again", async (status) => {
    await open(status);
    expect(screen.getByTestId("order-again").className).toContain("primary");
  });
});
