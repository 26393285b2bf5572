import { ChevronDown, ChevronRight, CircleAlert } from "lucide-react";
import { memo, useId, useState } from "react";
import type { Allowance, Refusal, Supply } from "../../../backend/generated";
import { QUANTITY_MAX } from "../../../backend/limits";
import { NumberStepper, refusalText, type Text, useText } from "../../../shared";
import { labelIn } from "../words";

/** Words for a limit that is near, or that is the supply's own while the person wants some of it. */
function limitWords(allowance: Allowance, quantity: number, { t, date }: Text): string | null {
  const { limit, max, left, resets_at } = allowance;
  if (limit === "per_period" && resets_at !== null)
    return t("ordering-limit-per-period", { left, date: date(resets_at) });
  if (limit === "per_supply") return quantity > 0 ? t("ordering-limit-per-supply", { max }) : null;
  return left <= 20 ? t("ordering-limit-per-order", { left }) : null;
}

export interface SupplyLineProps {
  supply: Supply;
  quantity: number;
  onQuantity: (quantity: number) => void;
  allowance: Allowance | undefined;
  refusal: Refusal | undefined;
}

/** One supply: its name, its limit, and the quantity the person wants. */
export const SupplyLine = memo(function SupplyLine(props: SupplyLineProps) {
  const { supply, quantity, onQuantity, allowance, refusal } = props;
  const text = useText();
  const { t, language } = text;
  const [open, setOpen] = useState(false);
  const note = useId();
  const name = labelIn(supply.name, language);
  const specification = labelIn(supply.specification, language);
  const limit = allowance ? limitWords(allowance, quantity, text) : null;
  return (
    <li className={`supply${quantity > 0 ? " chosen" : ""}`} data-testid={`supply-${supply.code}`}>
      <div className="supply-words">
        <span className="supply-name">{name}</span>
        <span className="soft">{t("ordering-supply-pack", { count: supply.pieces_per_pack })}</span>
      </div>
      {specification ? (
        <button
          type="button"
          className="supply-more"
          aria-expanded={open}
          data-testid={`supply-${supply.code}-more`}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          {t("ordering-supply-specification")}
        </button>
      ) : (
        <span />
      )}
      <div className="supply-note" id={note}>
        {refusal ? (
          <span className="supply-refusal" data-testid={`supply-${supply.code}-error`}>
            <CircleAlert size={14} aria-hidden /> {refusalText(refusal, text)}
          </span>
        ) : (
          limit && <span className="soft">{limit}</span>
        )}
      </div>
      <NumberStepper
        testId={`supply-${supply.code}-quantity`}
        label={t("ordering-supply-quantity", { name })}
        value={quantity}
        onChange={onQuantity}
        max={QUANTITY_MAX}
        describedBy={note}
        invalid={refusal !== undefined}
      />
      {open && <p className="supply-specification">{specification}</p>}
    </li>
  );
});
