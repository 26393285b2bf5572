//! Keeping in step with the server: what to do is decided in [`plan`], purely; [`incoming`] and [`outgoing`] do it
//! to the store, each in one transaction; [`engine`] asks and answers; [`pace`] says when.

pub mod engine;
pub mod erasure_notice;
pub mod incoming;
pub mod outgoing;
pub mod pace;
pub mod plan;
pub mod settle_draft;

pub use engine::{StepError, Stepped, list_rest, list_rest_in_pieces, step, step_with_drafts};
pub use pace::run;
