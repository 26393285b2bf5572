import { useState } from "react";
import { useAct, useView } from "../../../backend/queries";
import { Button, useText } from "../../../shared";
import { FrontFrame } from "../front/FrontFrame";
import { refusalOf } from "../refusalOf";
import { LookInYourMail } from "./LookInYourMail";
import { RegisterForm } from "./RegisterForm";
import { type Registration, requestOf } from "./registration";

export interface RegisterPageProps {
  form: Registration;
  onChange: (form: Registration) => void;
  /** Back to signing in, with the address where it was registered. */
  onBack: (email?: string) => void;
}

/** Registers a company: a form, and then a look in the mail. */
export function RegisterPage({ form, onChange, onBack }: RegisterPageProps) {
  const { t } = useText();
  const [sent, setSent] = useState(false);
  const installation = useView("installation", {});
  const { isFetching } = installation;
  const ask = useAct("installation");
  const register = useAct("register", () => setSent(true));
  const submit = async (typed: Registration) => {
    // Without a network the version is unknown: the server tells it before the form is sent.
    const read = isFetching ? undefined : installation.data;
    const known = read ?? (await ask.mutateAsync({}).catch(() => null));
    if (!known) return;
    register.mutate(requestOf(typed, known.terms_version), {
      onError: (failure) => {
        // The terms changed while the form was open: the person has to read and tick the new ones.
        if (refusalOf(failure)?.code !== "terms_to_accept") return;
        void installation.refetch();
        onChange({ ...typed, terms: false, privacy: false });
      },
    });
  };
  if (sent) {
    return (
      <LookInYourMail
        email={form.email.trim()}
        onBack={() => setSent(false)}
        onSignIn={() => onBack(form.email.trim())}
      />
    );
  }
  return (
    <FrontFrame testId="register" wide title={t("register-title")} subtitle={t("register-text")}>
      <RegisterForm
        form={form}
        onChange={onChange}
        busy={register.isPending || ask.isPending}
        failure={register.error ?? ask.error ?? (ask.data ? null : installation.error)}
        onSubmit={(typed) => void submit(typed)}
      />
      <Button testId="register-back" variant="quiet" onPress={() => onBack()}>
        {t("register-back")}
      </Button>
    </FrontFrame>
  );
}
