import { Truck } from "lucide-react";
import { useView } from "../../backend/queries";
import { places, type Room } from "../../shared";
import { WaitingPage } from "./WaitingPage";

export const shippingRoom: Room = {
  id: "shipping",
  label: "nav-shipping",
  pages: [{ path: places.requests, page: WaitingPage }],
  rail: [
    {
      id: "shipping",
      path: places.requests,
      label: "nav-shipping",
      icon: Truck,
      tone: "waiting",
      useCount: () => useView("session", {}).data?.counts.requests,
    },
  ],
};
