//! The desk itself: where it stands, how the connection is, what came back.

mod choose_organisation;
mod choose_server;
mod connection;
mod dismiss_refused;
mod list_refused;
mod open_place;
mod quit;
mod resend_act;
mod session;
mod set_preferences;
mod start;
mod sync_now;
pub mod unsent;

pub use crate::computer::places::InstallationPlace;
pub use crate::computer::preferences::{Preferences, Theme};
pub use crate::session::ConnectionState;
pub use crate::session::unsaved::UnsavedDraft;
pub use crate::session::{KeyProblem, KnownPerson};
pub use choose_organisation::{ChooseOrganisationRequest, choose_organisation};
pub use choose_server::{ChooseServerRequest, choose_server};
pub use connection::{ConnectionRequest, ConnectionView, connection};
pub use dismiss_refused::{DismissRefusedRequest, dismiss_refused};
pub use list_refused::{ListRefusedRequest, RefusedItem, RefusedView, list_refused};
pub use open_place::{OpenPlaceRequest, open_place};
pub use quit::{Done, QuitRequest, quit};
pub use resend_act::{ResendActRequest, resend_act};
pub use session::{Counts, OrganisationView, SessionRequest, SessionView, session};
pub use set_preferences::{SetPreferencesRequest, set_preferences};
pub use start::where_it_stands;
pub use start::{Phase, StartRequest, StartView, start};
pub use sync_now::{SyncNowRequest, sync_now};
pub use unsent::{UnsentOrder, UnsentRequest, UnsentView, unsent};
