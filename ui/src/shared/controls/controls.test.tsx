import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ComboBox } from "./ComboBox";
import { NumberStepper } from "./NumberStepper";
import { SearchField } from "./SearchField";
import { Segments } from "./Segments";
import { Select } from "./Select";
import { TextField } from "./TextField";

const countries = [
  { id: "BE", label: "Belgium" },
  { id: "DE", label: "Germany" },
];

describe("a field", () => {
  it("is marked as required, and its refusal is told to screen readers", () => {
    render(
      <TextField
        testId="city"
        label="City"
        required
        error="Fill this in."
        value=""
        onChange={() => {}}
      />,
    );
    const input = screen.getByTestId("city");
    expect(input.getAttribute("aria-required") ?? input.hasAttribute("required")).toBeTruthy();
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const described = input.getAttribute("aria-describedby")?.split(" ") ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(words).toContain("Fill this in.");
  });
});

describe("choosing", () => {
  it("by a list", async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(
      <Select testId="land" label="Country" options={countries} value="BE" onChange={onChange} />,
    );
    expect(screen.getByTestId("land").textContent).toContain("Belgium");
    await user.click(screen.getByTestId("land"));
    await user.click(await screen.findByTestId("land-option-DE"));
    expect(onChange).toHaveBeenCalledWith("DE");
  });

  it("by typing what is not in the list", async () => {
    const user = userEvent.setup();
    const Free = () => {
      const [text, setText] = useState("");
      return (
        <>
          <output data-testid="typed">{text}</output>
          <ComboBox
            testId="number"
            label="Account number"
            options={[{ id: "a1", label: "4410552" }]}
            value={null}
            onChange={() => {}}
            text={text}
            onText={setText}
          />
        </>
      );
    };
    render(<Free />);
    await user.type(screen.getByTestId("number"), "123456");
    await user.tab();
    expect(screen.getByTestId("typed").textContent).toBe("123456");
  });

  it("by segments", async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    render(
      <Segments testId="kind" label="Kind" value="BE" onChange={onChange} options={countries} />,
    );
    await user.click(screen.getByTestId("kind-DE"));
    expect(onChange).toHaveBeenCalledWith("DE");
    expect(screen.getByTestId("kind-BE").getAttribute("aria-pressed")).toBe("true");
  });
});

describe("counting", () => {
  it("steps within its bounds; nothing typed is the least", async () => {
    const user = userEvent.setup();
    const Counter = () => {
      const [value, setValue] = useState(1);
      return (
        <NumberStepper testId="packs" label="Packs" value={value} onChange={setValue} max={2} />
      );
    };
    render(<Counter />);
    const input = screen.getByTestId<HTMLInputElement>("packs");
    await user.click(screen.getByTestId("packs-more"));
    expect(input.value).toBe("2");
    expect(screen.getByTestId("packs-more").hasAttribute("disabled")).toBe(true);
    await user.clear(input);
    await user.tab();
    expect(input.value).toBe("0");
  });
});

describe("filtering", () => {
  it("takes the focus on / and empties again", async () => {
    const user = userEvent.setup();
    const Search = () => {
      const [value, setValue] = useState("");
      return <SearchField testId="find" label="Find" value={value} onChange={setValue} />;
    };
    render(<Search />);
    await user.keyboard("/");
    await user.keyboard("a/b");
    const input = screen.getByTestId<HTMLInputElement>("find");
    expect(input.value).toBe("a/b");
    await user.click(screen.getByTestId("find-clear"));
    expect(input.value).toBe("");
  });
});
