import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/shared/tokens/tokens.css", "utf8");
type Theme = "light" | "dark";

function luminance(token: string, theme: Theme): number {
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
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
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
