import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { connection, start } from "../../../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../../../shared/test/Wrapped";
import { Front } from "../front/Front";
import { empty, missing, requestOf } from "./registration";

const out = { ...start, phase: "sign_in" as const, known: null };
const FILLED = {
  "register-company": "Example Print",
  "register-given_name": "Ada",
  "register-family_name": "Peeters",
  "register-email": "ada@example-print.example",
  "register-password": "Correct-horse-9",
};

async function open(answers: Parameters<typeof answerWith>[0] = {}) {
  const sent = answerWith({
    connection: () => connection,
    list_people: () => ({ people: [], servers: [] }),
    installation: () => ({ terms_version: "7", terms_url: "", privacy_url: "" }),
    password_hints: () => ({ hints: [] }),
    ...answers,
  });
  render(<Front start={out} />, { wrapper: Wrapped });
  const user = userEvent.setup();
  await user.click(await screen.findByTestId("signin-register"));
  return { sent, user };
}

async function fill(user: ReturnType<typeof userEvent.setup>) {
  for (const [id, text] of Object.entries(FILLED)) {
    await user.click(screen.getByTestId(id));
    await user.paste(text);
  }
  await user.click(screen.getByTestId("register-terms"));
  await user.click(screen.getByTestId("register-privacy"));
}

const typed = () => Object.keys(FILLED).map((id) => screen.getByTestId<HTMLInputElement>(id).value);

describe("registering", () => {
  it("leads to the mail, which can be sent again, and from there to signing in", async () => {
    const { sent, user } = await open({ register: () => ({}), resend_activation: () => ({}) });
    await fill(user);
    await user.click(screen.getByTestId("register-submit"));
    expect((await screen.findByTestId("register-mail")).textContent).toContain(
      "ada@example-print.example",
    );
    expect(sent.findLast(({ name }) => name === "register")?.request).toEqual({
      company: "Example Print",
      given_name: "Ada",
      family_name: "Peeters",
      email: "ada@example-print.example",
      password: "Correct-horse-9",
      language: "en",
      terms_version: "7",
    });
    await user.click(screen.getByTestId("register-again"));
    expect(await screen.findByTestId("register-again-done")).toBeTruthy();
    await user.click(screen.getByTestId("register-sign-in"));
    expect(await screen.findByDisplayValue("ada@example-print.example")).toBeTruthy();
  });

  it("is sent while the computer reads anew what is to be accepted", async () => {
    let reads = 0;
    const { sent, user } = await open({
      // The second reading, in the background, never comes back.
      installation: () => {
        reads += 1;
        return reads === 2 ? new Promise(() => {}) : { terms_version: `${reads}` };
      },
      register: () => ({}),
    });
    await fill(user);
    act(() => tell(["start"]));
    await waitFor(() => expect(reads).toBe(2));
    await user.click(screen.getByTestId("register-email"));
    await user.keyboard("{Enter}");
    expect(await screen.findByTestId("register-mail")).toBeTruthy();
    expect(sent.findLast(({ name }) => name === "register")?.request).toMatchObject({
      terms_version: "3",
    });
  });

  it("says so when what is to be accepted cannot be had", async () => {
    let known = true;
    const { sent, user } = await open({
      installation: () => {
        if (!known) throw { code: "needs_server" };
        known = false;
        return new Promise(() => {});
      },
    });
    await fill(user);
    await user.click(screen.getByTestId("register-submit"));
    expect((await screen.findByTestId("register-failure")).textContent).toContain("server");
    expect(sent.some(({ name }) => name === "register")).toBe(false);
  });

  it("says what is missing at its place before anybody is asked", async () => {
    const { sent, user } = await open();
    await user.click(screen.getByTestId("register-submit"));
    expect(await screen.findByTestId("register-company-error")).toBeTruthy();
    expect(screen.getByTestId("register-terms-error")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByTestId("register-company"));
    expect(sent.some(({ name }) => name === "register")).toBe(false);
  });

  it("keeps everything on a refusal, which stands at its field, and when it looks elsewhere", async () => {
    const refusals = [
      { code: "password_common", field: "new_password" },
      { code: "needs_server" },
      { code: "terms_to_accept", params: { version: "8" } },
    ];
    const { user } = await open({
      register: () => {
        throw refusals.shift();
      },
    });
    await fill(user);
    await user.click(screen.getByTestId("register-submit"));
    expect(await screen.findByTestId("register-password-error")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByTestId("register-password"));
    await user.click(screen.getByTestId("register-submit"));
    expect((await screen.findByTestId("register-failure")).textContent).not.toContain("code:");
    expect(typed()).toEqual(Object.values(FILLED));
    await user.click(screen.getByTestId("register-back"));
    await user.click(await screen.findByTestId("signin-register"));
    expect(typed()).toEqual(Object.values(FILLED));
    await user.click(screen.getByTestId("register-submit"));
    expect((await screen.findByTestId("register-failure")).textContent).toContain("terms");
    expect(screen.getByTestId("register-terms").closest("[data-selected]")).toBeNull();
  });
});

describe("registering without a network", () => {
  it("says so from the start, and goes on when the server is back", async () => {
    let reached = false;
    const { sent, user } = await open({
      installation: () => {
        if (!reached) throw { code: "needs_server" };
        return { terms_version: "7", terms_url: "", privacy_url: "" };
      },
      register: () => ({}),
    });
    expect((await screen.findByTestId("register-failure")).textContent).not.toContain("code:");
    await fill(user);
    await user.click(screen.getByTestId("register-submit"));
    expect(typed()).toEqual(Object.values(FILLED));
    reached = true;
    await user.click(screen.getByTestId("register-submit"));
    expect(await screen.findByTestId("register-mail")).toBeTruthy();
    expect(sent.findLast(({ name }) => name === "register")?.request).toMatchObject({
      terms_version: "7",
    });
  });
});

describe("what is sent", () => {
  it("has no ticks in it, and is sent only when nothing is missing", () => {
    const form = { ...empty("de"), company: "A", given_name: "B", email: "c", password: "d" };
    expect(missing(form)).toEqual(["terms", "privacy"]);
    expect(missing({ ...form, terms: true, privacy: true, given_name: " " })).toEqual([
      "given_name",
    ]);
    expect(requestOf(form, "7")).not.toHaveProperty("terms");
    expect(requestOf(form, "7")).toMatchObject({ language: "de", terms_version: "7" });
  });
});
