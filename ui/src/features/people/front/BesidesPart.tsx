import { Banner, Checkbox, fieldRefusal, refusalText, useText } from "../../../shared";
import { NewPassword } from "../password/NewPassword";
import { TermsPlaces } from "../register/TermsPlaces";
import type { BesidesState } from "./useBesides";

export interface BesidesPartProps extends BesidesState {
  failure: unknown;
  /** What was typed to sign in: it makes no good password. */
  login: string;
}

/** What the server asks for besides, in place: a new password, the terms, or both. */
export function BesidesPart({ asked, given, change, failure, login }: BesidesPartProps) {
  const text = useText();
  const { t } = text;
  return (
    <>
      {asked.password && (
        <div className="front-way">
          <Banner testId={`signin-${asked.password}`} tone="waiting" urgent>
            {refusalText({ code: asked.password }, text)}
          </Banner>
          <NewPassword
            testId="signin-new-password"
            label={t("password-new")}
            value={given.newPassword}
            onChange={(newPassword) => change({ newPassword })}
            about={[login]}
            error={fieldRefusal(failure, "new_password", text)}
            autoFocus
          />
        </div>
      )}
      {asked.terms !== null && (
        <div className="front-way">
          <Banner testId="signin-terms_to_accept" tone="waiting" urgent>
            {t("terms-ask")}
          </Banner>
          <TermsPlaces />
          <Checkbox
            testId="signin-terms"
            checked={given.accepted}
            onChange={(accepted) => change({ accepted })}
          >
            {t("terms-accept-both")}
          </Checkbox>
        </div>
      )}
    </>
  );
}
