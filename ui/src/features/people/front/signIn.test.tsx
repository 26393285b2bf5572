import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { connection, start } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { Front } from "./Front";

const out = { ...start, phase: "sign_in" as const, known: null };
const installation = {
  password_policy: "classic",
  terms_version: "7",
  terms_url: "https://carrier.example/terms",
  privacy_url: "https://carrier.example/privacy",
  support_contact: "help@carrier.example",
  support_hours: "9–17",
};
const ada = { seat: "1", name: "Ada Peeters", login: "a.peeters", server: start.server };
const bram = { ...ada, seat: "2", name: "Bram", login: "bram", server: "https://other.example" };

function show(answers: Parameters<typeof answerWith>[0] = {}, phase = out) {
  const sent = answerWith({
    connection: () => connection,
    installation: () => installation,
    list_people: () => ({ people: [], servers: [] }),
    password_hints: () => ({ hints: [{ rule: "length", count: 7, met: false }] }),
    ...answers,
  });
  render(<Front start={phase as typeof start} />, { wrapper: Wrapped });
  return { sent, user: userEvent.setup() };
}

const value = (id: string) => screen.getByTestId<HTMLInputElement>(id).value;
const last = (sent: { name: string; request: unknown }[], name: string) =>
  sent.findLast((one) => one.name === name)?.request;

describe("a password that has ended", () => {
  it("is changed in place, and nothing typed is lost", async () => {
    const refusals = [
      { code: "password_expired" },
      { code: "password_common", field: "new_password" },
    ];
    const { sent, user } = show({
      sign_in: () => {
        throw refusals.shift() ?? { code: "needs_server" };
      },
    });
    await user.type(await screen.findByTestId("signin-login"), "anna");
    await user.type(screen.getByTestId("signin-password"), "Old-1{Enter}");
    await user.type(await screen.findByTestId("signin-new-password"), "Password1{Enter}");
    expect((await screen.findByTestId("signin-new-password-error")).textContent).toContain("first");
    expect(last(sent, "sign_in")).toEqual({
      login: "anna",
      password: "Old-1",
      remember: true,
      new_password: "Password1",
    });
    expect(screen.getByTestId("signin-new-password-rule-length").dataset.met).toBe("false");
    await user.click(screen.getByTestId("signin-submit"));
    expect(await screen.findByTestId("signin-failure")).toBeTruthy();
    expect([value("signin-login"), value("signin-password"), value("signin-new-password")]).toEqual(
      ["anna", "Old-1", "Password1"],
    );
    await user.type(screen.getByTestId("signin-login"), "x");
    expect(screen.queryByTestId("signin-new-password")).toBeNull();
  });

  it("is changed on the lock too, where the session was ended elsewhere", async () => {
    const locked = { ...start, phase: "locked" as const, session_ended: true };
    const { sent, user } = show(
      {
        unlock: () => {
          throw { code: "password_expired" };
        },
      },
      locked as never,
    );
    expect(screen.getByTestId("lock-ended").textContent).toContain("ended");
    await user.type(screen.getByTestId("lock-password"), "Old-1{Enter}");
    await user.type(await screen.findByTestId("signin-new-password"), "New-22{Enter}");
    expect(last(sent, "unlock")).toEqual({ password: "Old-1", new_password: "New-22" });
  });
});

describe("terms that changed", () => {
  it("are accepted in place, with where they stand", async () => {
    const { sent, user } = show({
      sign_in: (request: { accept_terms?: string }) => {
        if (request.accept_terms) return start;
        throw { code: "terms_to_accept", params: { version: "8" } };
      },
    });
    await user.type(await screen.findByTestId("signin-login"), "anna");
    await user.type(screen.getByTestId("signin-password"), "Secret7{Enter}");
    expect((await screen.findByTestId("terms-privacy")).textContent).toContain("/privacy");
    await user.click(screen.getByTestId("signin-submit"));
    expect(sent.filter(({ name }) => name === "sign_in")).toHaveLength(1);
    await user.click(screen.getByTestId("signin-terms"));
    await user.click(screen.getByTestId("signin-submit"));
    expect(last(sent, "sign_in")).toMatchObject({ accept_terms: "8" });
  });
});

describe("a registration that waits", () => {
  it("is answered as a wrong password, and has its mail sent again from there", async () => {
    const { sent, user } = show({
      sign_in: () => {
        throw { code: "sign_in_failed" };
      },
      resend_activation: () => ({}),
    });
    await user.type(await screen.findByTestId("signin-login"), "ada");
    await user.type(screen.getByTestId("signin-password"), "Secret7{Enter}");
    expect(await screen.findByTestId("signin-failure")).toBeTruthy();
    expect(screen.queryByTestId("signin-activation-again")).toBeNull();
    await user.type(screen.getByTestId("signin-login"), "@example.example");
    await user.type(screen.getByTestId("signin-password"), "{Enter}");
    await user.click(await screen.findByTestId("signin-activation-again"));
    expect(await screen.findByText(/on its way again/)).toBeTruthy();
    expect(last(sent, "resend_activation")).toEqual({ email: "ada@example.example" });
  });
});

describe("several people and servers", () => {
  it("are chosen from, each with their own password; the server goes with them", async () => {
    const { sent, user } = show({
      list_people: () => ({ people: [ada, bram], servers: [] }),
      choose_server: () => ({ ...out, server: "https://other.example" }),
    });
    expect((await screen.findByTestId("signin-person-bram")).textContent).toContain(
      "other.example",
    );
    await user.click(screen.getByTestId("signin-person-a.peeters"));
    expect(value("signin-login")).toBe("a.peeters");
    expect(document.activeElement).toBe(screen.getByTestId("signin-password"));
    await user.click(screen.getByTestId("signin-people"));
    await user.click(screen.getByTestId("signin-person-bram"));
    expect(last(sent, "choose_server")).toEqual({ url: "https://other.example" });
    expect(await screen.findByDisplayValue("bram")).toBeTruthy();
    await user.click(screen.getByTestId("signin-people"));
    await user.click(screen.getByTestId("signin-somebody-else"));
    expect(value("signin-login")).toBe("");
  });
});

describe("typing", () => {
  it("is not disturbed by looking up: a password stays when the login is typed after it", async () => {
    const { user } = show();
    await user.type(await screen.findByTestId("signin-password"), "Secret7");
    await user.click(screen.getByTestId("signin-remember"));
    await user.type(screen.getByTestId("signin-login"), "anna");
    await user.tab();
    expect([value("signin-login"), value("signin-password")]).toEqual(["anna", "Secret7"]);
    const { checked } = screen.getByTestId("signin-remember").querySelector("input") ?? {};
    expect(checked).toBe(false);
  });
});

describe("a server used before", () => {
  it("is offered beside the address", async () => {
    const { sent, user } = show({
      list_people: () => ({ people: [], servers: [start.server, "https://other.example"] }),
      choose_server: () => ({ ...out, server: "https://other.example" }),
    });
    await user.click(await screen.findByTestId("signin-other-server"));
    await user.click(await screen.findByTestId("first-server-known-other.example"));
    expect(last(sent, "choose_server")).toEqual({ url: "https://other.example" });
    expect(await screen.findByTestId("signin")).toBeTruthy();
  });
});

describe("forgotten", () => {
  it("says the same whoever it is, and who helps when nothing does", async () => {
    const { sent, user } = show({ forgot: () => ({}) });
    await user.type(await screen.findByTestId("signin-login"), "anna");
    await user.click(screen.getByTestId("signin-forgot"));
    expect(value("forgot-login")).toBe("anna");
    expect((await screen.findByTestId("forgot-support")).textContent).toContain("9–17");
    await user.click(screen.getByTestId("forgot-submit"));
    expect(await screen.findByTestId("forgot-done")).toBeTruthy();
    expect(last(sent, "forgot")).toEqual({ login: "anna" });
    await user.click(screen.getByTestId("forgot-back"));
    expect(await screen.findByDisplayValue("anna")).toBeTruthy();
  });

  it("says that it needs the server, and keeps what was typed", async () => {
    const { user } = show({
      forgot: () => {
        throw { code: "needs_server" };
      },
    });
    await user.click(await screen.findByTestId("signin-forgot"));
    await user.type(screen.getByTestId("forgot-login"), "anna{Enter}");
    expect((await screen.findByTestId("forgot-failure")).textContent).not.toContain("code:");
    expect(value("forgot-login")).toBe("anna");
  });
});

describe("who is remembered here", () => {
  it("is read before anybody is asked who they are", async () => {
    let read = () => {};
    const people = new Promise<object>((resolve) => {
      read = () => resolve({ people: [ada], servers: [] });
    });
    show({ list_people: () => people });
    expect(screen.queryByTestId("signin")).toBeNull();
    read();
    expect(await screen.findByTestId("signin-person-a.peeters")).toBeTruthy();
    expect(screen.queryByTestId("signin-login")).toBeNull();
  });
});
