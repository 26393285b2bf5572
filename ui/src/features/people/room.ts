import { CircleUser, Inbox, Settings } from "lucide-react";
import { useView } from "../../backend/queries";
import { places, type Room } from "../../shared";
import { InboxPage } from "./inbox/InboxPage";
import { PersonalPage } from "./PersonalPage";
import { SettingsPage } from "./settings/SettingsPage";

export const peopleRoom: Room = {
  id: "people",
  label: "people-room",
  below: true,
  pages: [
    { path: places.inbox, page: InboxPage },
    { path: places.personal, page: PersonalPage },
    { path: places.settings, page: SettingsPage },
  ],
  rail: [
    {
      id: "inbox",
      path: places.inbox,
      label: "nav-inbox",
      icon: Inbox,
      tone: "rejected",
      useCount: () => useView("session", {}).data?.counts.refused,
    },
    { id: "personal", path: places.personal, label: "nav-personal", icon: CircleUser },
    { id: "settings", path: places.settings, label: "nav-settings", icon: Settings },
  ],
};
