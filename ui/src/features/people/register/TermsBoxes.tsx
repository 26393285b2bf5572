import { CircleAlert } from "lucide-react";
import { Checkbox, useText } from "../../../shared";
import { TermsPlaces } from "./TermsPlaces";

export interface TermsBoxesProps {
  terms: boolean;
  privacy: boolean;
  onChange: (part: { terms?: boolean; privacy?: boolean }) => void;
  /** Tried without: said at the boxes. */
  missing: boolean;
}

/** Terms of use and privacy policy, each to be accepted (ES-13, ES-14). */
export function TermsBoxes({ terms, privacy, onChange, missing }: TermsBoxesProps) {
  const { t } = useText();
  return (
    <div className="terms">
      <Checkbox
        testId="register-terms"
        checked={terms}
        onChange={(accepted) => onChange({ terms: accepted })}
      >
        {t("terms-accept")}
      </Checkbox>
      <Checkbox
        testId="register-privacy"
        checked={privacy}
        onChange={(accepted) => onChange({ privacy: accepted })}
      >
        {t("terms-accept-privacy")}
      </Checkbox>
      <TermsPlaces />
      {missing && (
        <p className="field-error" role="alert" data-testid="register-terms-error">
          <CircleAlert size={14} aria-hidden />
          <span>{t("terms-missing")}</span>
        </p>
      )}
    </div>
  );
}
