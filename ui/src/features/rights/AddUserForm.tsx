import { type FormEvent, useRef, useState } from "react";
import type { GivableRight, Language } from "../../backend/generated";
import { FIELD_MAX, LANGUAGE_NAMES, LANGUAGES } from "../../backend/limits";
import type { MessageId } from "../../backend/messages";
import {
  Banner,
  failureText,
  fieldRefusal,
  refusalText,
  Select,
  TextField,
  useFocusOnRefusal,
  useText,
} from "../../shared";
import { missing, type NewUser } from "./addUserModel";
import { FirstEntryChoice } from "./FirstEntryChoice";
import { FirstRights } from "./FirstRights";
import "./rights.css";

interface AddUserFormProps {
  id: string;
  rights: readonly GivableRight[];
  typed: NewUser;
  onChange: (typed: NewUser) => void;
  failure: unknown;
  onSubmit: () => void;
}

type Line = "given_name" | "family_name" | "email" | "user_name";

interface LineOf {
  name: Line;
  label: MessageId;
  required?: boolean;
  help?: MessageId;
}

const LINES: readonly LineOf[] = [
  { name: "given_name", label: "add-user-given-name", required: true },
  { name: "family_name", label: "add-user-family-name" },
  { name: "email", label: "users-email", required: true },
];
const USER_NAME: LineOf = {
  name: "user_name",
  label: "add-user-user-name",
  help: "add-user-user-name-help",
};

/** The form for a new user; a refusal clears nothing. */
export function AddUserForm(props: AddUserFormProps) {
  const { id, rights, typed, onChange, failure, onSubmit } = props;
  const text = useText();
  const { t } = text;
  const set = (part: Partial<NewUser>) => onChange({ ...typed, ...part });
  const [tried, setTried] = useState(0);
  const open = tried > 0 ? missing(typed) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    onSubmit();
  };
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, open.length > 0 ? tried : failure);
  const atField = [...LINES, USER_NAME].some(({ name }) => fieldRefusal(failure, name, text));
  const line = ({ name, label, required, help }: LineOf) => (
    <TextField
      key={name}
      testId={`add-user-${name}`}
      label={t(label)}
      required={required ?? false}
      description={help && t(help)}
      type={name === "email" ? "email" : "text"}
      autoComplete="off"
      autoFocus={name === "given_name"}
      maxLength={FIELD_MAX[name]}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
      error={
        open.includes(name)
          ? refusalText({ code: "field_required" }, text)
          : fieldRefusal(failure, name, text)
      }
    />
  );
  return (
    <form ref={form} id={id} className="stack" onSubmit={submit} noValidate>
      {Boolean(failure) && !atField && (
        <Banner testId="add-user-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
      <section className="card user-lines">
        {LINES.map(line)}
        <Select
          testId="add-user-language"
          label={t("add-user-language")}
          options={LANGUAGES.map((one) => ({ id: one, label: LANGUAGE_NAMES[one] }))}
          value={typed.language}
          onChange={(language) => set({ language: language as Language })}
        />
        {line(USER_NAME)}
      </section>
      <FirstEntryChoice
        value={typed.first_entry}
        onChange={(first_entry) => set({ first_entry })}
      />
      <FirstRights
        rights={rights}
        ticked={typed.rights}
        onChange={(ticked) => set({ rights: ticked })}
      />
    </form>
  );
}
