import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { DataTable } from "./DataTable";
import type { Column, Sort } from "./tableModel";

interface Row {
  id: string;
  name: string;
}

const rows: Row[] = Array.from({ length: 1000 }, (_, at) => ({ id: `r${at}`, name: `Row ${at}` }));
const columns: Column<Row>[] = [
  { id: "name", head: "Name", width: "1fr", cell: (row) => row.name, sortable: true },
  { id: "act", head: "Act", width: "80px", cell: () => <button type="button">Act</button> },
];

function List({ onSort, onNeedMore }: { onSort?: (sort: Sort) => void; onNeedMore?: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <output data-testid="open">{open}</output>
      <DataTable
        testId="rows"
        label="Rows"
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        openKey={open}
        onOpen={(row) => setOpen(row.id)}
        {...(onSort ? { onSort, sort: { column: "name", descending: false } } : {})}
        {...(onNeedMore ? { onNeedMore } : {})}
      />
    </>
  );
}

const opened = () => screen.getByTestId("open").textContent;

describe("the list of virtual rows", () => {
  it("draws what is seen, not a thousand rows, and says how many there are", () => {
    render(<List />);
    const drawn = screen.getAllByRole("row").length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(80);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("1001");
  });

  it("moves with arrows, opens with Enter, and then moves on while open", async () => {
    const user = userEvent.setup();
    render(<List />);
    screen.getByRole("grid").focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(opened()).toBe("");
    await user.keyboard("{Enter}");
    expect(opened()).toBe("r2");
    await user.keyboard("j");
    expect(opened()).toBe("r3");
    await user.keyboard("{Control>}k{/Control}");
    expect(opened()).toBe("r3");
    await user.keyboard("k{Home}");
    expect(opened()).toBe("r0");
  });

  it("leaves a button inside a row alone", async () => {
    const user = userEvent.setup();
    render(<List />);
    await user.click(screen.getAllByRole("button", { name: "Act" })[1] as HTMLElement);
    expect(opened()).toBe("");
    await user.click(screen.getByTestId("rows-r1"));
    expect(opened()).toBe("r1");
  });

  it("sorts by its heads", async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    render(<List onSort={onSort} />);
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    await user.click(screen.getByTestId("rows-sort-name"));
    expect(onSort).toHaveBeenCalledWith({ column: "name", descending: true });
  });
});
