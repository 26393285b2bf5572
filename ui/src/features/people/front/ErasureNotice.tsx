import { Check, Copy } from "lucide-react";
import { useState } from "react";
import type { StartView } from "../../../backend/generated";
import { useStartCommand } from "../../../backend/start";
import { Banner, Button, useText } from "../../../shared";
import { FrontFrame } from "./FrontFrame";

/** Tells that the person was erased, and shows the receipt. */
export function ErasureNotice({ start: { receipt } }: { start: StartView }) {
  const { t, dateTime } = useText();
  const [copied, setCopied] = useState(false);
  const done = useStartCommand("put_receipt_away");
  const copy = (number: string) =>
    void navigator.clipboard.writeText(number).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <FrontFrame testId="farewell" title={t("farewell-title")}>
      <p>{t(receipt ? "farewell-text" : "farewell-elsewhere")}</p>
      {receipt && (
        <>
          <dl className="receipt">
            <dt className="soft">{t("farewell-receipt")}</dt>
            <dd className="receipt-number" data-testid="farewell-receipt">
              {receipt.receipt}
            </dd>
            <dt className="soft">{t("farewell-at")}</dt>
            <dd>{dateTime(receipt.at)}</dd>
          </dl>
          <Banner testId="farewell-keep" tone="plain">
            {t("farewell-keep")}
          </Banner>
          <Button
            testId="farewell-copy"
            icon={copied ? Check : Copy}
            onPress={() => copy(receipt.receipt)}
          >
            {t(copied ? "copied" : "copy")}
          </Button>
        </>
      )}
      <Button testId="farewell-done" variant="primary" onPress={() => done.mutate({})}>
        {t("farewell-done")}
      </Button>
    </FrontFrame>
  );
}
