import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { backend } from "../backend/call";
import { toast } from "../shared";
import { connection, refused, session, start } from "../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../shared/test/Wrapped";
import { Gate } from "./Gate";

async function open(hash: string, answers: Parameters<typeof answerWith>[0] = {}) {
  window.location.hash = hash;
  const sent = answerWith({
    start: () => start,
    session: () => session,
    connection: () => connection,
    list_refused: () => ({ items: [refused] }),
    ...answers,
  });
  render(<Gate />, { wrapper: Wrapped });
  await screen.findByTestId("rail-inbox");
  return { sent, user: userEvent.setup() };
}

describe("the shell", () => {
  it("counts in the rail what asks for something", async () => {
    await open("/settings");
    expect(screen.getByTestId("rail-shipping").textContent).toMatch(/4$/);
    expect(screen.getByTestId("rail-inbox").textContent).toMatch(/1$/);
    expect(screen.getByTestId("rail-settings").getAttribute("aria-current")).toBe("page");
  });

  it.each([
    ["/ordering/drafts/d1", "rail-new-order", "rail-drafts"],
    ["/ordering/drafts", "rail-drafts", "rail-new-order"],
  ])("lights at %s the line of the page that is shown", async (path, lit, dark) => {
    await open(path);
    expect(screen.getByTestId(lit).getAttribute("aria-current")).toBe("page");
    expect(screen.getByTestId(dark).getAttribute("aria-current")).toBeNull();
  });

  it("changes the language at once, everywhere, without a reload", async () => {
    const { user } = await open("/settings", { set_preferences: () => ({}) });
    await user.click(screen.getByTestId("language"));
    await user.click(await screen.findByTestId("language-de"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Einstellungen");
    expect(document.documentElement.lang).toBe("de");
  });

  it("goes anywhere by the palette", async () => {
    const { user } = await open("/settings");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByTestId("palette-input"), "inb{Enter}");
    expect(await screen.findByTestId("inbox")).toBeTruthy();
  });

  it("shows the keys of the screen on ?, but not while typing", async () => {
    const { user } = await open("/settings");
    await user.keyboard("?");
    expect((await screen.findByTestId("key-help")).textContent).toContain("Search or do");
  });

  it("switches the organisation", async () => {
    const { user, sent } = await open("/settings", { choose_organisation: () => session });
    await user.click(screen.getByTestId("organisation"));
    await user.click(await screen.findByTestId("organisation-o2"));
    expect(sent).toContainEqual({ name: "choose_organisation", request: { organisation: "o2" } });
  });

  it("says so when an address leads nowhere", async () => {
    await open("/nowhere");
    expect(screen.getByTestId("not-here")).toBeTruthy();
  });

  it("reads again what a change touches, and only that", async () => {
    const { sent } = await open("/inbox");
    await screen.findByTestId("inbox-act-1");
    // Something may still be read for the first time: that is not reading again.
    const before = sent.map(({ name }) => name);
    const again = () =>
      sent
        .slice(before.length)
        .map(({ name }) => name)
        .filter((name) => before.includes(name));
    act(() => tell(["refused"]));
    await waitFor(() => expect(again()).toContain("list_refused"));
    expect(again()).toEqual(["list_refused"]);
  });

  it("asks before it closes on unsent orders", async () => {
    const { user, sent } = await open("/settings", {
      unsent: () => ({
        orders: [{ order: "n1", account_number: "4410552", packs: 12, confirmed_at: 0 }],
        other: 0,
        unkept: [],
      }),
      quit: () => ({}),
    });
    act(() => tell(["quit_asked"]));
    const notice = await screen.findByTestId("quit-notice");
    expect(within(notice).getByTestId("quit-order-n1").textContent).toContain("12 packs");
    await user.click(screen.getByTestId("quit-stay"));
    expect(screen.queryByTestId("quit-notice")).toBeNull();
    act(() => tell(["quit_asked"]));
    await user.click(await screen.findByTestId("quit-anyway"));
    expect(sent.at(-1)?.name).toBe("quit");
  });

  it("says what would be lost before it closes on text that is not saved", async () => {
    const drafts = [
      { draft: "d1", account_number: "4410552", company: "Example Print" },
      { draft: "d2", account_number: "", company: "" },
    ];
    const { user, sent } = await open("/settings", {
      unsent: () => ({ orders: [], other: 0, unkept: drafts }),
      quit: () => ({}),
    });
    act(() => tell(["quit_asked"]));
    const notice = await screen.findByTestId("quit-notice");
    expect(notice.textContent).toContain("2 drafts");
    expect(within(notice).getByTestId("quit-draft-d1").textContent).toContain("Example Print");
    expect(within(notice).getByTestId("quit-draft-d2").textContent).toContain("without a number");
    expect(screen.getByTestId("quit-stay").textContent).toBe("Stay");
    await user.click(screen.getByTestId("quit-anyway"));
    expect(sent.at(-1)?.name).toBe("quit");
  });

  it("says at a closed counter that something is not saved, and not whose", async () => {
    const { user, sent } = await open("/settings", {
      lock: () => ({ ...start, phase: "locked", unkept: true }),
      quit: () => ({}),
    });
    await user.click(screen.getByTestId("person"));
    await user.click(await screen.findByTestId("person-lock"));
    await screen.findByTestId("lock");
    act(() => tell(["quit_asked"]));
    expect((await screen.findByTestId("quit-closed")).textContent).toContain("not saved");
    expect(sent.some(({ name }) => name === "unsent")).toBe(false);
    await user.click(screen.getByTestId("quit-stay"));
    expect(screen.queryByTestId("quit-notice")).toBeNull();
  });

  it("listens for the question without a gap, whatever is locked and unlocked", async () => {
    const { user } = await open("/settings", { lock: () => ({ ...start, phase: "locked" }) });
    const { onChanged } = backend();
    let anew = 0;
    backend().onChanged = (listener) => {
      anew += 1;
      return onChanged(listener);
    };
    await user.click(screen.getByTestId("person"));
    await user.click(await screen.findByTestId("person-lock"));
    await screen.findByTestId("lock");
    expect(anew).toBe(0);
    act(() => tell(["quit_asked"]));
    expect(await screen.findByTestId("quit-closed")).toBeTruthy();
  });

  it("can be left even when nobody knows what is unsent", async () => {
    const { user, sent } = await open("/settings", {
      unsent: () => {
        throw { code: "broken" };
      },
      quit: () => ({}),
    });
    act(() => tell(["quit_asked"]));
    await user.click(await screen.findByTestId("quit-anyway"));
    expect(sent.at(-1)?.name).toBe("quit");
  });

  it("forgets every view when it is locked", async () => {
    const { user } = await open("/personal", { lock: () => ({ ...start, phase: "locked" }) });
    await user.click(screen.getByTestId("person"));
    await user.click(await screen.findByTestId("person-lock"));
    expect((await screen.findByTestId("lock")).textContent).not.toContain("example-print.example");
  });

  it("makes room for somebody else, and names who is remembered", async () => {
    const { server } = start;
    const people = [{ seat: "1", name: "Ada Peeters", login: "ada", server }];
    const { user } = await open("/settings", {
      switch_person: () => ({ ...start, phase: "sign_in", known: null }),
      list_people: () => ({ people, servers: [] }),
    });
    await user.click(screen.getByTestId("person"));
    await user.click(await screen.findByTestId("person-switch"));
    expect((await screen.findByTestId("signin-person-ada")).textContent).toContain("Ada Peeters");
  });

  it("offers undo in a toast and on u", async () => {
    const { user } = await open("/settings");
    let undone = 0;
    act(() => toast({ text: "Done", undo: () => undone++ }));
    expect(await screen.findByTestId("toast-undo")).toBeTruthy();
    await user.keyboard("u");
    expect(undone).toBe(1);
    expect(screen.queryByTestId("toast")).toBeNull();
  });
});
