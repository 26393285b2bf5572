import type { OrganisationView, SessionView } from "../../../backend/generated";
import { useText } from "../../../shared";
import { ClaimForm } from "./ClaimForm";

/** The person's organisations with their account numbers, and the form to claim a missing number. */
export function OrganisationsSection({ session }: { session: SessionView }) {
  const { t } = useText();
  const { organisations, organisation } = session;
  const acting = organisations.find((one) => one.organisation.id === organisation);
  return (
    <section className="card stack">
      <h2>{t("personal-organisations")}</h2>
      {organisations.length === 0 && <p className="soft">{t("personal-organisation-none")}</p>}
      <ul className="stack">
        {organisations.map((one) => (
          <Belonging key={one.organisation.id} view={one} />
        ))}
      </ul>
      {acting?.organisation.kind === "customer" && (
        <ClaimForm organisation={acting.organisation.name} />
      )}
    </section>
  );
}

function Belonging({ view: { organisation, accounts } }: { view: OrganisationView }) {
  const { t, language } = useText();
  const numbers = new Intl.ListFormat(language, { type: "unit" }).format(
    accounts.map((account) => account.number),
  );
  return (
    <li>
      <h3>{organisation.name}</h3>
      <p className="soft">{organisation.address}</p>
      <p className="soft number">
        {numbers ? t("personal-accounts", { numbers }) : t("personal-accounts-none")}
      </p>
    </li>
  );
}
