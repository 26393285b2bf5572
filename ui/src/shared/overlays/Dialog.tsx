import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "../controls/IconButton";
import { useText } from "../text/useText";
import "./dialog.css";

export interface DialogProps {
  testId: string;
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the one next step last. */
  actions?: ReactNode;
  /** The person must answer: a click beside the dialog does not close it. */
  alert?: boolean;
  size?: "narrow" | "wide";
}

/** A dialog over the whole window; details of a list open in a SideSheet instead. */
export function Dialog(props: DialogProps) {
  const { testId, title, open, onClose, children, actions, alert = false, size = "narrow" } = props;
  const { t } = useText();
  return (
    <ModalOverlay
      className="scrim"
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={!alert}
    >
      <Modal className={`dialog ${size}`}>
        <AriaDialog
          className="dialog-body"
          role={alert ? "alertdialog" : "dialog"}
          data-modal
          data-testid={testId}
        >
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!alert && (
              <IconButton
                testId={`${testId}-close`}
                icon={X}
                label={t("action-close")}
                onPress={onClose}
              />
            )}
          </header>
          <div className="dialog-content">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
