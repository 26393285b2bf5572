import { Lock, LogOut } from "lucide-react";
import type { StartView } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import { useStartCommand } from "../../../backend/start";
import { Button, useText } from "../../../shared";
import { personName } from "../personName";
import { LockSettings } from "./LockSettings";

/** The signed-in person and the server, with the buttons to lock and to sign out. */
export function SessionSettings({ start }: { start: StartView }) {
  const { t } = useText();
  const session = useView("session", {});
  const lock = useStartCommand("lock");
  const signOut = useStartCommand("sign_out");
  return (
    <section className="card stack">
      <h2>{t("settings-session")}</h2>
      <div>
        {session.data && (
          <p>{t("settings-signed-in", { name: personName(session.data.profile) })}</p>
        )}
        {start.server && <p className="soft">{t("settings-server", { server: start.server })}</p>}
      </div>
      <LockSettings start={start} />
      <div className="settings-row">
        <p className="soft">{t("settings-lock-text")}</p>
        <Button testId="settings-lock" icon={Lock} onPress={() => lock.mutate({})}>
          {t("settings-lock")}
        </Button>
      </div>
      <div className="settings-row">
        <p className="soft">{t("settings-sign-out-text")}</p>
        <Button testId="settings-sign-out" icon={LogOut} onPress={() => signOut.mutate({})}>
          {t("settings-sign-out")}
        </Button>
      </div>
    </section>
  );
}
