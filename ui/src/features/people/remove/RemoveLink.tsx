import { useState } from "react";
import { Button, useText } from "../../../shared";
import type { AskedLogin } from "./LoginQuestion";
import { RemoveDialog } from "./RemoveDialog";

/** Offers to remove a person's data while nobody is signed in. */
export function RemoveLink({ ask }: { ask?: AskedLogin }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button testId="front-remove" variant="quiet" onPress={() => setOpen(true)}>
        {t("data-remove")}
      </Button>
      <RemoveDialog open={open} onClose={() => setOpen(false)} ask={ask} />
    </>
  );
}
