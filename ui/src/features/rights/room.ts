import { Mails, Users } from "lucide-react";
import { type Room, routes } from "../../shared";
import { AddUserPage } from "./AddUserPage";
import { MailingHousesPage } from "./MailingHousesPage";
import { UsersPage } from "./UsersPage";

export const rightsRoom: Room = {
  id: "rights",
  label: "nav-users",
  pages: [
    { path: routes.users, page: UsersPage },
    { path: routes.addUser, page: AddUserPage },
    { path: routes.mailingHouses, page: MailingHousesPage },
  ],
  rail: [
    { id: "users", path: routes.users, label: "nav-users", icon: Users },
    { id: "mailing-houses", path: routes.mailingHouses, label: "nav-mailing-houses", icon: Mails },
  ],
};
