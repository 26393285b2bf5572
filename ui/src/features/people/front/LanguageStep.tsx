import { Check } from "lucide-react";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../backend/limits";
import { Button, setPreferences, useText } from "../../../shared";

/** The first question: the language of the window. */
export function LanguageStep({ onDone }: { onDone: () => void }) {
  const { t, language } = useText();
  return (
    <div className="front-form">
      <div className="front-choices">
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            data-testid={`first-language-${one}`}
            onClick={() => setPreferences({ language: one })}
          >
            {LANGUAGE_NAMES[one]}
            {one === language && <Check size={16} aria-hidden />}
          </button>
        ))}
      </div>
      <p className="soft">{t("first-language-text")}</p>
      <Button testId="first-language-next" variant="primary" onPress={onDone}>
        {t("front-continue")}
      </Button>
    </div>
  );
}
