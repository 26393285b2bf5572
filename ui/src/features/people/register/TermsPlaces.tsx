import { useView } from "../../../backend/queries";
import { useText } from "../../../shared";

/** Where terms and privacy policy stand. Addresses to copy: this window opens no browser. */
export function TermsPlaces() {
  const { t } = useText();
  const { data } = useView("installation", {});
  const places = [
    { id: "terms", label: t("terms-of-use"), url: data?.terms_url },
    { id: "privacy", label: t("terms-privacy"), url: data?.privacy_url },
  ].filter((place) => place.url);
  if (places.length === 0) return null;
  return (
    <dl className="terms-places">
      {places.map(({ id, label, url }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd data-testid={`terms-${id}`}>{url}</dd>
        </div>
      ))}
    </dl>
  );
}
