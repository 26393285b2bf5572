import type { Language, Theme } from "../../../backend/generated";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../backend/limits";
import type { MessageId } from "../../../backend/messages";
import { useStart } from "../../../backend/start";
import { Page, Select, setPreferences, THEMES, usePreferences, useText } from "../../../shared";
import { DeviceSettings } from "./DeviceSettings";
import { PasswordSettings } from "./PasswordSettings";
import { PlacesSettings } from "./PlacesSettings";
import { SessionSettings } from "./SessionSettings";
import "../people.css";
import "./settings.css";

const THEME_WORDS: Record<Theme, MessageId> = {
  system: "settings-theme-system",
  light: "settings-theme-light",
  dark: "settings-theme-dark",
};

export function SettingsPage() {
  const { t } = useText();
  const { language, theme } = usePreferences();
  const { data: start } = useStart();
  return (
    <Page testId="settings" title={t("settings-title")}>
      <section className="card stack">
        <h2>{t("settings-appearance")}</h2>
        <Select
          testId="settings-language"
          label={t("settings-language")}
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={language}
          onChange={(id) => setPreferences({ language: id as Language })}
        />
        <Select
          testId="settings-theme"
          label={t("settings-theme")}
          options={THEMES.map((id) => ({ id, label: t(THEME_WORDS[id]) }))}
          value={theme}
          onChange={(id) => setPreferences({ theme: id as Theme })}
        />
      </section>
      {start && <SessionSettings start={start} />}
      <PasswordSettings />
      <DeviceSettings />
      <PlacesSettings />
      {start && (
        <p className="soft" data-testid="settings-version">
          {t("settings-version", { version: start.version })}
        </p>
      )}
    </Page>
  );
}
