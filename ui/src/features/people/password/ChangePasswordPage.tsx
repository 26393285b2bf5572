import { type FormEvent, useRef, useState } from "react";
import { useAct } from "../../../backend/queries";
import {
  Banner,
  Button,
  failureText,
  fieldRefusal,
  navigate,
  Page,
  PasswordField,
  routes,
  toast,
  useFocusOnRefusal,
  useText,
} from "../../../shared";
import { refusalOf } from "../refusalOf";
import "../front/front.css";
import { NewPassword } from "./NewPassword";

/** Changes the person's password; a refusal clears nothing. */
export function ChangePasswordPage() {
  const text = useText();
  const { t } = text;
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const change = useAct("change_password", () => {
    toast({ text: t("password-changed") });
    navigate(routes.settings);
  });
  useFocusOnRefusal(form, change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = current !== "" && fresh !== "";
    if (complete && !change.isPending) change.mutate({ current, new_password: fresh });
  };
  const wrong =
    refusalOf(change.error)?.code === "password_wrong"
      ? failureText(change.error, text)
      : fieldRefusal(change.error, "current", text);
  const weak = fieldRefusal(change.error, "new_password", text);
  return (
    <Page testId="password" title={t("password-title")}>
      <p className="soft">{t("password-text")}</p>
      <form ref={form} className="card front-form" onSubmit={submit} noValidate>
        <PasswordField
          testId="password-current"
          label={t("password-current")}
          value={current}
          onChange={setCurrent}
          error={wrong}
          autoFocus
        />
        <NewPassword
          testId="password-new"
          label={t("password-new")}
          value={fresh}
          onChange={setFresh}
          about={[]}
          error={weak}
        />
        {Boolean(change.error) && !wrong && !weak && (
          <Banner testId="password-failure" tone="rejected" urgent>
            {failureText(change.error, text)}
          </Banner>
        )}
        <div className="line-up">
          <Button
            testId="password-submit"
            type="submit"
            variant="primary"
            isDisabled={change.isPending}
          >
            {t("password-action")}
          </Button>
          <Button testId="password-back" onPress={() => navigate(routes.settings)}>
            {t("action-cancel")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
