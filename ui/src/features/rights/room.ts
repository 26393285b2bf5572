import { Mails, Users } from "lucide-react";
import type { Room } from "../../shared";
import { MailingHousesPage } from "./MailingHousesPage";
import { UsersPage } from "./UsersPage";

export const rightsRoom: Room = {
  id: "rights",
  label: "nav-users",
  pages: [
    { path: "/users", page: UsersPage },
    { path: "/mailing-houses", page: MailingHousesPage },
  ],
  rail: [
    { id: "users", path: "/users", label: "nav-users", icon: Users },
    { id: "mailing-houses", path: "/mailing-houses", label: "nav-mailing-houses", icon: Mails },
  ],
};
