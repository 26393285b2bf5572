import type { Offer } from "../../../backend/generated";
import { useAct, useView } from "../../../backend/queries";
import { Button, failureText, StatusBadge, toast, useText } from "../../../shared";
import "./offers.css";

/** The offered memberships that wait for an answer. */
export function Offers() {
  const offers = useView("own_account", {}).data?.offers ?? [];
  if (offers.length === 0) return null;
  return (
    <ul className="stack" data-testid="offers">
      {offers.map((offer) => (
        <OfferCard key={offer.organisation} offer={offer} />
      ))}
    </ul>
  );
}

// The server notifies the desks of a person it has an offer for; this covers a notice that was lost.
const NOW_AND_THEN = 5 * 60_000;

/** Counts the memberships that wait for an answer, for the rail. */
export function useOfferCount(): number {
  return useView("own_account", {}, { every: NOW_AND_THEN }).data?.offers.length ?? 0;
}

function OfferCard({ offer }: { offer: Offer }) {
  const text = useText();
  const { t } = text;
  const name = offer.organisation_name;
  // The list is often read again before the answer arrives, and then this card is gone: `done` is called all the same.
  const answer = useAct("answer_offer", (_, { accept }) =>
    toast({ text: t(accept ? "offer-accepted" : "offer-declined", { organisation: name }) }),
  );
  // The answered offer stays on screen until the list is read again.
  const answered = answer.isPending || answer.isSuccess;
  const say = (accept: boolean) =>
    answer.mutate(
      { organisation: offer.organisation, accept },
      { onError: (failure) => toast({ text: failureText(failure, text), tone: "problem" }) },
    );
  const id = `offer-${offer.organisation}`;
  return (
    <li className="card stack" data-testid={id}>
      <header className="offer-head">
        <h2>{t("offer-title", { organisation: name })}</h2>
        <StatusBadge tone="waiting">{t("offer-waits")}</StatusBadge>
      </header>
      <p>{t("offer-text", { name: offer.offered_by })}</p>
      <div className="line-up">
        <Button
          testId={`${id}-accept`}
          variant="primary"
          isDisabled={answered}
          onPress={() => say(true)}
        >
          {t("offer-accept")}
        </Button>
        <Button testId={`${id}-decline`} isDisabled={answered} onPress={() => say(false)}>
          {t("offer-decline")}
        </Button>
      </div>
    </li>
  );
}
