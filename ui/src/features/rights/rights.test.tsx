import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { member, session } from "../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../shared/test/Wrapped";
import { MailingHousesPage } from "./MailingHousesPage";
import { UsersPage } from "./UsersPage";

describe("users", () => {
  it("opens what one of them may do beside the list", async () => {
    window.location.hash = "/users";
    const user = userEvent.setup();
    const grants = [
      { id: "g1", holder: "p2", right: "orders.see", account: null, grantor: "carrier" },
    ];
    answerWith({
      session: () => session,
      list_members: () => ({ members: [{ ...member, grants }], visible: true }),
    });
    render(<UsersPage />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("users-p2"));
    expect(screen.getByTestId("user-right-orders.see").textContent).toContain(
      "on all account numbers",
    );
    expect(window.location.hash).toBe("#/users?open=p2");
    await user.click(screen.getByTestId("user-close"));
    expect(screen.queryByTestId("user")).toBeNull();
  });

  it("says who sees users when there are none to see", async () => {
    answerWith({ session: () => session, list_members: () => ({ members: [], visible: false }) });
    render(<UsersPage />, { wrapper: Wrapped });
    expect((await screen.findByTestId("users-empty")).textContent).toContain("may manage them");
  });

  it("says why the list could not be read, and reads it again", async () => {
    const user = userEvent.setup();
    let broken = true;
    answerWith({
      session: () => session,
      list_members: () => {
        if (broken) throw { code: "broken" };
        return { members: [member], visible: true };
      },
    });
    render(<UsersPage />, { wrapper: Wrapped });
    expect(await screen.findByTestId("users-failure")).toBeTruthy();
    broken = false;
    await user.click(screen.getByTestId("users-again"));
    expect(await screen.findByTestId("users-p2")).toBeTruthy();
  });
});

describe("mailing houses", () => {
  it("are listed by name and address, and searched by the desk", async () => {
    const user = userEvent.setup();
    const house = { id: "m1", kind: "mailing_house", name: "Postwerk", address: "4700 Eupen" };
    const sent = answerWith({ list_mailing_houses: () => ({ mailing_houses: [house] }) });
    render(<MailingHousesPage />, { wrapper: Wrapped });
    expect((await screen.findByTestId("houses-m1")).textContent).toBe("Postwerk4700 Eupen");
    await user.type(screen.getByTestId("houses-search"), "eu");
    expect(sent.at(-1)).toEqual({ name: "list_mailing_houses", request: { search: "eu" } });
  });
});
