import { useState } from "react";
import { useView } from "../../../backend/queries";
import { Banner, Button, navigate, routes, usePlace, useText } from "../../../shared";

const HOURLY = 3_600_000;

/** Warns of a password that expires, at each of the days the rules name; dismissed, it returns at the next one. */
export function PasswordNotice() {
  const { t, dateTime } = useText();
  const { path } = usePlace();
  const { data: line } = useView("connection", {});
  // Only the server knows the date, so the desk asks once the server answers.
  const reached = line?.state === "online";
  const standing = useView("password_standing", {}, { enabled: reached, every: HOURLY });
  const [putAway, setPutAway] = useState<number | null>(null);
  const { warning, expires_at } = standing.data ?? { warning: null, expires_at: null };
  if (!warning || expires_at === null || path === routes.password) return null;
  const { stage, days } = warning;
  if (stage === putAway) return null;
  return (
    <Banner
      testId="password-notice"
      tone="waiting"
      title={stage === 0 ? t("password-ended") : t("password-ends", { days })}
      actions={
        <>
          <Button
            testId="password-notice-change"
            variant="primary"
            onPress={() => navigate(routes.password)}
          >
            {t("password-change")}
          </Button>
          {stage > 0 && (
            <Button testId="password-notice-later" onPress={() => setPutAway(stage)}>
              {t("password-later")}
            </Button>
          )}
        </>
      }
    >
      {t(stage === 0 ? "password-ended-text" : "password-ends-text", { at: dateTime(expires_at) })}
    </Banner>
  );
}
