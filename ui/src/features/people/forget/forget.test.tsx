import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { NOW, start } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { ErasureNotice } from "../front/ErasureNotice";
import { ForgetPage } from "./ForgetPage";

const preview = {
  orders: 4,
  drafts: 1,
  devices: 2,
  requests: 0,
  memberships: 1,
  open_orders: [] as string[],
  only_administrator_of: [] as object[],
};
const unsent = { orders: [], other: 0 };

function show(change: object, orders: object[] = [], more = {}) {
  const view = { preview: { ...preview, ...change }, open_orders: orders };
  const sent = answerWith({ erasure_preview: () => view, unsent: () => unsent, ...more });
  render(<ForgetPage />, { wrapper: Wrapped });
  return { sent, user: userEvent.setup() };
}

describe("being forgotten", () => {
  it("says what goes and what stays", async () => {
    show({});
    const goes = await screen.findByTestId("forget-goes");
    expect(goes.textContent).toContain("4 orders");
    expect(goes.textContent).not.toContain("request");
    expect(screen.getByTestId("forget-stays").textContent).toContain("Monthly totals");
  });

  it("lists orders under way, with the way to them, and asks for nothing more", async () => {
    show({ open_orders: ["B-7"] }, [{ number: "B-7", order: "order-7" }]);
    const link = await screen.findByTestId("forget-order-B-7");
    expect(link.getAttribute("href")).toBe("#/ordering/history?order=order-7");
    expect(screen.queryByTestId("forget-password")).toBeNull();
  });

  it("asks who follows, the password, and once more", async () => {
    const candidates = [{ person: "p2", name: "Bram Claes" }];
    const { user, sent } = show(
      { only_administrator_of: [{ organisation: "o1", name: "Example Print", candidates }] },
      [],
      { erase_me: () => ({ ...start, phase: "forgotten" }) },
    );
    await user.type(await screen.findByTestId("forget-password"), "Right-Word1");
    expect(screen.getByTestId<HTMLButtonElement>("forget-ask").disabled).toBe(true);
    await user.click(screen.getByTestId("forget-successor-o1"));
    await user.click(await screen.findByTestId("forget-successor-o1-option-p2"));
    await user.click(screen.getByTestId("forget-ask"));
    expect(sent.some(({ name }) => name === "erase_me")).toBe(false);
    await user.click(await screen.findByTestId("forget-confirm"));
    expect(sent.at(-1)).toEqual({
      name: "erase_me",
      request: { password: "Right-Word1", successors: [{ organisation: "o1", person: "p2" }] },
    });
  });

  it("keeps the account when the last question is answered with no", async () => {
    const { user, sent } = show({});
    await user.type(await screen.findByTestId("forget-password"), "Right-Word1");
    await user.click(screen.getByTestId("forget-ask"));
    await user.click(await screen.findByTestId("forget-keep"));
    expect(sent.some(({ name }) => name === "erase_me")).toBe(false);
  });
});

describe("the receipt", () => {
  const forgotten = { ...start, phase: "forgotten" as const, known: null };

  it("shows its number", async () => {
    const sent = answerWith({ put_receipt_away: () => ({ ...start, phase: "sign_in" }) });
    const receipt = { receipt: "0199-abc", at: NOW };
    render(<ErasureNotice start={{ ...forgotten, receipt }} />, { wrapper: Wrapped });
    expect(screen.getByTestId("farewell-receipt").textContent).toBe("0199-abc");
    await userEvent.setup().click(screen.getByTestId("farewell-done"));
    expect(sent.at(-1)?.name).toBe("put_receipt_away");
  });

  it("says that an account ended elsewhere", () => {
    answerWith({});
    render(<ErasureNotice start={{ ...forgotten, receipt: null }} />, { wrapper: Wrapped });
    expect(screen.getByTestId("farewell").textContent).toContain("no longer exists");
    expect(screen.queryByTestId("farewell-copy")).toBeNull();
  });
});
