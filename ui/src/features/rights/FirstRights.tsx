import type { GivableRight, LoketRight } from "../../backend/generated";
import { useView } from "../../backend/queries";
import { Checkbox, spaced, type Text, useText } from "../../shared";
import { isGivable } from "./addUserModel";
import { isOfAccount, RIGHT_WORDS } from "./rightsModel";

interface FirstRightsProps {
  rights: readonly GivableRight[];
  ticked: ReadonlySet<LoketRight>;
  onChange: (ticked: ReadonlySet<LoketRight>) => void;
}

/** The first rights. One that the administrator does not hold is greyed and names the people who can give it (UM-46). */
export function FirstRights({ rights, ticked, onChange }: FirstRightsProps) {
  const text = useText();
  const { t } = text;
  const session = useView("session", {}).data;
  const accounts = session?.organisations.flatMap((one) => one.accounts) ?? [];
  const numbers = new Map(accounts.map((account) => [account.id, spaced(account.number)]));
  const toggle = (right: LoketRight, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(right);
    else next.delete(right);
    onChange(next);
  };
  return (
    <div className="card">
      <fieldset className="choices">
        <legend>{t("add-user-rights")}</legend>
        {rights.map((one) => (
          <Checkbox
            key={one.right}
            testId={`add-user-right-${one.right}`}
            disabled={!isGivable(one)}
            checked={ticked.has(one.right) && isGivable(one)}
            onChange={(on) => toggle(one.right, on)}
          >
            {t(RIGHT_WORDS[one.right])}
            <span className="soft choice-more">{more(one, numbers, text)}</span>
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}

function more(one: GivableRight, numbers: ReadonlyMap<string, string>, text: Text): string {
  const { t, language } = text;
  const list = (words: string[]) => new Intl.ListFormat(language).format(words);
  if (!isGivable(one)) {
    if (one.givers.length === 0) return t("add-user-not-givable");
    return t("add-user-givers", { names: list(one.givers) });
  }
  if (!isOfAccount(one.right)) return "";
  if (one.everywhere) return t("users-on-all");
  return t("users-on-account", {
    account: list(one.accounts.flatMap((id) => numbers.get(id) ?? [])),
  });
}
