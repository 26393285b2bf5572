import { useView } from "../../../backend/queries";
import { useText } from "../../../shared";
import { OpenPlace } from "./OpenPlace";
import "./places.css";

/** The carrier's support contact, with a button that opens it. */
export function Support({ testId }: { testId: string }) {
  const { t } = useText();
  const { data } = useView("installation", {});
  if (!data?.support_contact) return null;
  const { support_contact: contact, support_hours: hours } = data;
  return (
    <div className="place-line">
      <span className="place-address" data-testid={testId}>
        {hours ? t("support-hours", { contact, hours }) : t("support", { contact })}
      </span>
      <OpenPlace
        place="support"
        testId={`${testId}-open`}
        words={contact.includes("@") ? "place-support-mail" : "place-support-page"}
      />
    </div>
  );
}
