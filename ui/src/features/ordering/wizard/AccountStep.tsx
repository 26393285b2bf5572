import { useView } from "../../../backend/queries";
import { Link, routes, spaced, TextField, useText } from "../../../shared";
import { type StepProps, wordsAt } from "./useMarks";

/** Step 1: the account number (OS-15, OS-17) and the person's own reference. */
export function AccountStep({ content, change, check, marks }: StepProps) {
  const text = useText();
  const { t } = text;
  const session = useView("session", {}).data;
  const accounts = session?.organisations.flatMap((one) => one.accounts) ?? [];
  const typed = content.account_number.replace(/[\s.-]/g, "");
  return (
    <div className="wizard-form">
      <div className="account-number">
        <TextField
          testId="account-number"
          label={t("ordering-account-label")}
          required
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          value={content.account_number}
          onChange={(account_number) => change({ account_number })}
          onBlur={() => marks.markField("account_number")}
          error={wordsAt("account_number", check?.refusals, marks, text)}
          description={
            check?.account === "own"
              ? `${spaced(typed)} · ${t("ordering-account-own", { company: check.company })}`
              : check?.account === "unverified"
                ? t("ordering-account-unverified")
                : t("ordering-account-help")
          }
        />
      </div>
      {session && accounts.length === 0 && (
        <p>
          <Link to={routes.personal} testId="account-claim">
            {t("claim-title")}
          </Link>
        </p>
      )}
      {accounts.length > 0 && (
        <fieldset className="account-picks">
          <legend>{t("ordering-account-yours")}</legend>
          {accounts.map((account) => (
            <label key={account.id} className="account-pick">
              <input
                type="radio"
                name="own-account"
                data-testid={`account-pick-${account.number}`}
                checked={account.number === typed}
                onChange={() => change({ account_number: account.number })}
              />
              <span className="account-digits">{spaced(account.number)}</span>
              <span className="soft">{account.company}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        testId="reference"
        label={t("ordering-reference")}
        description={t("ordering-reference-help")}
        value={content.reference}
        onChange={(reference) => change({ reference })}
        onBlur={() => marks.markField("reference")}
        error={wordsAt("reference", check?.refusals, marks, text)}
      />
    </div>
  );
}
