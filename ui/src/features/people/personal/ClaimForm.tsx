import { type FormEvent, useState } from "react";
import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, TextField, useText } from "../../../shared";

/** A number on the invoices that is not listed: the service desk confirms whose it is (Q-OS-5). */
export function ClaimForm({ organisation }: { organisation: string }) {
  const text = useText();
  const { t } = text;
  const [number, setNumber] = useState("");
  const [asked, setAsked] = useState<string | null>(null);
  const claim = useAct("claim_account");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() === "" || claim.isPending) return;
    claim.mutate(
      { number },
      {
        onSuccess: () => {
          setAsked(number.trim());
          setNumber((typed) => (typed === number ? "" : typed));
        },
      },
    );
  };
  return (
    <form className="stack claim" onSubmit={submit} noValidate>
      <div>
        <h3>{t("claim-title")}</h3>
        <p className="soft">{t("claim-text", { organisation })}</p>
      </div>
      {asked && (
        <Banner testId="claim-asked" tone="waiting">
          {t("claim-asked", { number: asked })}
        </Banner>
      )}
      <div className="claim-line">
        <TextField
          testId="claim-number"
          label={t("claim-number")}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={(typed) => {
            setNumber(typed);
            // A reset while the claim is under way would lose its answer.
            if (!claim.isPending) claim.reset();
          }}
          error={claim.error ? failureText(claim.error, text) : undefined}
        />
        <Button
          testId="claim-ask"
          type="submit"
          isDisabled={claim.isPending || number.trim() === ""}
        >
          {t("claim-ask")}
        </Button>
      </div>
    </form>
  );
}
