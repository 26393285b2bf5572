import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { DraftContent, Refusal } from "../../../backend/generated";
import { connection, NOW, session } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { WizardPage } from "./WizardPage";

const address = { company: "", contact: "", street: "", number: "", postcode: "", city: "" };
const content: DraftContent = {
  account_number: "4410552",
  address: { ...address, country: "BE", telephone: "", email: "" },
  lines: [],
  reference: "ours",
  step: 1,
};

/** A wizard at a step, on a desk that has this against every order. */
async function at(step: number, refusals: Refusal[] = [], answers = {}) {
  const draft = { id: "d1", content: { ...content, step }, changed_at: NOW, returned: [] };
  const sent = answerWith({
    connection: () => connection,
    session: () => session,
    check_order: () => ({ refusals, account: "own", company: "", allowances: [], packs: 0 }),
    list_supplies: () => ({ supplies: [] }),
    open_draft: () => draft,
    save_draft: () => ({ changed_at: NOW }),
    place_order: () => ({ order: { id: "o1" } }),
    ...answers,
  });
  render(<WizardPage params={{ draft: "d1" }} />, { wrapper: Wrapped });
  await screen.findByTestId("wizard");
  return { sent, names: () => sent.map(({ name }) => name), user: userEvent.setup() };
}

const mayConfirm = () =>
  waitFor(() =>
    expect(screen.getByTestId<HTMLButtonElement>("wizard-confirm").disabled).toBe(false),
  );

describe("the step before the overview", () => {
  it.each([
    ["Enter twice", "key"],
    ["a double click", "click"],
  ])("%s leads to the overview and orders nothing", async (_, how) => {
    const { names, user } = await at(3);
    const next = await screen.findByTestId("wizard-next");
    next.focus();
    if (how === "key") await user.keyboard("{Enter}{Enter}");
    else await user.dblClick(next);
    const confirm = await screen.findByTestId<HTMLButtonElement>("wizard-confirm");
    if (how === "key") await user.keyboard("{Enter}");
    else await user.click(confirm);
    expect(document.activeElement).not.toBe(confirm);
    await mayConfirm();
    expect(names()).not.toContain("place_order");
    await userEvent.setup().click(confirm);
    await waitFor(() => expect(names()).toContain("place_order"));
  });

  it("hands the focus to the heading, and Tab leads to the button", async () => {
    const { user } = await at(3);
    const next = await screen.findByTestId("wizard-next");
    next.focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("overview-edit-account");
    await waitFor(() => expect(document.activeElement?.localName).toBe("h1"));
    await mayConfirm();
    for (let tabs = 0; tabs < 20; tabs += 1) {
      if (document.activeElement === screen.getByTestId("wizard-confirm")) return;
      await user.tab();
    }
    expect.fail("the button that confirms is not reached");
  });

  it("asks once, however often it is pressed meanwhile", async () => {
    let answer = () => {};
    let asked = 0;
    const check = { refusals: [], account: "own", company: "", allowances: [], packs: 0 };
    const { user } = await at(3, [], {
      check_order: () => {
        asked += 1;
        // The page asks first.
        if (asked === 1) return check;
        return new Promise((resolve) => {
          answer = () => resolve(check);
        });
      },
    });
    await waitFor(() => expect(asked).toBe(1));
    const next = await screen.findByTestId("wizard-next");
    await user.click(next);
    await user.click(next);
    expect(asked).toBe(2);
    answer();
    await screen.findByTestId("overview-edit-account");
  });
});

describe("a step with something wrong", () => {
  it("takes the focus to the field that is refused", async () => {
    const { user } = await at(1, [{ code: "field_required", field: "account_number" } as Refusal]);
    await user.click(await screen.findByTestId("wizard-next"));
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(screen.getByTestId("account-number"));
  });

  it("is not held up by what is on no step; the overview says it", async () => {
    const { user } = await at(1, [{ code: "needs_server" } as Refusal]);
    await user.click(await screen.findByTestId("wizard-next"));
    expect(await screen.findByTestId("address-company")).toBeTruthy();
    fireEvent.click(screen.getByTestId("wizard-step-overview"));
    expect((await screen.findByTestId("overview-refusal")).textContent).toContain("server");
    expect(screen.getByTestId<HTMLButtonElement>("wizard-confirm").disabled).toBe(true);
  });
});

describe("a draft that another computer changed while it was looked at", () => {
  it("is not ordered, and is shown as it is now", async () => {
    let text = "ours";
    const { sent, user } = await at(4, [], {
      open_draft: () => ({
        id: "d1",
        content: { ...content, reference: text, step: 4 },
        changed_at: NOW,
        returned: [],
      }),
      place_order: ({ content: seen }: { content: DraftContent }) => {
        if (seen.reference !== "theirs") throw { code: "draft_changed" };
        return { order: { id: "o1" } };
      },
    });
    await mayConfirm();
    text = "theirs";
    await user.click(screen.getByTestId("wizard-confirm"));
    expect((await screen.findByTestId("toast")).textContent).toContain("another computer");
    await waitFor(() => expect(screen.getByTestId("wizard").textContent).toContain("theirs"));
    await mayConfirm();
    await user.click(screen.getByTestId("wizard-confirm"));
    await waitFor(() => expect(window.location.hash).toBe("#/ordering/history?order=o1"));
    const last = sent.findLast(({ name }) => name === "place_order");
    expect(last?.request).toMatchObject({ draft: "d1", content: { reference: "theirs" } });
  });
});
