import { useState } from "react";
import type { Profile } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import { Banner, Button, useText } from "../../../shared";
import { ChangeEmailDialog } from "./ChangeEmailDialog";

/** The person's e-mail address and user name; a new address has to be confirmed by mail. */
export function EmailSection({ profile }: { profile: Profile }) {
  const { t } = useText();
  const account = useView("own_account", {});
  const [changing, setChanging] = useState(false);
  const waiting = account.data?.email_waiting;
  return (
    <section className="card stack">
      <h2>{t("email-title")}</h2>
      <dl className="facts">
        <dt>{t("personal-email")}</dt>
        <dd data-testid="personal-email">{profile.email}</dd>
        <dt>{t("personal-user-name")}</dt>
        <dd data-testid="personal-user-name">{profile.user_name ?? t("personal-empty")}</dd>
      </dl>
      {waiting && (
        <Banner testId="email-waiting" tone="waiting" title={t("email-asked")}>
          {t("email-waiting", { email: waiting })}
        </Banner>
      )}
      <div className="line-up">
        <Button testId="email-change" onPress={() => setChanging(true)}>
          {t("email-change")}
        </Button>
      </div>
      <ChangeEmailDialog open={changing} onClose={() => setChanging(false)} />
    </section>
  );
}
