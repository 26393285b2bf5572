import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Banner, Button, Dialog, useText } from "../../shared";
import "./rights.css";

/** A generated password and for whom. */
export interface Given {
  name: string;
  password: string;
  until: number;
}

/** Shows a generated password once: nobody can look it up later, so only the person's yes closes it. */
export function TemporaryPassword({
  given,
  onNoted,
}: {
  given: Given | null;
  onNoted: () => void;
}) {
  const { t, dateTime } = useText();
  const [copied, setCopied] = useState(false);
  const copy = (password: string) =>
    void navigator.clipboard.writeText(password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      testId="temporary"
      alert
      title={t("temporary-title", { name: given?.name ?? "" })}
      open={given !== null}
      onClose={() => undefined}
      actions={
        <Button testId="temporary-noted" variant="primary" onPress={onNoted}>
          {t("temporary-noted")}
        </Button>
      }
    >
      {given && (
        <>
          <p>{t("temporary-text", { until: dateTime(given.until) })}</p>
          <div className="line-up">
            <code className="temporary-password" data-testid="temporary-password">
              {given.password}
            </code>
            <Button
              testId="temporary-copy"
              autoFocus
              icon={copied ? Check : Copy}
              onPress={() => copy(given.password)}
            >
              {t(copied ? "copied" : "copy")}
            </Button>
          </div>
          <Banner testId="temporary-once" tone="waiting">
            {t("temporary-once")}
          </Banner>
        </>
      )}
    </Dialog>
  );
}
