//! Who may do what.

mod list_mailing_houses;
mod list_members;

pub use list_mailing_houses::{ListMailingHousesRequest, MailingHousesView, list_mailing_houses};
pub use list_members::{ListMembersRequest, MembersView, list_members};
