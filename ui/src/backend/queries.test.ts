import { QueryObserver } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { keyOf, makeClient, refresh } from "./queries";

it("reads a view again when what it is made of moved while it was first read", async () => {
  const readings: ((state: string) => void)[] = [];
  const client = makeClient();
  const view = new QueryObserver(client, {
    queryKey: keyOf("connection", {}),
    queryFn: () => new Promise<string>((resolve) => readings.push(resolve)),
  });
  const leave = view.subscribe(() => {});
  expect(readings).toHaveLength(1);
  void refresh(client, ["connection"]);
  await vi.waitFor(() => expect(readings).toHaveLength(2));
  readings[1]?.("online");
  readings[0]?.("offline");
  await vi.waitFor(() => expect(view.getCurrentResult().data).toBe("online"));
  leave();
});
