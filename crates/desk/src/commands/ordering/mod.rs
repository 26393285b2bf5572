//! Ordering supplies.

mod cancel_order;
mod check_order;
mod delete_draft;
mod list_drafts;
mod list_orders;
mod list_supplies;
mod new_draft;
mod open_draft;
mod open_order;
pub mod order_view;
mod place_order;
mod reorder;
mod save_draft;

pub use cancel_order::{CancelOrderRequest, cancel_order};
pub use check_order::{
    AccountKnown, AllowanceView, CheckOrderRequest, OrderCheckView, check_order,
};
pub use delete_draft::{DeleteDraftRequest, delete_draft};
pub use list_drafts::{DraftRow, DraftsView, ListDraftsRequest, list_drafts};
pub use list_orders::{ListOrdersRequest, OrderColumn, OrderRow, OrdersPage, list_orders};
pub use list_supplies::{ListSuppliesRequest, SuppliesView, list_supplies};
pub use new_draft::{DraftView, NewDraftRequest, new_draft};
pub use open_draft::{OpenDraftRequest, open_draft};
pub use open_order::{OpenOrderRequest, open_order};
pub use order_view::OrderView;
pub use place_order::{PlaceOrderRequest, place_order};
pub use reorder::{ReorderRequest, reorder};
pub use save_draft::{DraftSavedView, SaveDraftRequest, save_draft};
