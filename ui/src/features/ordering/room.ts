import { History, PackagePlus, PencilLine } from "lucide-react";
import { useView } from "../../backend/queries";
import { navigate, type Room } from "../../shared";
import { DraftsPage } from "./drafts/DraftsPage";
import { HistoryPage } from "./history/HistoryPage";
import { NewOrderPage } from "./wizard/NewOrderPage";
import { WizardPage } from "./wizard/WizardPage";

function useDraftCount(): number | undefined {
  return useView("session", {}).data?.counts.drafts;
}

export const orderingRoom: Room = {
  id: "ordering",
  label: "nav-ordering",
  titled: true,
  pages: [
    { path: "/ordering/new", page: NewOrderPage },
    { path: "/ordering/drafts", page: DraftsPage },
    { path: "/ordering/drafts/:draft", page: WizardPage },
    { path: "/ordering/history", page: HistoryPage },
  ],
  rail: [
    {
      id: "new-order",
      path: "/ordering/new",
      // A draft that is open is the order being made; the list of drafts is a place of its own.
      within: "/ordering/drafts",
      label: "nav-new-order",
      icon: PackagePlus,
    },
    {
      id: "drafts",
      path: "/ordering/drafts",
      within: null,
      label: "nav-drafts",
      icon: PencilLine,
      useCount: useDraftCount,
      tone: "plain",
    },
    { id: "history", path: "/ordering/history", label: "nav-history", icon: History },
  ],
  actions: [
    {
      id: "new-order",
      label: "ordering-new",
      icon: PackagePlus,
      run: () => navigate("/ordering/new"),
    },
  ],
};
