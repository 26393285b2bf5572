import type { Member } from "../../backend/generated";
import { type Column, StatusBadge, useText } from "../../shared";

/** The columns of the list of users. */
export function useMemberColumns(): Column<Member>[] {
  const { t } = useText();
  return [
    {
      id: "name",
      head: t("users-name"),
      width: "minmax(140px, 1fr)",
      cell: (member) => member.name,
    },
    {
      id: "email",
      head: t("users-email"),
      width: "minmax(160px, 1.4fr)",
      cell: (member) => member.email,
    },
    {
      id: "rights",
      aside: "narrow",
      head: t("users-rights"),
      width: "110px",
      // Before the first entry nothing counts yet.
      cell: ({ grants, standing }) =>
        standing === "invited"
          ? "–"
          : t("users-count", { count: new Set(grants.map((grant) => grant.right)).size }),
    },
    {
      id: "status",
      aside: "narrow",
      head: t("users-status"),
      width: "140px",
      cell: (member) => <StandingOf member={member} />,
    },
  ];
}

function StandingOf({ member: { active, standing } }: { member: Member }) {
  const { t } = useText();
  if (!active) {
    return (
      <StatusBadge tone="offline" sign="cancelled">
        {t("users-inactive")}
      </StatusBadge>
    );
  }
  if (standing === "invited") return <StatusBadge tone="waiting">{t("users-invited")}</StatusBadge>;
  return <StatusBadge tone="approved">{t("users-active")}</StatusBadge>;
}
