import { type FormEvent, useRef, useState } from "react";
import type { Language } from "../../../backend/generated";
import { FIELD_MAX, LANGUAGE_NAMES, LANGUAGES } from "../../../backend/limits";
import {
  Banner,
  Button,
  failureText,
  refusalText,
  Select,
  TextField,
  useFocusOnRefusal,
  useText,
} from "../../../shared";
import { NewPassword } from "../password/NewPassword";
import { refusalOf } from "../refusalOf";
import { missing, type Part, type Registration } from "./registration";
import { TermsBoxes } from "./TermsBoxes";
import "./register.css";

export interface RegisterFormProps {
  form: Registration;
  onChange: (form: Registration) => void;
  busy: boolean;
  failure: unknown;
  onSubmit: (form: Registration) => void;
}

const FIELDS = new Set(["company", "given_name", "family_name", "email", "password"]);

/** Company, contact person, way in, terms (OS-04 … OS-09). A refusal stands at its field and clears nothing. */
export function RegisterForm({ form, onChange, busy, failure, onSubmit }: RegisterFormProps) {
  const text = useText();
  const { t } = text;
  const [tried, setTried] = useState(0);
  const [sent, setSent] = useState(form);
  const open = tried > 0 ? missing(form) : [];
  const refused = placeOf(failure);
  const formRef = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(formRef, tried > 0 && open.length > 0 ? tried : failure);
  const wordsAt = (part: Part): string | undefined => {
    if (open.includes(part)) return refusalText({ code: "field_required" }, text);
    // What was typed since is not what was refused.
    return refused === part && sent[part] === form[part] ? failureText(failure, text) : undefined;
  };
  const change = (part: Partial<Registration>) => onChange({ ...form, ...part });
  const line = (part: "company" | "given_name" | "family_name" | "email") => ({
    testId: `register-${part}`,
    value: form[part],
    onChange: (value: string) => change({ [part]: value }),
    error: wordsAt(part),
    maxLength: FIELD_MAX[part],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    if (busy || missing(form).length > 0) return;
    setSent(form);
    onSubmit(form);
  };
  return (
    <form ref={formRef} className="front-form" onSubmit={submit} noValidate>
      <TextField
        {...line("company")}
        label={t("register-company")}
        autoComplete="organization"
        required
        autoFocus
      />
      <div className="front-pair">
        <TextField
          {...line("given_name")}
          label={t("register-given-name")}
          autoComplete="given-name"
          required
        />
        <TextField
          {...line("family_name")}
          label={t("register-family-name")}
          autoComplete="family-name"
        />
      </div>
      <TextField
        {...line("email")}
        label={t("register-email")}
        autoComplete="email"
        inputMode="email"
        required
        description={t("register-email-text")}
      />
      <NewPassword
        testId="register-password"
        label={t("signin-password")}
        value={form.password}
        onChange={(password) => change({ password })}
        about={[form.company, form.given_name, form.family_name, form.email]}
        error={wordsAt("password")}
        required
      />
      <Select
        testId="register-language"
        label={t("register-language")}
        description={t("register-language-text")}
        options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        value={form.language}
        onChange={(id) => change({ language: id as Language })}
      />
      <TermsBoxes
        terms={form.terms}
        privacy={form.privacy}
        onChange={change}
        missing={open.includes("terms") || open.includes("privacy")}
      />
      {Boolean(failure) && !FIELDS.has(refused ?? "") && (
        <Banner testId="register-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
      <Button testId="register-submit" type="submit" variant="primary" isDisabled={busy}>
        {t(busy ? "register-busy" : "register-action")}
      </Button>
    </form>
  );
}

/** The field a refusal is about; every new password is one to the server. */
function placeOf(failure: unknown): string | undefined {
  const field = refusalOf(failure)?.field ?? undefined;
  return field === "new_password" ? "password" : field;
}
