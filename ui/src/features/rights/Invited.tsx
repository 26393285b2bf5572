import { useState } from "react";
import type { FirstEntry, Member } from "../../backend/generated";
import { useAct } from "../../backend/queries";
import { Button, failureText, toast, useText } from "../../shared";
import { type Given, TemporaryPassword } from "./TemporaryPassword";

/** Invites a user again who has not signed in yet; the earlier link or password stops working. */
export function Invited({ member }: { member: Member }) {
  const text = useText();
  const { t } = text;
  const [given, setGiven] = useState<Given | null>(null);
  const again = useAct("invite_again");
  const invite = (first_entry: FirstEntry) =>
    again.mutate(
      { person: member.person, first_entry },
      {
        onSuccess: ({ temporary_password, usable_until }) => {
          if (temporary_password) {
            setGiven({ name: member.name, password: temporary_password, until: usable_until });
          } else {
            toast({ text: t("add-user-invited", { name: member.name }) });
          }
        },
        onError: (failure) => toast({ text: failureText(failure, text), tone: "problem" }),
      },
    );
  return (
    <section className="stack" data-testid="user-invited">
      <p className="soft">{t("users-invited-text")}</p>
      <div className="line-up">
        <Button
          testId="user-invite-again"
          isDisabled={again.isPending}
          onPress={() => invite("invitation")}
        >
          {t("users-invite-again")}
        </Button>
        <Button
          testId="user-new-temporary"
          isDisabled={again.isPending}
          onPress={() => invite("temporary_password")}
        >
          {t("users-new-temporary")}
        </Button>
      </div>
      <TemporaryPassword given={given} onNoted={() => setGiven(null)} />
    </section>
  );
}
