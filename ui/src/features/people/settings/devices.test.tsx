import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { NOW, start } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { DeviceSettings } from "./DeviceSettings";
import { LockSettings } from "./LockSettings";

const device = (id: string, more = {}) => ({
  id,
  name: `Computer ${id}`,
  created_at: NOW,
  last_used_at: NOW,
  current: false,
  signed_in: true,
  ...more,
});

describe("devices", () => {
  it("marks this one, and signs out on the others", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      devices: () => ({
        devices: [device("1", { current: true }), device("2"), device("3", { signed_in: false })],
      }),
      sign_out_device: () => ({}),
      sign_out_everywhere: () => ({}),
    });
    render(<DeviceSettings />, { wrapper: Wrapped });
    expect((await screen.findByTestId("device-current")).textContent).toContain("This computer");
    expect(screen.queryByTestId("device-sign-out-1")).toBeNull();
    expect(screen.queryByTestId("device-sign-out-3")).toBeNull();
    await user.click(screen.getByTestId("device-sign-out-2"));
    expect(await screen.findByText("Signed out on Computer 2")).toBeTruthy();
    expect(sent.at(-1)).toEqual({ name: "sign_out_device", request: { device: "2" } });
    await user.click(screen.getByTestId("devices-all"));
    expect(await screen.findByText("Signed out everywhere else")).toBeTruthy();
  });

  it("says when the server is needed", async () => {
    answerWith({
      devices: () => {
        throw { code: "needs_server" };
      },
    });
    render(<DeviceSettings />, { wrapper: Wrapped });
    expect((await screen.findByTestId("devices-failure")).textContent).not.toContain("code:");
    expect(screen.queryByTestId("devices-all")).toBeNull();
  });
});

describe("locking by itself", () => {
  it("is set in minutes, or never", async () => {
    const user = userEvent.setup();
    const sent = answerWith({ set_lock: () => start });
    render(<LockSettings start={{ ...start, lock_after: 15 }} />, { wrapper: Wrapped });
    expect(screen.getByTestId("settings-lock-after").textContent).toContain("15");
    await user.click(screen.getByTestId("settings-lock-after"));
    await user.click(await screen.findByTestId("settings-lock-after-option-never"));
    expect(sent.at(-1)).toEqual({ name: "set_lock", request: { minutes: null } });
  });
});
