import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { NOW } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { OrderSheet } from "./OrderSheet";

const order = {
  id: "o1",
  number: null,
  status: "queued",
  account_number: "4410552",
  company: "Example Print",
  placed_by_name: "Ada Peeters",
  placed_at: NOW,
  reference: "",
  address: { company: "Example Print", country: "BE" },
  lines: [],
};
const view = { order, pending: true, may_cancel: true, deleted_at: null };

describe("cancelling an order that is queued", () => {
  it.each([
    ["never left", false, "it is a draft again", true],
    ["may have left", true, "Order cancelled", false],
  ])("%s", async (_, pending, words, closes) => {
    const user = userEvent.setup();
    let closed = false;
    answerWith({
      open_order: () => view,
      cancel_order: () => ({ ...view, order: { ...order, status: "cancelled" }, pending }),
    });
    render(<OrderSheet id="o1" onClose={() => (closed = true)} />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("order-cancel"));
    expect((await screen.findByTestId("toast")).textContent).toContain(words);
    expect(closed).toBe(closes);
  });
});
