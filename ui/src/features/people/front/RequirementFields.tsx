import { Banner, Checkbox, fieldRefusal, refusalText, useText } from "../../../shared";
import { NewPassword } from "../password/NewPassword";
import { TermsPlaces } from "../register/TermsPlaces";
import type { RequirementsState } from "./useRequirements";

export interface RequirementFieldsProps extends RequirementsState {
  failure: unknown;
  /** The typed login; a password that repeats it is refused. */
  login: string;
}

// The focus alone does not scroll to a box that stands below the window's edge.
const bringIntoSight = (part: HTMLElement | null) => part?.scrollIntoView({ block: "nearest" });

/** The fields for the server's requirements: a new password, the terms, or both. */
export function RequirementFields({
  required,
  answers,
  change,
  failure,
  login,
}: RequirementFieldsProps) {
  const text = useText();
  const { t } = text;
  return (
    <>
      {required.password && (
        <div className="front-way" ref={bringIntoSight}>
          <Banner testId={`signin-${required.password}`} tone="waiting" urgent>
            {refusalText({ code: required.password }, text)}
          </Banner>
          <NewPassword
            testId="signin-new-password"
            label={t("password-new")}
            value={answers.newPassword}
            onChange={(newPassword) => change({ newPassword })}
            about={[login]}
            error={fieldRefusal(failure, "new_password", text)}
            autoFocus
          />
        </div>
      )}
      {required.terms !== null && (
        <div className="front-way" ref={bringIntoSight}>
          <Banner testId="signin-terms_to_accept" tone="waiting" urgent>
            {t("terms-ask")}
          </Banner>
          <TermsPlaces />
          <Checkbox
            testId="signin-terms"
            checked={answers.accepted}
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
