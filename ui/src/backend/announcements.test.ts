import { afterEach, expect, it, vi } from "vitest";
import { httpBackend } from "./http";
import { tauriBackend } from "./tauri";
import { EVERY_TOPIC } from "./topics";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A listener that is only registered when the test says so. */
function registration() {
  let stand = () => {};
  const registered = new Promise<number>((resolve) => {
    stand = () => resolve(1);
  });
  const unregisterListener = vi.fn();
  vi.stubGlobal("__TAURI_INTERNALS__", {
    transformCallback: () => 1,
    invoke: (command: string) =>
      command === "plugin:event|listen" ? registered : Promise.resolve(),
  });
  vi.stubGlobal("__TAURI_EVENT_PLUGIN_INTERNALS__", { unregisterListener });
  return { stand, unlisten: unregisterListener };
}

it("names every view once the window hears the desk", async () => {
  const { stand } = registration();
  const heard = vi.fn();
  tauriBackend().onChanged(heard);
  expect(heard).not.toHaveBeenCalled();
  stand();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(EVERY_TOPIC));
  expect(EVERY_TOPIC).toContain("orders");
  expect(EVERY_TOPIC).not.toContain("quit_asked");
});

it("says nothing to who stopped listening before the desk was heard", async () => {
  const { stand, unlisten } = registration();
  const heard = vi.fn();
  tauriBackend().onChanged(heard)();
  stand();
  await vi.waitFor(() => expect(unlisten).toHaveBeenCalled());
  expect(heard).not.toHaveBeenCalled();
});

it("names every view whenever the line to the desk stands again", () => {
  class Line {
    static last: Line;
    onopen = () => {};
    onmessage = () => {};
    constructor() {
      Line.last = this;
    }
    close() {}
  }
  vi.stubGlobal("EventSource", Line);
  const heard = vi.fn();
  httpBackend("http://127.0.0.1:1").onChanged(heard);
  Line.last.onopen();
  Line.last.onopen();
  expect(heard.mock.calls).toEqual([[EVERY_TOPIC], [EVERY_TOPIC]]);
});
