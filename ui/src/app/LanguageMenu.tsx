import { LANGUAGE_NAMES, LANGUAGES } from "../backend/limits";
import { Button, Menu, setPreferences, useText } from "../shared";

/** The four languages, each by its own name. */
export function LanguageMenu() {
  const { t, language } = useText();
  const entries = LANGUAGES.map((one) => ({
    id: one,
    label: LANGUAGE_NAMES[one],
    chosen: one === language,
    run: () => setPreferences({ language: one }),
  }));
  return (
    <Menu
      testId="language"
      label={t("top-language")}
      groups={[{ id: "languages", entries }]}
      trigger={
        <Button testId="language" variant="quiet" opens>
          <span className="hidden-text">{t("top-language")}: </span>
          {language.toUpperCase()}
        </Button>
      }
    />
  );
}
