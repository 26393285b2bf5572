import { History, PackagePlus, PencilLine } from "lucide-react";
import { useView } from "../../backend/queries";
import { navigate, type Room, routes } from "../../shared";
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
    { path: routes.newOrder, page: NewOrderPage },
    { path: routes.drafts, page: DraftsPage },
    { path: `${routes.drafts}/:draft`, page: WizardPage },
    { path: routes.orders, page: HistoryPage },
  ],
  rail: [
    {
      id: "new-order",
      path: routes.newOrder,
      // An open draft belongs to the new order; the list of drafts has its own line.
      within: routes.drafts,
      label: "nav-new-order",
      icon: PackagePlus,
    },
    {
      id: "drafts",
      path: routes.drafts,
      within: null,
      label: "nav-drafts",
      icon: PencilLine,
      useCount: useDraftCount,
      tone: "plain",
    },
    { id: "history", path: routes.orders, label: "nav-history", icon: History },
  ],
  actions: [
    {
      id: "new-order",
      label: "ordering-new",
      icon: PackagePlus,
      run: () => navigate(routes.newOrder),
    },
  ],
};
