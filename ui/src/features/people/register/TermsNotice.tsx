import { useEffect, useRef, useState } from "react";
import { useAct, useView } from "../../../backend/queries";
import { Banner, Button, Checkbox, failureText, useText } from "../../../shared";
import { DeclineTerms } from "./DeclineTerms";
import { TermsPlaces } from "./TermsPlaces";
import "./register.css";

const HOURLY = 3_600_000;

/** The version the person has to accept, if any; the desk asks when it reaches the server again, and now and then. */
function useTermsToAccept(): string | null {
  const { data: line } = useView("connection", {});
  const reached = line?.state === "online";
  const standing = useView("terms_standing", {}, { enabled: reached, every: HOURLY });
  const { refetch } = standing;
  const away = useRef(false);
  useEffect(() => {
    if (line?.state === "offline") away.current = true;
    if (!reached || !away.current) return;
    // The terms may have changed while the server was away.
    away.current = false;
    void refetch();
  }, [line?.state, reached, refetch]);
  return standing.data?.to_accept ?? null;
}

/** Asks a signed-in person to accept or decline changed terms; the texts they typed stay. */
export function TermsNotice() {
  const text = useText();
  const { t } = text;
  const version = useTermsToAccept();
  const accept = useAct("accept_terms");
  const [ticked, setTicked] = useState<string | null>(null);
  const [declining, setDeclining] = useState(false);
  if (!version) return null;
  return (
    <Banner
      testId="terms-notice"
      tone="waiting"
      title={t("terms-new")}
      actions={
        <>
          <Button
            testId="terms-notice-accept"
            variant="primary"
            isDisabled={ticked !== version || accept.isPending}
            onPress={() => accept.mutate({ version })}
          >
            {t("terms-accept-action")}
          </Button>
          <Button testId="terms-notice-decline" onPress={() => setDeclining(true)}>
            {t("terms-decline")}
          </Button>
        </>
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
      <DeclineTerms open={declining} onClose={() => setDeclining(false)} />
    </Banner>
  );
}
