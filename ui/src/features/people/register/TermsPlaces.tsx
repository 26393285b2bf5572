import { useView } from "../../../backend/queries";
import { useText } from "../../../shared";
import { OpenPlace } from "../places/OpenPlace";
import "./register.css";

/** The addresses of terms and privacy policy, to open and to copy. */
export function TermsPlaces() {
  const { t } = useText();
  const { data } = useView("installation", {});
  const places = [
    { id: "terms", label: t("terms-of-use"), url: data?.terms_url, words: "place-terms" },
    { id: "privacy", label: t("terms-privacy"), url: data?.privacy_url, words: "place-privacy" },
  ] as const;
  const named = places.filter((place) => place.url);
  if (named.length === 0) return null;
  return (
    <dl className="terms-places">
      {named.map(({ id, label, url, words }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <span data-testid={`terms-${id}`}>{url}</span>
            <OpenPlace place={id} testId={`terms-${id}-open`} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
