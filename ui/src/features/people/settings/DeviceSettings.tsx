import { LogOut, Monitor } from "lucide-react";
import type { DeviceView } from "../../../backend/generated";
import { useAct, useView } from "../../../backend/queries";
import { Banner, Button, failureText, Loaded, StatusBadge, toast, useText } from "../../../shared";

/** The computers the person signed in on, and the way to end it there. */
export function DeviceSettings() {
  const text = useText();
  const { t } = text;
  const devices = useView("devices", {}, { fresh: true });
  const everywhere = useAct("sign_out_everywhere", () => toast({ text: t("devices-all-done") }));
  return (
    <section className="card stack" aria-labelledby="devices-title">
      <h2 id="devices-title">{t("devices-title")}</h2>
      <p className="soft">{t("devices-text")}</p>
      <Loaded testId="devices" query={devices}>
        {(view) => (
          <>
            <ul className="devices" aria-labelledby="devices-title">
              {view.devices.map((device) => (
                <DeviceLine key={device.id} device={device} />
              ))}
            </ul>
            {view.devices.some(({ current, signed_in }) => signed_in && !current) && (
              <div className="settings-row">
                <p className="soft">{t("devices-all-text")}</p>
                <Button
                  testId="devices-all"
                  icon={LogOut}
                  isDisabled={everywhere.isPending}
                  onPress={() => everywhere.mutate({})}
                >
                  {t("devices-all")}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {everywhere.isError && (
        <Banner testId="devices-all-failure" tone="rejected" urgent>
          {failureText(everywhere.error, text)}
        </Banner>
      )}
    </section>
  );
}

function DeviceLine({ device }: { device: DeviceView }) {
  const text = useText();
  const { t } = text;
  const name = device.name || t("devices-unnamed");
  const signOut = useAct("sign_out_device", () => toast({ text: t("devices-done", { name }) }));
  return (
    <li className="settings-row" data-testid={`device-${device.current ? "current" : device.id}`}>
      <Monitor size={20} aria-hidden />
      <div className="device-words">
        <span className="line-up">
          <strong>{name}</strong>
          {device.current && <StatusBadge tone="approved">{t("devices-current")}</StatusBadge>}
          {!device.signed_in && <StatusBadge tone="plain">{t("devices-out")}</StatusBadge>}
        </span>
        <span className="soft">
          {t("devices-last", { at: text.dateTime(device.last_used_at) })}
        </span>
        {signOut.isError && <span role="alert">{failureText(signOut.error, text)}</span>}
      </div>
      {device.signed_in && !device.current && (
        <Button
          testId={`device-sign-out-${device.id}`}
          aria-label={t("devices-sign-out-name", { name })}
          isDisabled={signOut.isPending}
          onPress={() => signOut.mutate({ device: device.id })}
        >
          {t("devices-sign-out")}
        </Button>
      )}
    </li>
  );
}
