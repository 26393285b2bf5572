import { expect, vi } from "vitest";
import type { Window } from "./window";

const ADDRESS = {
  company: "Example Print",
  contact: "Despatch",
  street: "Voorbeeldstraat",
  number: "12 bus 3",
  postcode: "9000",
  city: "Gent",
  country: "BE",
  telephone: "+32 9 000 00 00",
  email: "",
};

const LINES = [
  { supply: "bx1", quantity: 2 },
  { supply: "bx3", quantity: 1 },
];

/** What stands in such a draft. */
const contentOn = (account_number: string) => {
  return { account_number, address: ADDRESS, lines: LINES, reference: "2026-041", step: 4 };
};

/** A draft with everything in it, made past the pages; gives its id. */
export async function draftOn(window: Window, account: string): Promise<string> {
  const content = contentOn(account);
  const { id } = (await window.command("new_draft", {})) as { id: string };
  await window.command("save_draft", { draft: id, content });
  return id;
}

/** An order made of such a draft; gives its id. */
export async function orderOn(window: Window, account: string): Promise<string> {
  const draft = await draftOn(window, account);
  const request = { draft, content: contentOn(account) };
  const { order } = (await window.command("place_order", request)) as { order: { id: string } };
  return order.id;
}

interface Order {
  order: { status: string; number: string | null };
}

export async function order(window: Window, id: string): Promise<Order["order"]> {
  return ((await window.command("open_order", { order: id })) as Order).order;
}

const PATIENCE = { timeout: 30_000, interval: 100 };

/** Waits until the server has given an order its number. */
export async function numbered(window: Window, id: string): Promise<void> {
  await vi.waitFor(async () => expect((await order(window, id)).number).toBeTruthy(), PATIENCE);
}

/** Waits until an order is cancelled. */
export async function cancelled(window: Window, id: string): Promise<void> {
  const is = async () => expect((await order(window, id)).status).toBe("cancelled");
  await vi.waitFor(is, PATIENCE);
}
