import { useState } from "react";
import { useAct, useView } from "../../backend/queries";
import { Button, currentText, Loaded, navigate, Page, routes, toast, useText } from "../../shared";
import { AddUserForm } from "./AddUserForm";
import { emptyUser, missing, requestOf } from "./addUserModel";
import { type Given, TemporaryPassword } from "./TemporaryPassword";

const FORM = "add-user-form";

/** Adds a user to the present organisation: their name, their first entry, and their first rights. */
export function AddUserPage() {
  const { t, language } = useText();
  const rights = useView("givable_rights", {});
  const [typed, setTyped] = useState(() => emptyUser(language));
  const [given, setGiven] = useState<Given | null>(null);
  const add = useAct("add_member");
  const name = `${typed.given_name} ${typed.family_name}`.trim();
  const submit = () => {
    if (add.isPending || missing(typed).length > 0) return;
    add.mutate(requestOf(typed, rights.data?.rights ?? []), {
      onSuccess: ({ temporary_password, usable_until }) => {
        if (temporary_password) {
          setGiven({ name, password: temporary_password, until: usable_until });
        } else {
          toast({ text: currentText().t("add-user-invited", { name }) });
          navigate(routes.users);
        }
      },
    });
  };
  return (
    <Page
      testId="add-user"
      title={t("add-user-title")}
      foot={
        <div className="line-up">
          <Button testId="add-user-cancel" onPress={() => navigate(routes.users)}>
            {t("action-cancel")}
          </Button>
          <Button
            testId="add-user-save"
            type="submit"
            form={FORM}
            variant="primary"
            isDisabled={add.isPending}
          >
            {t(typed.first_entry === "invitation" ? "add-user-invite" : "add-user-temporary")}
          </Button>
        </div>
      }
    >
      <Loaded testId="add-user" query={rights}>
        {(view) => (
          <AddUserForm
            id={FORM}
            rights={view.rights}
            typed={typed}
            onChange={setTyped}
            failure={add.error}
            onSubmit={submit}
          />
        )}
      </Loaded>
      <TemporaryPassword given={given} onNoted={() => navigate(routes.users)} />
    </Page>
  );
}
