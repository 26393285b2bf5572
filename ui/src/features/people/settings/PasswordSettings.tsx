import { KeyRound } from "lucide-react";
import { useView } from "../../../backend/queries";
import { Button, navigate, routes, useText } from "../../../shared";

/** The age and end of the person's password, with the button to change it. */
export function PasswordSettings() {
  const { t, date, dateTime } = useText();
  const { data } = useView("password_standing", {}, { fresh: true });
  return (
    <section className="card stack">
      <h2>{t("signin-password")}</h2>
      <div className="settings-row">
        <div>
          {data && (
            <p data-testid="password-changed-at">
              {t("password-changed-at", { at: date(data.changed_at) })}
            </p>
          )}
          <p className="soft" data-testid="password-expires-at">
            {data?.expires_at
              ? t("password-expires-at", { at: dateTime(data.expires_at) })
              : t("password-change-text")}
          </p>
        </div>
        <Button
          testId="settings-password"
          icon={KeyRound}
          onPress={() => navigate(routes.password)}
        >
          {t("password-change")}
        </Button>
      </div>
    </section>
  );
}
