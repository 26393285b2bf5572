import { Truck } from "lucide-react";
import { useView } from "../../backend/queries";
import { type Room, routes } from "../../shared";
import { WaitingPage } from "./WaitingPage";

export const shippingRoom: Room = {
  id: "shipping",
  label: "nav-shipping",
  pages: [{ path: routes.requests, page: WaitingPage }],
  rail: [
    {
      id: "shipping",
      path: routes.requests,
      label: "nav-shipping",
      icon: Truck,
      tone: "waiting",
      useCount: () => useView("session", {}).data?.counts.requests,
    },
  ],
};
