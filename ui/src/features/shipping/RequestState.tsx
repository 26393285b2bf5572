import type { RequestRow } from "../../backend/generated";
import { StatusBadge, useText } from "../../shared";
import { stateOf } from "./requestModel";

/** Sign, word and colour of where a request stands. */
export function RequestState({ row }: { row: RequestRow }) {
  const { t } = useText();
  const { tone, words } = stateOf(row);
  return (
    <span className="line-up">
      <StatusBadge tone={tone}>{t(words)}</StatusBadge>
      {row.pending && <StatusBadge tone="offline">{t("waiting-not-sent")}</StatusBadge>}
    </span>
  );
}
