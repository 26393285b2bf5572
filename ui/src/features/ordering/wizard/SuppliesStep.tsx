import { useState } from "react";
import { useView } from "../../../backend/queries";
import { Banner, refusalText, SearchField, useText } from "../../../shared";
import { CATEGORY_WORDS } from "../words";
import {
  atField,
  findSupplies,
  type Group,
  quantityOf,
  refusalOfSupply,
  withQuantity,
} from "./model";
import { SupplyLine } from "./SupplyLine";
import type { StepProps } from "./useMarks";

const GROUPS = ["boxes", "envelopes", "labels", "accessories"] as const;

/** Step 3: the supplies and their quantities (OS-21 … OS-25). */
export function SuppliesStep({ content, change, check }: StepProps) {
  const text = useText();
  const { t, language } = text;
  const [search, setSearch] = useState("");
  const [group, setGroup] = useState<Group>("all");
  const supplies = useView("list_supplies", {}).data?.supplies;
  if (supplies && supplies.length === 0) {
    return (
      <Banner testId="supplies-not-yet" tone="offline">
        {t("ordering-supplies-not-yet")}
      </Banner>
    );
  }
  const found = findSupplies(supplies ?? [], content.lines, group, search, language);
  const whole = atField(check?.refusals ?? [], "lines");
  const chosen = content.lines.filter((line) => line.quantity > 0).length;
  const groups: [Group, string][] = [
    ["all", t("ordering-category-all")],
    ...GROUPS.map((one): [Group, string] => [one, t(CATEGORY_WORDS[one])]),
    ["chosen", t("ordering-category-chosen", { count: chosen })],
  ];
  return (
    <div className="supplies">
      <div className="supplies-tools">
        <SearchField
          testId="supplies-search"
          label={t("ordering-supplies-search")}
          value={search}
          onChange={setSearch}
        />
        <div className="supplies-groups">
          {groups.map(([id, label]) => (
            <button
              key={id}
              type="button"
              className="group-chip"
              aria-pressed={group === id}
              data-testid={`supplies-group-${id}`}
              onClick={() => setGroup(id)}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      {whole && whole.code !== "order_empty" && (
        <Banner testId="supplies-whole" tone="rejected">
          {refusalText(whole, text)}
        </Banner>
      )}
      <ul className="supply-list" data-testid="supply-list">
        {found.map((supply) => (
          <SupplyLine
            key={supply.id}
            supply={supply}
            quantity={quantityOf(content.lines, supply.id)}
            onQuantity={(quantity) =>
              change({ lines: withQuantity(content.lines, supply.id, quantity) })
            }
            allowance={check?.allowances.find((one) => one.supply === supply.id)?.allowance}
            refusal={refusalOfSupply(check?.refusals ?? [], supply.id)}
          />
        ))}
      </ul>
      {supplies && found.length === 0 && <p className="soft">{t("ordering-supplies-none")}</p>}
    </div>
  );
}
