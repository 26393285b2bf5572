import { useView } from "../../../backend/queries";
import { useText } from "../../../shared";
import { Support } from "../places/Support";
import { TermsPlaces } from "../register/TermsPlaces";

/** Terms, privacy policy and support, as the installation names them; nothing where it names none. */
export function PlacesSettings() {
  const { t } = useText();
  const { data } = useView("installation", {});
  if (!data?.terms_url && !data?.privacy_url && !data?.support_contact) return null;
  return (
    <section className="card stack" data-testid="settings-places">
      <h2>{t("places-title")}</h2>
      <TermsPlaces />
      <Support testId="settings-support" />
    </section>
  );
}
