import { Eraser, ShieldCheck } from "lucide-react";
import type { ErasurePreview } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";
import { useText } from "../../../shared";
import { whatGoes } from "./forgetModel";

const STAYS: readonly MessageId[] = [
  "forget-stays-orders",
  "forget-stays-totals",
  "forget-stays-audit",
  "forget-stays-backups",
];

/** The list of what the erasure deletes beside the list of what the carrier keeps. */
export function GoesAndStays({ preview }: { preview: ErasurePreview }) {
  const { t } = useText();
  return (
    <div className="two-up">
      <section className="card stack" data-testid="forget-goes">
        <h2 className="line-up">
          <Eraser size={18} aria-hidden />
          {t("forget-goes")}
        </h2>
        <ul className="plain-list">
          <li>{t("forget-goes-person")}</li>
          {whatGoes(preview).map(({ label, count }) => (
            <li key={label}>{t(label, { count })}</li>
          ))}
        </ul>
      </section>
      <section className="card stack" data-testid="forget-stays">
        <h2 className="line-up">
          <ShieldCheck size={18} aria-hidden />
          {t("forget-stays")}
        </h2>
        <ul className="plain-list">
          {STAYS.map((id) => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
