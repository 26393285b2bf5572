import { Truck } from "lucide-react";
import type { Room } from "../../shared";
import { WaitingPage } from "./WaitingPage";

export const shippingRoom: Room = {
  id: "shipping",
  label: "nav-shipping",
  pages: [{ path: "/shipping/waiting", page: WaitingPage }],
  rail: [
    {
      id: "shipping",
      path: "/shipping/waiting",
      label: "nav-shipping",
      icon: Truck,
      tone: "waiting",
    },
  ],
};
