import { type FormEvent, useState } from "react";
import type { RecoverRequest } from "../../../backend/generated";
import { FIELD_MAX } from "../../../backend/limits";
import {
  Banner,
  Button,
  failureText,
  fieldRefusal,
  PasswordField,
  TextField,
  useText,
} from "../../../shared";
import { RequirementFields } from "./RequirementFields";
import { answersTo, isComplete, onlyRequires } from "./requirements";
import { useRequirements } from "./useRequirements";

export interface RecoveryFormProps {
  login: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (how: "password" | "server", values: RecoveryValues) => void;
}

type RecoveryValues = Omit<Extract<RecoverRequest, { how: "server" }>, "how">;

/** One login and password for two ways: the key under the last password used here, or the one the server keeps. */
export function RecoveryForm({ login, busy, failure, onSubmit }: RecoveryFormProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState({ login, password: "" });
  const requirements = useRequirements(failure);
  const { required, answers } = requirements;
  const complete = values.login.trim() !== "" && values.password !== "";
  const go = (how: "password" | "server") => {
    if (!complete || busy) return;
    if (how === "password") onSubmit(how, values);
    else if (isComplete(required, answers))
      onSubmit(how, { ...values, ...answersTo(required, answers) });
  };
  const atNew = fieldRefusal(failure, "new_password", text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go("password");
  };
  return (
    <form className="front-form" onSubmit={submit} noValidate>
      {Boolean(failure) && !onlyRequires(failure) && !atNew && (
        <Banner testId="recovery-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
      <TextField
        testId="recovery-login"
        label={t("signin-login")}
        value={values.login}
        onChange={(value) => setValues((last) => ({ ...last, login: value }))}
        autoComplete="username"
        maxLength={FIELD_MAX.login}
      />
      <PasswordField
        testId="recovery-password"
        label={t("signin-password")}
        value={values.password}
        onChange={(password) => setValues((last) => ({ ...last, password }))}
        autoFocus={login !== ""}
      />
      <div className="front-way">
        <p className="soft">{t("recovery-password-text")}</p>
        <Button
          testId="recovery-by-password"
          type="submit"
          variant="primary"
          isDisabled={busy || !complete}
        >
          {t("recovery-password-action")}
        </Button>
      </div>
      <div className="front-way">
        <p className="soft">{t("recovery-online-text")}</p>
        <RequirementFields {...requirements} failure={failure} login={values.login} />
        <Button
          testId="recovery-by-server"
          isDisabled={busy || !complete}
          onPress={() => go("server")}
        >
          {t("recovery-online-action")}
        </Button>
      </div>
    </form>
  );
}
