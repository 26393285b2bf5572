import { useView } from "../../../backend/queries";
import { Button, useText } from "../../../shared";
import { hostOf } from "./hostOf";

export interface KnownServersProps {
  /** The one that is chosen now; it is not offered. */
  current: string | null;
  busy: boolean;
  onChoose: (address: string) => void;
}

/** Servers that were used on this computer: chosen without a network too. */
export function KnownServers({ current, busy, onChoose }: KnownServersProps) {
  const { t } = useText();
  const { data } = useView("list_people", {});
  const others = (data?.servers ?? []).filter((server) => server !== current);
  if (others.length === 0) return null;
  return (
    <section className="front-way" aria-label={t("first-server-known")}>
      <p className="soft">{t("first-server-known")}</p>
      <div className="line-up">
        {others.map((server) => (
          <Button
            key={server}
            testId={`first-server-known-${hostOf(server)}`}
            isDisabled={busy}
            onPress={() => onChoose(server)}
          >
            {hostOf(server)}
          </Button>
        ))}
      </div>
    </section>
  );
}
