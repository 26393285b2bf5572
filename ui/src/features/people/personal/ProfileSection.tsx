import { type FormEvent, useRef, useState } from "react";
import type { Language, Profile, ProfileChange } from "../../../backend/generated";
import { FIELD_MAX, LANGUAGE_NAMES, LANGUAGES } from "../../../backend/limits";
import type { MessageId } from "../../../backend/messages";
import { useAct, useView } from "../../../backend/queries";
import {
  Banner,
  Button,
  failureText,
  fieldRefusal,
  Select,
  setPreferences,
  TextField,
  toast,
  useFocusOnRefusal,
  useText,
} from "../../../shared";
import { changeOf, isChanged, typedSince } from "./profileModel";

type Line = Exclude<keyof ProfileChange, "language">;

const NAMES: Record<"given_name" | "family_name", MessageId> = {
  given_name: "profile-given-name",
  family_name: "profile-family-name",
};
const IN_ORDERS: Record<"customer_name" | "contact_name" | "telephone", MessageId> = {
  customer_name: "profile-customer-name",
  contact_name: "profile-contact-name",
  telephone: "profile-telephone",
};

/** The person's data that nobody has to confirm (OS-37 … OS-41); typed text stays until it is saved. */
export function ProfileSection({ profile }: { profile: Profile }) {
  const text = useText();
  const { t } = text;
  const [typed, setTyped] = useState<Partial<ProfileChange>>({});
  const { refetch } = useView("session", {});
  const save = useAct("change_profile", () => toast({ text: t("profile-saved") }));
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, save.error);
  const values = { ...changeOf(profile), ...typed };
  const set = (part: Partial<ProfileChange>) => setTyped((last) => ({ ...last, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    // The form shows the typed text until the saved profile is read; text typed since then is still unsaved.
    const settle = () => refetch().then(() => setTyped((last) => typedSince(last, values)));
    save.mutate(values, { onSuccess: () => void settle() });
  };
  const line = (name: Line, label: MessageId) => (
    <TextField
      key={name}
      testId={`profile-${name}`}
      label={t(label)}
      required={name === "given_name"}
      type={name === "telephone" ? "tel" : "text"}
      maxLength={FIELD_MAX[name]}
      value={values[name]}
      onChange={(value) => set({ [name]: value })}
      error={fieldRefusal(save.error, name, text)}
    />
  );
  const lines = (of: Record<string, MessageId>) =>
    Object.entries(of).map(([name, label]) => line(name as Line, label));
  const atField = Object.keys(values).some((name) => fieldRefusal(save.error, name, text));
  return (
    <form ref={form} className="card stack" onSubmit={submit} noValidate>
      <h2>{t("profile-title")}</h2>
      {save.error && !atField && (
        <Banner testId="profile-failure" tone="rejected" urgent>
          {failureText(save.error, text)}
        </Banner>
      )}
      <div className="two-up">{lines(NAMES)}</div>
      <fieldset className="profile-part">
        <legend>{t("profile-in-orders")}</legend>
        <div className="two-up">{lines(IN_ORDERS)}</div>
      </fieldset>
      <Select
        testId="profile-language"
        label={t("profile-language")}
        description={t("profile-language-help")}
        options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        value={values.language}
        onChange={(id) => set({ language: id as Language })}
      />
      <UseLanguage language={profile.language} />
      <div className="line-up">
        <Button
          testId="profile-save"
          type="submit"
          variant="primary"
          isDisabled={save.isPending || !isChanged(values, profile)}
        >
          {t(save.isPending ? "profile-saving" : "profile-save")}
        </Button>
      </div>
    </form>
  );
}

/** Offers the language of mails for the window when the two differ. */
function UseLanguage({ language }: { language: Language }) {
  const { t, language: read } = useText();
  if (language === read) return null;
  // In a sentence a language has the name the reader gives it.
  const names = new Intl.DisplayNames([read], { type: "language" });
  return (
    <div className="line-up">
      <span className="soft">
        {t("profile-other-language", { language: names.of(read) ?? read })}
      </span>
      <Button
        testId="profile-use-language"
        variant="quiet"
        onPress={() => setPreferences({ language })}
      >
        {t("profile-use-language", { language: names.of(language) ?? language })}
      </Button>
    </div>
  );
}
