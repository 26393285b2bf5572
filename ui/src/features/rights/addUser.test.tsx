import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { member, NOW, session } from "../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../shared/test/Wrapped";
import { AddUserPage } from "./AddUserPage";
import { UsersPage } from "./UsersPage";

const rights = [
  { right: "users.manage", everywhere: false, accounts: [], givers: ["Bram Claes"] },
  { right: "password.reset", everywhere: true, accounts: [], givers: [] },
  { right: "audit.see", everywhere: false, accounts: [], givers: [] },
];
const answers = { session: () => session, givable_rights: () => ({ rights }) };

beforeEach(() => {
  window.location.hash = "/users/new";
});

async function fill(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByTestId("add-user-given_name"), "Zoë");
  await user.type(screen.getByTestId("add-user-email"), "zoe@example.example");
}

describe("a new user", () => {
  it("is invited, with the rights the administrator can give", async () => {
    const user = userEvent.setup();
    const sent = answerWith({
      ...answers,
      add_member: () => ({ person: "p9", usable_until: NOW }),
    });
    render(<AddUserPage />, { wrapper: Wrapped });
    await fill(user);
    const greyed = screen.getByTestId("add-user-right-users.manage").querySelector("input");
    expect(greyed?.disabled).toBe(true);
    expect(screen.getByText(/Bram Claes can/)).toBeTruthy();
    expect(screen.getByText(/ask your carrier/)).toBeTruthy();
    await user.click(screen.getByTestId("add-user-save"));
    expect(sent.at(-1)?.request).toMatchObject({
      given_name: "Zoë",
      first_entry: "invitation",
      rights: [{ right: "password.reset" }],
    });
    expect(window.location.hash).toBe("#/users");
  });

  it("gets a temporary password that is shown until it is noted", async () => {
    const user = userEvent.setup();
    answerWith({
      ...answers,
      add_member: () => ({ person: "p9", temporary_password: "Kwzt-Pm3x", usable_until: NOW }),
    });
    render(<AddUserPage />, { wrapper: Wrapped });
    await fill(user);
    await user.click(screen.getByTestId("add-user-temporary_password"));
    await user.click(screen.getByTestId("add-user-save"));
    expect((await screen.findByTestId("temporary-password")).textContent).toBe("Kwzt-Pm3x");
    await user.keyboard("{Escape}");
    expect(screen.getByTestId("temporary-password")).toBeTruthy();
    await user.click(screen.getByTestId("temporary-noted"));
    expect(window.location.hash).toBe("#/users");
  });

  it("is told at the field what is missing, and nothing is asked of the server", async () => {
    const user = userEvent.setup();
    const sent = answerWith(answers);
    render(<AddUserPage />, { wrapper: Wrapped });
    await user.type(await screen.findByTestId("add-user-given_name"), "Zoë");
    await user.click(screen.getByTestId("add-user-save"));
    expect(await screen.findByTestId("add-user-email-error")).toBeTruthy();
    expect(screen.queryByTestId("add-user-given_name-error")).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId("add-user-email"));
    expect(sent.map(({ name }) => name)).not.toContain("add_member");
  });

  it("keeps what was typed, with the refusal at its field", async () => {
    const user = userEvent.setup();
    answerWith({
      ...answers,
      add_member: () => {
        throw { code: "user_name_taken", field: "user_name" };
      },
    });
    render(<AddUserPage />, { wrapper: Wrapped });
    await fill(user);
    await user.type(screen.getByTestId("add-user-user_name"), "zoe");
    await user.click(screen.getByTestId("add-user-save"));
    expect(await screen.findByTestId("add-user-user_name-error")).toBeTruthy();
    expect(screen.getByTestId<HTMLInputElement>("add-user-given_name").value).toBe("Zoë");
  });
});

describe("an invited user", () => {
  it("is marked, and invited again", async () => {
    const user = userEvent.setup();
    const invited = { ...member, standing: "invited" };
    const sent = answerWith({
      session: () => session,
      list_members: () => ({ members: [invited], visible: true }),
      invite_again: () => ({ person: "p2", usable_until: NOW }),
    });
    window.location.hash = "/users";
    render(<UsersPage />, { wrapper: Wrapped });
    const row = await screen.findByTestId("users-p2");
    expect(row.textContent).toContain("Invited");
    await user.click(row);
    await user.click(screen.getByTestId("user-invite-again"));
    expect(sent.at(-1)?.request).toEqual({ person: "p2", first_entry: "invitation" });
  });
});
