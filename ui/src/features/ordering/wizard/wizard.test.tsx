import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { DraftContent } from "../../../backend/generated";
import { connection, NOW, session } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { NewOrderPage } from "./NewOrderPage";
import { WizardPage } from "./WizardPage";

const nothing = { company: "", contact: "", street: "", number: "", postcode: "", city: "" };
const content: DraftContent = {
  account_number: "4410552",
  address: { ...nothing, country: "BE", telephone: "", email: "" },
  lines: [],
  reference: "old",
  step: 1,
};

/** A desk whose disk is full until it is freed. */
function desk(step: number) {
  const disk = { full: false };
  const room = () => {
    if (disk.full) throw { code: "disk_full" };
  };
  const check = { refusals: [], account: { state: "unknown" }, lines: [], packs: 0, left: 9 };
  const sent = answerWith({
    connection: () => connection,
    session: () => session,
    check_order: () => check,
    list_supplies: () => ({ supplies: [] }),
    open_draft: ({ draft }: { draft: string }) => {
      return { id: draft, content: { ...content, step }, changed_at: NOW, returned: [] };
    },
    save_draft: () => {
      room();
      return { changed_at: NOW };
    },
    new_draft: () => {
      room();
      return { id: "d9", content, changed_at: NOW, returned: [] };
    },
    place_order: () => ({ order: { id: "o1" } }),
  });
  return { disk, sent, names: () => sent.map(({ name }) => name) };
}

describe("an order on a full disk", () => {
  it("keeps what is typed on screen, and on the disk as soon as there is room", async () => {
    const user = userEvent.setup();
    const { disk, sent } = desk(1);
    render(<WizardPage params={{ draft: "d1" }} />, { wrapper: Wrapped });
    const field = await screen.findByTestId<HTMLInputElement>("reference");
    disk.full = true;
    await user.type(field, " and new");
    expect((await screen.findByTestId("wizard-not-kept")).textContent).toMatch(/disk is full/);
    expect(field.value).toBe("old and new");
    disk.full = false;
    expect(await screen.findByTestId("wizard-kept", {}, { timeout: 5_000 })).toBeTruthy();
    expect(sent.at(-1)?.request).toMatchObject({ content: { reference: "old and new" } });
  });

  it("still holds it for who leaves the page and comes back", async () => {
    const user = userEvent.setup();
    const { disk } = desk(1);
    const first = render(<WizardPage params={{ draft: "d2" }} />, { wrapper: Wrapped });
    disk.full = true;
    await user.type(await screen.findByTestId("reference"), " and new");
    await screen.findByTestId("wizard-not-kept");
    first.unmount();
    render(<WizardPage params={{ draft: "d2" }} />, { wrapper: Wrapped });
    const field = await screen.findByTestId<HTMLInputElement>("reference");
    expect(field.value).toBe("old and new");
  });

  it("is not confirmed with older text than what is on screen", async () => {
    const user = userEvent.setup();
    const { disk, names } = desk(3);
    render(<WizardPage params={{ draft: "d3" }} />, { wrapper: Wrapped });
    await screen.findByTestId("wizard-next");
    disk.full = true;
    await user.click(screen.getByTestId("wizard-next"));
    await screen.findByTestId("wizard-not-kept");
    await waitFor(() =>
      expect(screen.getByTestId<HTMLButtonElement>("wizard-confirm").disabled).toBe(false),
    );
    await user.click(screen.getByTestId("wizard-confirm"));
    expect((await screen.findByTestId("toast")).textContent).toMatch(/disk is full/);
    expect(names()).not.toContain("place_order");
  });

  it("says so when it cannot be begun, and begins when asked again", async () => {
    const user = userEvent.setup();
    const { disk } = desk(1);
    disk.full = true;
    window.location.hash = "/ordering/new";
    render(<NewOrderPage />, { wrapper: Wrapped });
    expect((await screen.findByTestId("order-not-begun")).textContent).toMatch(/disk is full/);
    disk.full = false;
    await user.click(screen.getByTestId("order-begin"));
    await waitFor(() => expect(window.location.hash).toBe("#/ordering/drafts/d9"));
  });
});

describe("an order typed faster than it is checked", () => {
  it("goes on by what stands in the form, not by the answer to an earlier keystroke", async () => {
    const user = userEvent.setup();
    const refused = { code: "field_required", field: "account_number" };
    const waiting: (() => void)[] = [];
    const check = (refusals: unknown[]) => ({ refusals, account: "own", lines: [] });
    answerWith({
      connection: () => connection,
      session: () => session,
      check_order: ({ content }: { content: DraftContent }) =>
        content.account_number === ""
          ? check([refused])
          : new Promise((answer) => waiting.push(() => answer(check([])))),
      open_draft: ({ draft }: { draft: string }) => {
        return {
          id: draft,
          content: { ...content, account_number: "" },
          changed_at: NOW,
          returned: [],
        };
      },
      save_draft: () => ({ changed_at: NOW }),
    });
    render(<WizardPage params={{ draft: "d4" }} />, { wrapper: Wrapped });
    await user.type(await screen.findByTestId("account-number"), "4");
    await user.click(screen.getByTestId("wizard-next"));
    for (const answer of waiting) answer();
    await screen.findByTestId("address-country");
  });
});
