import { CircleUser, Inbox, Settings } from "lucide-react";
import type { Room } from "../../shared";
import { InboxPage } from "./inbox/InboxPage";
import { PersonalPage } from "./PersonalPage";
import { SettingsPage } from "./settings/SettingsPage";

export const peopleRoom: Room = {
  id: "people",
  label: "people-room",
  below: true,
  pages: [
    { path: "/inbox", page: InboxPage },
    { path: "/personal", page: PersonalPage },
    { path: "/settings", page: SettingsPage },
  ],
  rail: [
    { id: "inbox", path: "/inbox", label: "nav-inbox", icon: Inbox, tone: "rejected" },
    { id: "personal", path: "/personal", label: "nav-personal", icon: CircleUser },
    { id: "settings", path: "/settings", label: "nav-settings", icon: Settings },
  ],
};
