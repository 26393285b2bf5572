import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect } from "react";
import type { RemovePreviewView } from "../../../backend/generated";
import { FIELD_MAX } from "../../../backend/limits";
import { Banner, Button, failureText, Skeleton, TextField, useText } from "../../../shared";

/** The login the question starts with. */
export interface AskedLogin {
  login: string;
}

interface LoginQuestionProps {
  /** Whether the dialog asks for a login; if not, it is about the signed-in person. */
  asked: boolean;
  login: string;
  onLogin: (login: string) => void;
  onClose: () => void;
  look: () => Promise<RemovePreviewView>;
  onSeen: (seen: RemovePreviewView) => void;
}

/** Asks for the login and then loads what would be lost. */
export function LoginQuestion(props: LoginQuestionProps) {
  const text = useText();
  const { t } = text;
  const { asked, login, onLogin, onClose, look, onSeen } = props;
  const looking = useMutation({ mutationFn: look, networkMode: "always", onSuccess: onSeen });
  const { mutate } = looking;
  useEffect(() => {
    if (!asked) mutate();
  }, [asked, mutate]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() !== "" && !looking.isPending) mutate();
  };
  if (!asked) {
    if (!looking.error) return <Skeleton />;
    return (
      <Banner testId="remove-failure" tone="rejected" urgent>
        {failureText(looking.error, text)}
      </Banner>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        testId="remove-login"
        label={t("remove-login")}
        autoComplete="off"
        autoFocus
        maxLength={FIELD_MAX.login}
        value={login}
        onChange={onLogin}
        error={looking.error ? failureText(looking.error, text) : undefined}
      />
      <div className="line-up form-actions">
        <Button testId="remove-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
        <Button
          testId="remove-look"
          type="submit"
          variant="primary"
          isDisabled={looking.isPending || login.trim() === ""}
        >
          {t("remove-look")}
        </Button>
      </div>
    </form>
  );
}
