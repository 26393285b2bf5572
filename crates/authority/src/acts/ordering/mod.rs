//! Orders and drafts.

pub(super) mod cancel_order;
pub(super) mod delete_draft;
pub(super) mod place_order;
pub(super) mod save_draft;
