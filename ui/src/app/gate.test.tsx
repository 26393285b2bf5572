import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Phase } from "../backend/generated";
import { preferences } from "../shared";
import { connection, session, start } from "../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../shared/test/Wrapped";
import { Gate } from "./Gate";

const at = (phase: Phase, more = {}) => ({ ...start, phase, ...more });
const doors = { connection: () => connection, session: () => session, set_preferences: () => ({}) };

function show(answers: Parameters<typeof answerWith>[0]) {
  const sent = answerWith({ ...doors, ...answers });
  render(<Gate />, { wrapper: Wrapped });
  return sent;
}

describe("the first screen", () => {
  it.each([
    ["choose_server", "first-language"],
    ["sign_in", "signin"],
    ["locked", "lock"],
    ["recovery", "recovery"],
  ] as [Phase, string][])("in phase %s is %s", async (phase, page) => {
    show({ start: () => at(phase) });
    expect(await screen.findByTestId(page)).toBeTruthy();
  });

  it.each([
    ["missing", /no longer in this computer’s secure storage/],
    ["keychain_locked", /is locked/],
    ["keychain_unavailable", /not available at the moment/],
    ["denied", /refused to give/],
    ["wrong", /does not fit/],
  ])("in recovery tells what happened: %s", async (problem, words) => {
    show({ start: () => at("recovery", { problem }) });
    expect((await screen.findByTestId(`recovery-${problem}`)).textContent).toMatch(words);
    expect(screen.getByTestId("recovery-kept").textContent).toContain("Nothing was deleted");
  });

  it("takes the desk's language and theme over", async () => {
    show({ start: () => at("sign_in", { preferences: { language: "fr", theme: "dark" } }) });
    expect((await screen.findByTestId("signin-submit")).textContent).toBe("Se connecter");
    expect(document.documentElement.dataset.theme).toBe("dark");
  });

  it("says when the desk does not answer, and asks again", async () => {
    const user = userEvent.setup();
    let broken = true;
    show({
      start: () => {
        if (broken) throw new Error("pipe closed");
        return at("sign_in");
      },
    });
    expect((await screen.findByTestId("start-failure")).textContent).toContain("pipe closed");
    broken = false;
    await user.click(screen.getByTestId("start-again"));
    expect(await screen.findByTestId("signin")).toBeTruthy();
  });
});

describe("signing in without a network", () => {
  it("says what can be done, and what was typed survives the refusal", async () => {
    const user = userEvent.setup();
    show({
      start: () => at("sign_in"),
      connection: () => ({ ...connection, state: "offline" }),
      sign_in: () => {
        throw { code: "never_signed_in_here" };
      },
    });
    expect((await screen.findByTestId("signin-offline")).textContent).toContain("No connection");
    await user.type(screen.getByTestId("signin-password"), "Secret7{Enter}");
    expect((await screen.findByTestId("signin-failure")).textContent).not.toContain("_");
    expect(screen.getByTestId<HTMLInputElement>("signin-password").value).toBe("Secret7");
  });
});

describe("the first minute", () => {
  it("leads from the language over the server to signing in", async () => {
    const user = userEvent.setup();
    const sent = show({
      start: () => at("choose_server", { server: null, known: null }),
      choose_server: () => at("sign_in", { known: null }),
    });
    await user.click(await screen.findByTestId("first-language-nl"));
    expect(preferences().language).toBe("nl");
    await user.click(screen.getByTestId("first-language-next"));
    await user.type(screen.getByTestId("first-server"), "loket.carrier.example{Enter}");
    expect((await screen.findByTestId("signin")).textContent).toContain("loket.carrier.example");
    expect(sent).toContainEqual({
      name: "choose_server",
      request: { url: "loket.carrier.example" },
    });
    expect(sent).toContainEqual({
      name: "set_preferences",
      request: { preferences: { language: "nl", theme: "system" } },
    });
  });
});

describe("a locked desk with something unsent", () => {
  it("says how much, and once more before it ends", async () => {
    const user = userEvent.setup();
    const sent = show({ start: () => at("locked", { unsent: 3 }), quit: () => ({}) });
    const words = "3 changes are not sent yet; they leave once you unlock.";
    expect((await screen.findByTestId("lock-unsent")).textContent).toBe(words);
    act(() => tell(["quit_asked"]));
    expect((await screen.findByTestId("quit-unsent")).textContent).toBe(words);
    expect(screen.queryByTestId("quit-closed")).toBeNull();
    await user.click(screen.getByTestId("quit-anyway"));
    expect(sent.at(-1)?.name).toBe("quit");
  });

  it("says nothing where there is nothing", async () => {
    show({ start: () => at("locked") });
    await screen.findByTestId("lock");
    expect(screen.queryByTestId("lock-unsent")).toBeNull();
  });
});

describe("recovery", () => {
  it.each([
    ["recovery-by-password", "password"],
    ["recovery-by-server", "server"],
  ])("%s opens by %s and keeps what was typed when it does not", async (button, how) => {
    const user = userEvent.setup();
    const sent = show({
      start: () => at("recovery", { problem: "missing" }),
      recover: () => {
        throw { code: "sign_in_failed" };
      },
    });
    await user.type(await screen.findByTestId("recovery-password"), "Secret7");
    await user.click(screen.getByTestId(button));
    expect(await screen.findByTestId("recovery-failure")).toBeTruthy();
    expect(screen.getByTestId<HTMLInputElement>("recovery-password").value).toBe("Secret7");
    expect(sent.at(-1)).toEqual({
      name: "recover",
      request: { how, login: "a.peeters", password: "Secret7" },
    });
  });
});
