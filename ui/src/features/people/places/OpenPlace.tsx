import { ExternalLink } from "lucide-react";
import type { InstallationPlace } from "../../../backend/generated";
import type { MessageId } from "../../../backend/messages";
import { useAct, useView } from "../../../backend/queries";
import { Button, failureText, toast, useText } from "../../../shared";

export interface OpenPlaceProps {
  place: InstallationPlace;
  testId: string;
  words: MessageId;
}

/** Opens one of the installation's addresses outside the window, where that is possible; the desk knows which. */
export function OpenPlace({ place, testId, words }: OpenPlaceProps) {
  const text = useText();
  const opens = useView("installation", {}).data?.opens ?? [];
  const open = useAct("open_place");
  if (!opens.includes(place)) return null;
  const go = () =>
    open.mutate(
      { place },
      { onError: (failure) => toast({ text: failureText(failure, text), tone: "problem" }) },
    );
  return (
    <Button
      testId={testId}
      variant="quiet"
      icon={ExternalLink}
      isDisabled={open.isPending}
      onPress={go}
    >
      {text.t(words)}
    </Button>
  );
}
