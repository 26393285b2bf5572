import type { StartView } from "../../../backend/generated";
import { useStartCommand } from "../../../backend/start";
import { failureText, Select, useText } from "../../../shared";

const NEVER = "never";

/** The choice of the minutes after which the desk locks by itself. */
export function LockSettings({ start }: { start: StartView }) {
  const text = useText();
  const { t } = text;
  const set = useStartCommand("set_lock");
  const options = start.lock_choices.map((minutes) => ({
    id: String(minutes),
    label: t("lock-after-minutes", { minutes }),
  }));
  return (
    <Select
      testId="settings-lock-after"
      label={t("lock-after")}
      description={t("lock-after-text")}
      options={[...options, { id: NEVER, label: t("lock-after-never") }]}
      value={start.lock_after === null ? NEVER : String(start.lock_after)}
      onChange={(id) => set.mutate({ minutes: id === NEVER ? null : Number(id) })}
      error={set.error ? failureText(set.error, text) : undefined}
    />
  );
}
