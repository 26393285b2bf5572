import type {
  DraftContent,
  Language,
  OrderLine,
  Refusal,
  Supply,
  SupplyCategory,
} from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";

import { labelIn } from "../words";

export const STEPS = ["account", "address", "supplies", "overview"] as const;
export type StepId = (typeof STEPS)[number];

export const STEP_WORDS: Record<StepId, MessageId> = {
  account: "ordering-step-account",
  address: "ordering-step-address",
  supplies: "ordering-step-supplies",
  overview: "ordering-step-overview",
};

/** The step a draft was left at; 1 to 4 in the draft. */
export function stepOf(content: DraftContent): StepId {
  return STEPS[Math.min(Math.max(content.step, 1), 4) - 1] ?? "account";
}

/** The step a refused field stands on. */
export function stepOfField(field: string | undefined | null): StepId {
  if (field?.startsWith("address.")) return "address";
  if (field?.startsWith("lines")) return "supplies";
  return "account";
}

/** Refusals that stand on one step. */
export function onStep(refusals: readonly Refusal[], step: StepId): Refusal[] {
  return refusals.filter((refusal) => refusal.field && stepOfField(refusal.field) === step);
}

/** Refusals of the whole order, on no step: nothing on a step could put them right. */
export function onNoStep(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter((refusal) => !refusal.field);
}

/** The first refusal of a field. */
export function atField(refusals: readonly Refusal[], field: string): Refusal | undefined {
  return refusals.find((refusal) => refusal.field === field);
}

export function quantityOf(lines: readonly OrderLine[], supply: string): number {
  return lines.find((line) => line.supply === supply)?.quantity ?? 0;
}

/** The lines with one quantity changed; nothing ordered leaves no line. */
export function withQuantity(
  lines: readonly OrderLine[],
  supply: string,
  quantity: number,
): OrderLine[] {
  const others = lines.filter((line) => line.supply !== supply);
  if (quantity <= 0) return others;
  const at = lines.findIndex((line) => line.supply === supply);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), { supply, quantity }, ...others.slice(place)];
}

/** The refusal of one supply's line. */
export function refusalOfSupply(refusals: readonly Refusal[], supply: string): Refusal | undefined {
  return atField(refusals, `lines.${supply}.quantity`);
}

export type Group = SupplyCategory | "all" | "chosen";

/** Supplies of a group that match every word typed, by name, code and specification. */
export function findSupplies(
  supplies: readonly Supply[],
  lines: readonly OrderLine[],
  group: Group,
  search: string,
  language: Language,
): Supply[] {
  const words = search.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return supplies.filter((supply) => {
    if (group === "chosen" && quantityOf(lines, supply.id) === 0) return false;
    if (group !== "all" && group !== "chosen" && supply.category !== group) return false;
    const text = [
      labelIn(supply.name, language),
      labelIn(supply.specification, language),
      supply.code,
    ]
      .join(" ")
      .toLocaleLowerCase(language);
    return words.every((word) => text.includes(word));
  });
}
