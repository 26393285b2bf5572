import { useView } from "../../../backend/queries";
import { Button, Loaded, navigate, Page, routes, useText } from "../../../shared";
import { ForgetForm } from "./ForgetForm";
import { isHeldUp } from "./forgetModel";
import { GoesAndStays } from "./GoesAndStays";
import { HeldUp } from "./HeldUp";

/** The erasure of a person: deleted and kept records, open orders, and then the form (OS-47). */
export function ForgetPage() {
  const { t } = useText();
  const preview = useView("erasure_preview", {});
  return (
    <Page
      testId="forget"
      title={t("forget-title")}
      tools={
        <Button testId="forget-back" variant="quiet" onPress={() => navigate(routes.personal)}>
          {t("forget-back")}
        </Button>
      }
    >
      <p className="soft">{t("forget-text")}</p>
      <Loaded testId="forget" query={preview}>
        {(view) => (
          <>
            <GoesAndStays preview={view.preview} />
            {isHeldUp(view.preview) ? (
              <HeldUp orders={view.open_orders} onAgain={() => void preview.refetch()} />
            ) : (
              <ForgetForm preview={view.preview} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
