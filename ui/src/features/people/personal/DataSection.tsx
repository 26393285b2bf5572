import { Download, Eraser, FolderOpen, MonitorX } from "lucide-react";
import { useState } from "react";
import type { ExportedView } from "../../../backend/generated";
import { useAct } from "../../../backend/queries";
import { Banner, Button, failureText, navigate, routes, toast, useText } from "../../../shared";
import { RemoveDialog } from "../remove/RemoveDialog";

/** Buttons to export the person's data, to remove it from this computer, and to erase it everywhere. */
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
        <Button testId="data-forget" icon={Eraser} onPress={() => navigate(routes.forget)}>
          {t("data-forget")}
        </Button>
      </div>
      <RemoveDialog open={removing} onClose={() => setRemoving(false)} />
    </section>
  );
}

function Exported({ view: { folder, files, rows } }: { view: ExportedView }) {
  const text = useText();
  const { t, number } = text;
  const show = useAct("show_export");
  const go = () =>
    show.mutate(
      {},
      { onError: (failure) => toast({ text: failureText(failure, text), tone: "problem" }) },
    );
  return (
    <Banner
      testId="data-exported"
      tone="approved"
      title={t("data-exported", { count: rows, shown: number(rows) })}
      actions={
        <Button testId="data-show" icon={FolderOpen} isDisabled={show.isPending} onPress={go}>
          {t("show-in-folder")}
        </Button>
      }
    >
      <p className="selectable" data-testid="data-folder">
        {t("data-folder", { folder })}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <code className="selectable">{file}</code>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
