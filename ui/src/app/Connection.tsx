import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button, navigate, StatusBadge, useText } from "../shared";
import { type ConnectionFacts, connectionPill } from "./connectionModel";

export interface ConnectionProps {
  facts: ConnectionFacts;
  onTry: () => void;
}

/** The quiet pill at the top; pressed, it tells more and offers to try now. */
export function Connection({ facts, onTry }: ConnectionProps) {
  const text = useText();
  const { t } = text;
  const pill = connectionPill(facts, text);
  return (
    <DialogTrigger>
      <AriaButton
        className="button quiet connection"
        data-testid="connection"
        data-online={facts.online}
        data-waiting={facts.waiting}
      >
        <span className="hidden-text">{t("connection-label")}: </span>
        <StatusBadge tone={pill.tone}>{pill.words}</StatusBadge>
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog
          className="connection-popover"
          aria-label={t("connection-label")}
          data-testid="connection-more"
        >
          <p>
            {facts.lastContact === null
              ? t("connection-never")
              : t("connection-last", { time: text.dateTime(facts.lastContact) })}
          </p>
          {!facts.online && <p className="soft">{t("connection-works-offline")}</p>}
          <div className="line-up">
            <Button testId="connection-try" onPress={onTry}>
              {t("connection-try")}
            </Button>
            {facts.needsYou > 0 && (
              <Button
                testId="connection-inbox"
                variant="primary"
                slot="close"
                onPress={() => navigate("/inbox")}
              >
                {t("connection-open-inbox")}
              </Button>
            )}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
