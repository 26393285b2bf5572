import { useState } from "react";
import { FIELD_MAX } from "../../backend/limits";
import { Button, Dialog, TextField, useText } from "../../shared";
import type { Decide } from "./useDecide";

/** A no deserves a reason; it may stay empty. */
export function RejectDialog({ decide }: { decide: Decide }) {
  const { t } = useText();
  const { rejecting } = decide;
  return (
    <Dialog
      testId="reject"
      title={t("waiting-reject-title", { applicant: rejecting?.applicant ?? "" })}
      open={rejecting !== null}
      onClose={decide.cancel}
    >
      <ReasonForm decide={decide} />
    </Dialog>
  );
}

function ReasonForm({ decide }: { decide: Decide }) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  return (
    <>
      <TextField
        testId="reject-reason"
        label={t("waiting-reason")}
        description={t("waiting-reason-text")}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={FIELD_MAX.reason}
        autoFocus
      />
      <div className="line-up form-actions">
        <Button testId="reject-cancel" onPress={decide.cancel}>
          {t("action-cancel")}
        </Button>
        <Button testId="reject-confirm" variant="danger" onPress={() => decide.reject(reason)}>
          {t("waiting-reject")}
        </Button>
      </div>
    </>
  );
}
