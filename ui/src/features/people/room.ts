import { CircleUser, Inbox, Settings } from "lucide-react";
import { useView } from "../../backend/queries";
import { type Room, routes } from "../../shared";
import { ForgetPage } from "./forget/ForgetPage";
import { InboxPage } from "./inbox/InboxPage";
import { PersonalPage } from "./PersonalPage";
import { ChangePasswordPage } from "./password/ChangePasswordPage";
import { useOfferCount } from "./personal/Offers";
import { SettingsPage } from "./settings/SettingsPage";

/** Counts refused acts and the memberships that wait for an answer. */
function useInboxCount(): number {
  const refused = useView("session", {}).data?.counts.refused ?? 0;
  return refused + useOfferCount();
}

export const peopleRoom: Room = {
  id: "people",
  label: "people-room",
  below: true,
  pages: [
    { path: routes.inbox, page: InboxPage },
    { path: routes.personal, page: PersonalPage },
    { path: routes.forget, page: ForgetPage },
    { path: routes.settings, page: SettingsPage },
    { path: routes.password, page: ChangePasswordPage },
  ],
  rail: [
    {
      id: "inbox",
      path: routes.inbox,
      label: "nav-inbox",
      icon: Inbox,
      tone: "rejected",
      useCount: useInboxCount,
    },
    { id: "personal", path: routes.personal, label: "nav-personal", icon: CircleUser },
    { id: "settings", path: routes.settings, label: "nav-settings", icon: Settings },
  ],
};
