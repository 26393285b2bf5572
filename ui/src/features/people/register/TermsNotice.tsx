import { useState } from "react";
import { useAct, useView } from "../../../backend/queries";
import { Banner, Button, Checkbox, failureText, useText } from "../../../shared";
import { TermsPlaces } from "./TermsPlaces";
import "./register.css";

const HOURLY = 3_600_000;

/** Terms that changed while somebody stays signed in: to be read and accepted, without stopping anything. */
export function TermsNotice() {
  const text = useText();
  const { t } = text;
  const { data: line } = useView("connection", {});
  const reached = line?.state === "online";
  const standing = useView("terms_standing", {}, { enabled: reached, every: HOURLY });
  const accept = useAct("accept_terms");
  const [ticked, setTicked] = useState<string | null>(null);
  const version = standing.data?.to_accept;
  if (!version) return null;
  return (
    <Banner
      testId="terms-notice"
      tone="waiting"
      title={t("terms-new")}
      actions={
        <Button
          testId="terms-notice-accept"
          variant="primary"
          isDisabled={ticked !== version || accept.isPending}
          onPress={() => accept.mutate({ version })}
        >
          {t("terms-accept-action")}
        </Button>
      }
    >
      <TermsPlaces />
      <Checkbox
        testId="terms-notice-box"
        checked={ticked === version}
        onChange={(accepted) => setTicked(accepted ? version : null)}
      >
        {t("terms-accept-both")}
      </Checkbox>
      {accept.isError && <p>{failureText(accept.error, text)}</p>}
    </Banner>
  );
}
