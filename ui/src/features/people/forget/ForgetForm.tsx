import { type FormEvent, useRef, useState } from "react";
import type { ErasurePreview } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import { useStartCommand } from "../../../backend/start";
import {
  Banner,
  Button,
  Dialog,
  failureText,
  fieldRefusal,
  PasswordField,
  Select,
  useFocusOnRefusal,
  useText,
} from "../../../shared";
import { successorsOf } from "./forgetModel";

/** The form of an erasure: the successors, the password, and one last question. */
export function ForgetForm({ preview }: { preview: ErasurePreview }) {
  const text = useText();
  const { t } = text;
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [password, setPassword] = useState("");
  const [sure, setSure] = useState(false);
  const erase = useStartCommand("erase_me");
  const successors = successorsOf(preview, chosen);
  const atPassword = fieldRefusal(erase.error, "password", text);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, erase.error);
  const complete = successors !== null && password !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !erase.isPending) setSure(true);
  };
  const go = () => {
    setSure(false);
    if (successors) erase.mutate({ password, successors });
  };
  return (
    <form ref={form} className="card stack" onSubmit={submit} noValidate>
      {preview.only_administrator_of.length > 0 && <h2>{t("forget-successors")}</h2>}
      {preview.only_administrator_of.map(({ organisation, name, candidates }) => (
        <Select
          key={organisation}
          testId={`forget-successor-${organisation}`}
          label={t("forget-successor", { organisation: name })}
          required
          placeholder={t("forget-choose")}
          options={candidates.map((one) => ({ id: one.person, label: one.name }))}
          value={chosen[organisation] ?? null}
          onChange={(person) => setChosen((last) => ({ ...last, [organisation]: person }))}
        />
      ))}
      <Unsent />
      {erase.error && !atPassword && (
        <Banner testId="forget-failure" tone="rejected" urgent>
          {failureText(erase.error, text)}
        </Banner>
      )}
      <PasswordField
        testId="forget-password"
        label={t("own-password")}
        value={password}
        onChange={setPassword}
        error={atPassword}
      />
      <div className="line-up">
        <Button
          testId="forget-ask"
          type="submit"
          variant="danger"
          isDisabled={!complete || erase.isPending}
        >
          {t(erase.isPending ? "forget-busy" : "forget-ask")}
        </Button>
      </div>
      <Dialog
        testId="forget-sure"
        alert
        title={t("forget-sure-title")}
        open={sure}
        onClose={() => setSure(false)}
        actions={
          <>
            <Button testId="forget-keep" autoFocus onPress={() => setSure(false)}>
              {t("forget-keep")}
            </Button>
            <Button testId="forget-confirm" variant="danger" onPress={go}>
              {t("forget-confirm")}
            </Button>
          </>
        }
      >
        <p>{t("forget-sure-text")}</p>
      </Dialog>
    </form>
  );
}

/** Warns that unsent orders would be lost. */
function Unsent() {
  const { t } = useText();
  const unsent = useView("unsent", {});
  const count = (unsent.data?.orders.length ?? 0) + (unsent.data?.other ?? 0);
  if (count === 0) return null;
  return (
    <Banner testId="forget-unsent" tone="waiting">
      {t("forget-unsent", { count })}
    </Banner>
  );
}
