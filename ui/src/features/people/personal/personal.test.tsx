import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { setPreferences } from "../../../shared";
import { session } from "../../../shared/test/fixtures";
import { answerWith, tell, Wrapped } from "../../../shared/test/Wrapped";
import { PersonalPage } from "../PersonalPage";

const offer = { organisation: "o9", organisation_name: "Example Press", offered_by: "Bram Claes" };
const account = { email_waiting: null, offers: [] as (typeof offer)[] };
const answers = { session: () => session, own_account: () => account };

function show(more: Parameters<typeof answerWith>[0] = {}) {
  const sent = answerWith({ ...answers, ...more });
  render(<PersonalPage />, { wrapper: Wrapped });
  return { sent, user: userEvent.setup() };
}

const value = (testId: string) => screen.getByTestId<HTMLInputElement>(testId).value;

beforeEach(() => setPreferences({ language: "en" }));

describe("personal data", () => {
  it("shows what the person signs in with and what was not given", async () => {
    show();
    expect((await screen.findByTestId("personal-email")).textContent).toBe(
      "ada@example-print.example",
    );
    expect(screen.getByTestId("personal-user-name").textContent).toBe("not given");
    expect(value("profile-given_name")).toBe("Ada");
    expect(screen.getByText("Example Logistics")).toBeTruthy();
  });

  it("keeps what was typed when the server cannot be reached", async () => {
    const { user } = show({
      change_profile: () => {
        throw { code: "needs_server" };
      },
    });
    await user.type(await screen.findByTestId("profile-telephone"), "+32 9 000 00 00");
    await user.click(screen.getByTestId("profile-save"));
    expect((await screen.findByTestId("profile-failure")).textContent).toMatch(/needs the server/);
    expect(value("profile-telephone")).toBe("+32 9 000 00 00");
  });

  it("says a refusal at its field", async () => {
    const { user } = show({
      change_profile: () => {
        throw { code: "telephone_invalid", field: "telephone" };
      },
    });
    await user.type(await screen.findByTestId("profile-telephone"), "x");
    await user.click(screen.getByTestId("profile-save"));
    expect(await screen.findByTestId("profile-telephone-error")).toBeTruthy();
    expect(screen.queryByTestId("profile-failure")).toBeNull();
  });

  it("saves all of the profile, and shows what came back", async () => {
    let profile = session.profile;
    const { user, sent } = show({
      session: () => ({ ...session, profile }),
      change_profile: (change: object) => {
        profile = { ...profile, ...change };
        return {};
      },
    });
    await user.type(await screen.findByTestId("profile-contact_name"), "Ada");
    await user.click(screen.getByTestId("profile-save"));
    expect(sent.find(({ name }) => name === "change_profile")?.request).toMatchObject({
      given_name: "Ada",
      contact_name: "Ada",
      language: "nl",
    });
    tell(["session"]);
    expect(await screen.findByTestId("toast")).toBeTruthy();
    expect(value("profile-contact_name")).toBe("Ada");
  });

  it("keeps what was typed while the rest was being saved", async () => {
    let saved = () => {};
    const answer = new Promise<object>((resolve) => {
      saved = () => resolve({});
    });
    const { user } = show({ change_profile: () => answer });
    await user.type(await screen.findByTestId("profile-contact_name"), "Ada");
    await user.click(screen.getByTestId("profile-save"));
    await user.type(screen.getByTestId("profile-telephone"), "+32 9");
    saved();
    // The answer here still says what was before: what was saved goes by it, what is typed since does not.
    await waitFor(() => expect(value("profile-contact_name")).toBe(""));
    expect(value("profile-telephone")).toBe("+32 9");
  });

  it("offers to read Loket in the language of the mails", async () => {
    const { user } = show();
    await user.click(await screen.findByTestId("profile-use-language"));
    expect(document.documentElement.lang).toBe("nl");
    expect(screen.queryByTestId("profile-use-language")).toBeNull();
  });
});

describe("another e-mail address", () => {
  it("is asked for with the password, and waits", async () => {
    let waiting: string | null = null;
    const { user, sent } = show({
      own_account: () => ({ ...account, email_waiting: waiting }),
      change_email: () => {
        waiting = "new@example.example";
        return {};
      },
    });
    await user.click(await screen.findByTestId("email-change"));
    await user.type(screen.getByTestId("email-new"), "new@example.example");
    await user.type(screen.getByTestId("email-password"), "Right-Word1");
    await user.click(screen.getByTestId("email-ask"));
    tell(["me"]);
    expect((await screen.findByTestId("email-waiting")).textContent).toContain(
      "new@example.example",
    );
    expect(sent.some(({ name }) => name === "change_email")).toBe(true);
  });

  it("says a wrong password at its field and keeps the address", async () => {
    const { user } = show({
      change_email: () => {
        throw { code: "password_wrong", field: "password" };
      },
    });
    await user.click(await screen.findByTestId("email-change"));
    await user.type(screen.getByTestId("email-new"), "new@example.example");
    await user.type(screen.getByTestId("email-password"), "wrong");
    await user.click(screen.getByTestId("email-ask"));
    expect(await screen.findByTestId("email-password-error")).toBeTruthy();
    expect(value("email-new")).toBe("new@example.example");
  });
});

describe("a membership that is offered", () => {
  it("is answered where it is shown", async () => {
    const { user, sent } = show({
      own_account: () => ({ ...account, offers: [offer] }),
      answer_offer: () => ({}),
    });
    expect((await screen.findByTestId("offer-o9")).textContent).toContain("Bram Claes");
    await user.click(screen.getByTestId("offer-o9-accept"));
    expect(sent.at(-1)?.request).toEqual({ organisation: "o9", accept: true });
    expect((await screen.findByTestId("toast")).textContent).toContain("Example Press");
  });

  it("says so even when the offer is gone before the answer arrives", async () => {
    let offers = [offer];
    let arrives: (answer: object) => void = () => {};
    const answered = new Promise<object>((resolve) => {
      arrives = resolve;
    });
    const { user } = show({
      own_account: () => ({ ...account, offers }),
      answer_offer: () => answered,
    });
    await user.click(await screen.findByTestId("offer-o9-accept"));
    offers = [];
    tell(["me"]);
    await waitFor(() => expect(screen.queryByTestId("offer-o9")).toBeNull());
    arrives({});
    expect((await screen.findByTestId("toast")).textContent).toContain("Example Press");
  });

  it("is answered once", async () => {
    const { user, sent } = show({
      own_account: () => ({ ...account, offers: [offer] }),
      answer_offer: () => ({}),
    });
    await user.click(await screen.findByTestId("offer-o9-accept"));
    await screen.findByTestId("toast");
    await user.click(screen.getByTestId("offer-o9-decline"));
    await user.click(screen.getByTestId("offer-o9-accept"));
    expect(sent.filter(({ name }) => name === "answer_offer")).toHaveLength(1);
  });
});

describe("an account number that is missing", () => {
  it("is claimed, and the service desk is asked", async () => {
    const { user, sent } = show({ claim_account: () => ({}) });
    await user.type(await screen.findByTestId("claim-number"), "4 410 999");
    await user.click(screen.getByTestId("claim-ask"));
    expect((await screen.findByTestId("claim-asked")).textContent).toContain("4 410 999");
    expect(sent.at(-1)?.request).toEqual({ number: "4 410 999" });
    expect(value("claim-number")).toBe("");
  });

  it("is said to be asked for, whatever is typed meanwhile", async () => {
    let taken = () => {};
    const answer = new Promise<object>((resolve) => {
      taken = () => resolve({});
    });
    const { user } = show({ claim_account: () => answer });
    await user.type(await screen.findByTestId("claim-number"), "4 410 999");
    await user.click(screen.getByTestId("claim-ask"));
    await user.type(screen.getByTestId("claim-number"), "8");
    taken();
    expect((await screen.findByTestId("claim-asked")).textContent).toContain("4 410 999");
    expect(value("claim-number")).toBe("4 410 9998");
  });
});

describe("one's data as files", () => {
  it("says where they lie", async () => {
    const { sent, user } = show({
      show_export: () => {
        throw { code: "not_found" };
      },
      export_my_data: () => ({
        folder: "/ada/Downloads",
        files: ["a.xlsx"],
        tables: 3,
        rows: 41,
      }),
    });
    await user.click(await screen.findByTestId("data-export"));
    const done = await screen.findByTestId("data-exported");
    expect(done.textContent).toContain("41 records");
    expect(done.textContent).toContain("/ada/Downloads");
    await user.click(screen.getByTestId("data-show"));
    expect((await screen.findByTestId("toast")).textContent).toContain("no longer here");
    expect(sent.at(-1)).toEqual({ name: "show_export", request: {} });
  });
});
