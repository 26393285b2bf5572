import { useView } from "../../backend/queries";
import { Loaded, Page, useText } from "../../shared";
import { DataSection } from "./personal/DataSection";
import { EmailSection } from "./personal/EmailSection";
import { Offers } from "./personal/Offers";
import { OrganisationsSection } from "./personal/OrganisationsSection";
import { ProfileSection } from "./personal/ProfileSection";
import "./personal/personal.css";
import "./people.css";

/** The person's own data: profile, address, organisations, export and erasure. */
export function PersonalPage() {
  const { t } = useText();
  const session = useView("session", {});
  return (
    <Page testId="personal" title={t("personal-title")}>
      <p className="soft">{t("personal-text")}</p>
      <Loaded testId="personal" query={session}>
        {(view) => (
          <>
            <Offers />
            <ProfileSection profile={view.profile} />
            <EmailSection profile={view.profile} />
            <OrganisationsSection session={view} />
            <DataSection />
          </>
        )}
      </Loaded>
    </Page>
  );
}
