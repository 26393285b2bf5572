import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { NOW } from "../../../shared/test/fixtures";
import { answerWith, Wrapped } from "../../../shared/test/Wrapped";
import { DraftsPage } from "./DraftsPage";

const row = {
  id: "d1",
  company: "Example Print",
  city: "Gent",
  account_number: "4410552",
  kinds: 1,
  packs: 2,
  changed_at: NOW,
  returned: false,
  copy: false,
  saved_elsewhere: true,
};

describe("a draft that was deleted", () => {
  it("that does not come back says why, and can be asked back again", async () => {
    const user = userEvent.setup();
    const disk = { full: true };
    const sent = answerWith({
      list_drafts: () => ({ drafts: [row] }),
      delete_draft: () => ({ id: "d1", content: { reference: "ours" }, returned: [] }),
      save_draft: () => {
        if (disk.full) throw { code: "disk_full" };
        return { changed_at: NOW };
      },
    });
    render(<DraftsPage />, { wrapper: Wrapped });
    await user.click(await screen.findByTestId("draft-delete-d1"));
    await user.click(await screen.findByTestId("toast-undo"));
    const says = await screen.findByText(/The draft is not back/);
    expect(says.textContent).toMatch(/disk is full/);
    disk.full = false;
    await user.click(screen.getByTestId("toast-undo"));
    await waitFor(() => expect(screen.queryByTestId("toast")).toBeNull());
    const saves = sent.filter(({ name }) => name === "save_draft");
    expect(saves.map(({ request }) => request)).toEqual(
      Array(2).fill({ draft: "d1", content: { reference: "ours" } }),
    );
  });
});
