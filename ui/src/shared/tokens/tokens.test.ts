import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/shared/tokens/tokens.css", "utf8");
type Theme = "light" | "dark";

/** Red, green and blue of a token as light mixes them, each from 0 to 1. */
function mixed(token: string, theme: Theme): [number, number, number] {
  const pair = new RegExp(
    `--${token}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`,
  ).exec(css);
  if (!pair) throw new Error(`no token --${token}`);
  const text = theme === "light" ? pair[1] : pair[2];
  const [l = 0, c = 0, h = 0] = (text ?? "").split(" ").map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short;
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  return [clamp(red), clamp(green), clamp(blue)];
}

function luminance(token: string, theme: Theme): number {
  const [red, green, blue] = mixed(token, theme);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A token's bytes as the shell writes a colour: "0xf2, 0xf3, 0xf0". */
function bytes(token: string, theme: Theme): string {
  const encoded = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
  return mixed(token, theme)
    .map(
      (x) =>
        `0x${Math.round(255 * encoded(x))
          .toString(16)
          .padStart(2, "0")}`,
    )
    .join(", ");
}

function contrast(one: string, other: string, theme: Theme): number {
  const [dark = 0, light = 0] = [luminance(one, theme), luminance(other, theme)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "surface", "raised", "hover"];
const text: [string, string][] = [
  ...grounds.flatMap((g): [string, string][] => [
    ["ink", g],
    ["ink-soft", g],
    ["accent-ink", g],
    ["danger", g],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["accent-ink", "accent-soft"],
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ...["waiting", "approved", "rejected", "offline"].flatMap((m): [string, string][] => [
    [`${m}-ink`, `${m}-soft`],
    [`${m}-ink`, "surface"],
    ["ink", `${m}-soft`],
  ]),
];
const controls = grounds.slice(0, 3).flatMap((g): [string, string][] => [
  ["control", g],
  ["accent", g],
]);

describe.each<Theme>(["light", "dark"])("contrast of the tokens, %s", (theme) => {
  it.each(text)("text --%s on --%s reads at 4.5:1", (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(controls)("control --%s on --%s stands out at 3:1", (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe("before the page paints", () => {
  const shell = readdirSync("../src-tauri")
    .filter((file) => file.endsWith(".rs"))
    .map((file) => readFileSync(`../src-tauri/${file}`, "utf8"))
    .join("\n");

  it("the shell shows the page's own paper, in the theme under the name the window keeps it by", () => {
    expect(shell).toContain(`const PAPER: Color = Color(${bytes("paper", "light")}, 0xff);`);
    expect(shell).toContain(`const PAPER_DARK: Color = Color(${bytes("paper", "dark")}, 0xff);`);
    const key = 'localStorage.getItem("loket.theme")';
    expect(readFileSync("public/theme.js", "utf8")).toContain(key);
    expect(readFileSync("src/shared/text/preferences.ts", "utf8")).toContain('"loket.theme"');
  });
});
