import type { ReactNode } from "react";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../backend/limits";
import { Logo, setPreferences, useText } from "../../../shared";
import "./front.css";

export interface FrontFrameProps {
  testId: string;
  title: string;
  /** Under the title: whom or what it is about. */
  subtitle?: ReactNode;
  /** Above the title: where one is in the first steps. */
  steps?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  /** For a form with fields side by side. */
  wide?: boolean;
  /** The card itself asks for the language. */
  asksLanguage?: boolean;
}

/** The frame of the screens before the shell: logo, languages and one card. */
export function FrontFrame(props: FrontFrameProps) {
  const {
    testId,
    title,
    subtitle,
    steps,
    children,
    foot,
    wide = false,
    asksLanguage = false,
  } = props;
  const { t } = useText();
  return (
    <div className={`front${wide ? " wide" : ""}`}>
      <header className="front-head">
        <Logo size={32} />
        <span className="front-brand">{t("app-name")}</span>
        {!asksLanguage && <LanguageRow />}
      </header>
      <main className="front-card" data-testid={testId}>
        {steps}
        <div>
          <h1>{title}</h1>
          {subtitle && <p className="soft front-subtitle">{subtitle}</p>}
        </div>
        {children}
      </main>
      {foot && <footer className="front-foot">{foot}</footer>}
    </div>
  );
}

function LanguageRow() {
  const { t, language } = useText();
  return (
    <nav className="front-languages" aria-label={t("front-language")}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          title={LANGUAGE_NAMES[one]}
          data-testid={`front-language-${one}`}
          onClick={() => setPreferences({ language: one })}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </nav>
  );
}
