import type { Member } from "../../backend/generated";
import { useView } from "../../backend/queries";
import { SideSheet, type Text, useText } from "../../shared";
import { Invited } from "./Invited";
import { type HeldRight, heldRights, isOfAccount, RIGHT_WORDS } from "./rightsModel";
import "./rights.css";

/** The rights of one user. */
export function MemberSheet({ member, onClose }: { member: Member; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const session = useView("session", {});
  const accounts = session.data?.organisations.flatMap((one) => one.accounts) ?? [];
  const held = heldRights(member.grants, accounts);
  return (
    <SideSheet testId="user" title={member.name} onClose={onClose}>
      <p className="soft">{member.email}</p>
      <p className="soft">{t("users-created-by", { name: member.created_by })}</p>
      {member.standing === "invited" && <Invited key={member.person} member={member} />}
      <h3>{t("users-rights")}</h3>
      {held.length === 0 && (
        <p>{t(member.standing === "invited" ? "users-rights-later" : "users-no-rights")}</p>
      )}
      <ul className="rights">
        {held.map((one) => (
          <li key={one.right} data-testid={`user-right-${one.right}`}>
            {t(RIGHT_WORDS[one.right])}
            <span className="soft">{where(one, text)}</span>
          </li>
        ))}
      </ul>
    </SideSheet>
  );
}

function where({ right, everywhere, numbers }: HeldRight, { t, language }: Text): string {
  if (!isOfAccount(right)) return "";
  if (everywhere) return t("users-on-all");
  return t("users-on-account", { account: new Intl.ListFormat(language).format(numbers) });
}
