import { Banner, Checkbox, fieldRefusal, refusalText, useText } from "../../../shared";
import { NewPassword } from "../password/NewPassword";
import { TermsPlaces } from "../register/TermsPlaces";
import type { BesidesState } from "./useBesides";

export interface BesidesPartProps extends BesidesState {
  failure: unknown;
  /** What was typed to sign in: it makes no good password. */
  login: string;
}

// The focus alone does not scroll to a box that stands below the window's edge.
const bringIntoSight = (part: HTMLElement | null) => part?.scrollIntoView({ block: "nearest" });

/** What the server asks for besides, in place: a new password, the terms, or both. */
export function BesidesPart({ asked, given, change, failure, login }: BesidesPartProps) {
  const text = useText();
  const { t } = text;
  return (
    <>
      {asked.password && (
        <div className="front-way" ref={bringIntoSight}>
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
        <div className="front-way" ref={bringIntoSight}>
          <Banner testId="signin-terms_to_accept" tone="waiting" urgent>
            {t("terms-ask")}
          </Banner>
          <TermsPlaces />
          <Checkbox
            testId="signin-terms"
            checked={given.accepted}
            onChange={(accepted) => change({ accepted })}
            autoFocus
          >
            {t("terms-accept-both")}
          </Checkbox>
        </div>
      )}
    </>
  );
}
