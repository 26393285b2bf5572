import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { PlacesSettings } from "../settings/PlacesSettings";

const installation = {
  terms_url: "https://carrier.example/terms",
  privacy_url: "http://carrier.example/privacy",
  support_contact: "help@carrier.example",
  support_hours: "9–17",
  opens: ["terms", "support"],
};

describe("the installation's addresses", () => {
  it("are opened by name, and only where the desk says that it can", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      installation: () => installation,
      open_place: () => {
        throw { code: "not_opened" };
      },
    });
    render(<PlacesSettings />, { wrapper: Wrapped });
    expect((await screen.findByTestId("terms-privacy")).textContent).toContain("/privacy");
    expect(screen.queryByTestId("terms-privacy-open")).toBeNull();
    expect(screen.getByTestId("settings-support-open").textContent).toBe("Write to support");
    await user.click(screen.getByTestId("terms-terms-open"));
    expect((await screen.findByTestId("toast")).textContent).toContain("copy it");
    expect(sent.at(-1)).toEqual({ name: "open_place", request: { place: "terms" } });
  });

  it("are left out where the installation names none", async () => {
    const none = { ...installation, terms_url: "", privacy_url: "", support_contact: "" };
    const sent = answerWith({ installation: () => none });
    render(<PlacesSettings />, { wrapper: Wrapped });
    expect(sent).toHaveLength(1);
    expect(screen.queryByTestId("settings-places")).toBeNull();
  });
});
