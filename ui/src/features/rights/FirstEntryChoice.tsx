import type { FirstEntry } from "../../backend/generated";
import type { MessageId } from "../../backend/messages";
import { useText } from "../../shared";

const WAYS: Record<FirstEntry, { label: MessageId; text: MessageId }> = {
  invitation: { label: "first-entry-invitation", text: "first-entry-invitation-text" },
  temporary_password: { label: "first-entry-temporary", text: "first-entry-temporary-text" },
};

/** How a new user gets in the first time; nobody chooses a password for somebody else. */
export function FirstEntryChoice(props: {
  value: FirstEntry;
  onChange: (value: FirstEntry) => void;
}) {
  const { t } = useText();
  return (
    <div className="card">
      <fieldset className="choices">
        <legend>{t("first-entry")}</legend>
        {(Object.keys(WAYS) as FirstEntry[]).map((way) => (
          <label key={way} className="choice-line">
            <input
              type="radio"
              name="first-entry"
              data-testid={`add-user-${way}`}
              checked={props.value === way}
              onChange={() => props.onChange(way)}
            />
            <span>
              {t(WAYS[way].label)}
              <span className="soft choice-more">{t(WAYS[way].text)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
