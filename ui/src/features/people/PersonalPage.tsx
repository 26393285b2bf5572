import type { SessionView } from "../../backend/generated";
import { useView } from "../../backend/queries";
import { LANGUAGE_NAMES, Loaded, Page, useText } from "../../shared";
import { personName } from "./personName";
import "./settings/settings.css";

/** What the carrier knows about the person; read-only for now. */
export function PersonalPage() {
  const { t } = useText();
  const session = useView("session", {});
  return (
    <Page testId="personal" title={t("personal-title")}>
      <p className="soft">{t("personal-text")}</p>
      <Loaded testId="personal" query={session}>
        {(view) => (
          <>
            <ProfileCard session={view} />
            <OrganisationsCard session={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ProfileCard({ session: { profile } }: { session: SessionView }) {
  const { t } = useText();
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t("personal-name")}</dt>
        <dd data-testid="personal-name">{personName(profile)}</dd>
        <dt>{t("personal-email")}</dt>
        <dd data-testid="personal-email">{profile.email}</dd>
        <dt>{t("personal-user-name")}</dt>
        <dd data-testid="personal-user-name">{profile.user_name ?? t("personal-empty")}</dd>
        <dt>{t("personal-language")}</dt>
        <dd data-testid="personal-language">{LANGUAGE_NAMES[profile.language]}</dd>
      </dl>
    </section>
  );
}

function OrganisationsCard({ session: { organisations } }: { session: SessionView }) {
  const { t } = useText();
  return (
    <section className="card stack">
      <h2>{t("personal-organisations")}</h2>
      {organisations.length === 0 && <p className="soft">{t("personal-organisation-none")}</p>}
      <dl className="facts">
        {organisations.map(({ organisation }) => (
          <div key={organisation.id} className="facts-row">
            <dt>{organisation.name}</dt>
            <dd>{organisation.address}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
