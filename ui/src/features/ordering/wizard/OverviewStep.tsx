import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useView } from "../../../backend/queries";
import { Banner, Button, refusalText, spaced, useText } from "../../../shared";
import { AddressLines } from "../AddressLines";
import { labelIn } from "../words";
import { onNoStep, onStep, type StepId } from "./model";
import type { StepProps } from "./useMarks";

/** Step 4: everything once more, each part one press from being changed (OS-26, OS-27). */
export function OverviewStep({ content, check, go }: StepProps) {
  const text = useText();
  const { t, language } = text;
  const supplies = useView("list_supplies", {}).data?.supplies ?? [];
  const refusals = check?.refusals ?? [];
  const part = (step: StepId, title: string, children: ReactNode) => (
    <section className="overview-part">
      <header>
        <h2>{title}</h2>
        <Button
          testId={`overview-edit-${step}`}
          variant="quiet"
          icon={Pencil}
          onPress={() => go(step)}
        >
          {t("ordering-overview-edit")}
        </Button>
      </header>
      {children}
      {onStep(refusals, step).map((refusal) => (
        <p
          key={`${refusal.code}${refusal.field}`}
          className="overview-wrong"
          data-testid="overview-refusal"
        >
          {refusalText(refusal, text)}
        </p>
      ))}
    </section>
  );
  return (
    <>
      {refusals.length > 0 && (
        <Banner testId="overview-wrong" tone="waiting">
          {t("ordering-overview-wrong", { count: refusals.length })}
          {onNoStep(refusals).map((refusal) => (
            <p key={refusal.code} data-testid="overview-refusal">
              {refusalText(refusal, text)}
            </p>
          ))}
        </Banner>
      )}
      {part(
        "account",
        t("ordering-account-label"),
        <>
          <p>
            <span className="account-digits">{spaced(content.account_number)}</span>{" "}
            <span className="soft">{check?.company}</span>
          </p>
          {content.reference && (
            <p>
              <span className="soft">{t("ordering-reference")} · </span>
              {content.reference}
            </p>
          )}
        </>,
      )}
      {part("address", t("ordering-overview-delivery"), <AddressLines address={content.address} />)}
      {part(
        "supplies",
        t("ordering-overview-order"),
        <ul className="ordered">
          {content.lines
            .filter((line) => line.quantity > 0)
            .map((line) => {
              const supply = supplies.find((one) => one.id === line.supply);
              return (
                <li key={line.supply}>
                  <span>{supply ? labelIn(supply.name, language) : line.supply}</span>
                  <span className="soft">{t("ordering-packs", { count: line.quantity })}</span>
                </li>
              );
            })}
        </ul>,
      )}
    </>
  );
}
