//! Who may do what.

mod add_member;
pub mod givable_rights;
mod invite_again;
mod list_mailing_houses;
mod list_members;

pub use add_member::{AddMemberRequest, MemberAdded, add_member};
pub use givable_rights::{GivableRight, GivableRightsRequest, GivableRightsView, givable_rights};
pub use invite_again::{InviteAgainRequest, invite_again};
pub use list_mailing_houses::{ListMailingHousesRequest, MailingHousesView, list_mailing_houses};
pub use list_members::{ListMembersRequest, MembersView, list_members};
