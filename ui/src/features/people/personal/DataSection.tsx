import { Download, Eraser, MonitorX } from "lucide-react";
import { useState } from "react";
import type { ExportedView } from "../../../backend/generated";
import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, navigate, places, useText } from "../../../shared";
import { RemoveDialog } from "../remove/RemoveDialog";

/** What the person can do with what is held about them: have it, have it gone, here or everywhere. */
export function DataSection() {
  const text = useText();
  const { t } = text;
  const [removing, setRemoving] = useState(false);
  const make = useAct("export_my_data");
  return (
    <section className="card stack">
      <h2>{t("data-title")}</h2>
      <div className="settings-row">
        <p className="soft">{t("data-export-text")}</p>
        <Button
          testId="data-export"
          icon={Download}
          isDisabled={make.isPending}
          onPress={() => make.mutate({})}
        >
          {t(make.isPending ? "data-exporting" : "data-export")}
        </Button>
      </div>
      {make.error && (
        <Banner testId="data-export-failure" tone="rejected" urgent>
          {failureText(make.error, text)}
        </Banner>
      )}
      {make.data && <Exported view={make.data} />}
      <div className="settings-row">
        <p className="soft">{t("data-remove-text")}</p>
        <Button testId="data-remove" icon={MonitorX} onPress={() => setRemoving(true)}>
          {t("data-remove")}
        </Button>
      </div>
      <div className="settings-row">
        <p className="soft">{t("data-forget-text")}</p>
        <Button testId="data-forget" icon={Eraser} onPress={() => navigate(places.forget)}>
          {t("data-forget")}
        </Button>
      </div>
      <RemoveDialog open={removing} onClose={() => setRemoving(false)} />
    </section>
  );
}

function Exported({ view: { folder, files, rows } }: { view: ExportedView }) {
  const { t, number } = useText();
  return (
    <Banner
      testId="data-exported"
      tone="approved"
      title={t("data-exported", { count: rows, shown: number(rows) })}
    >
      <p data-testid="data-folder">{t("data-folder", { folder })}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
