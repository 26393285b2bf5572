import { CircleAlert, CircleCheck, Undo2, X } from "lucide-react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { useText } from "../text/useText";
import { toastQueue } from "./toasts";
import "./toast.css";

/** The place where toasts appear; once per window. */
export function Toasts() {
  const { t } = useText();
  return (
    <ToastRegion queue={toastQueue} className="toasts" aria-label={t("toasts-label")}>
      {({ toast }) => {
        const { text, undo, tone = "done" } = toast.content;
        const Icon = tone === "problem" ? CircleAlert : CircleCheck;
        return (
          <Toast toast={toast} className={`toast ${tone}`} data-testid="toast">
            <Icon size={16} aria-hidden />
            <ToastBody className="toast-words">
              <Text slot="title">{text}</Text>
            </ToastBody>
            {undo && (
              <Button testId="toast-undo" variant="quiet" icon={Undo2} onPress={undo}>
                {t("action-undo")}
              </Button>
            )}
            <IconButton
              testId="toast-close"
              icon={X}
              label={t("action-close")}
              onPress={() => toastQueue.close(toast.key)}
            />
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
