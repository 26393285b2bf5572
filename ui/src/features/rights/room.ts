import { Mails, Users } from "lucide-react";
import { places, type Room } from "../../shared";
import { AddUserPage } from "./AddUserPage";
import { MailingHousesPage } from "./MailingHousesPage";
import { UsersPage } from "./UsersPage";

export const rightsRoom: Room = {
  id: "rights",
  label: "nav-users",
  pages: [
    { path: places.users, page: UsersPage },
    { path: places.addUser, page: AddUserPage },
    { path: places.mailingHouses, page: MailingHousesPage },
  ],
  rail: [
    { id: "users", path: places.users, label: "nav-users", icon: Users },
    { id: "mailing-houses", path: places.mailingHouses, label: "nav-mailing-houses", icon: Mails },
  ],
};
