//! The desk tells its screens that a topic changed. The message carries no state: the screen asks again.

use serde::{Deserialize, Serialize};

macro_rules! topics {
    ($($(#[$doc:meta])+ $name:ident = $text:literal;)+) => {
        /// A part of the desk that views are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        pub enum Topic {
            $($(#[$doc])+ #[serde(rename = $text)] $name,)+
        }
        impl Topic {
            /// Every topic.
            pub const ALL: &'static [Topic] = &[$(Topic::$name),+];
        }
    };
}

topics! {
    /// Whether somebody is signed in, locked, in recovery.
    Start = "start";
    /// The person, their organisations, account numbers, counts.
    Session = "session";
    /// The person's account as the server knows it: an address that waits, memberships that are offered.
    Me = "me";
    /// The computers the person signed in on.
    Devices = "devices";
    /// Online or not, how much waits.
    Connection = "connection";
    /// The catalogue.
    Supplies = "supplies";
    /// Drafts.
    Drafts = "drafts";
    /// Orders.
    Orders = "orders";
    /// Requests.
    Requests = "requests";
    /// Members.
    Members = "members";
    /// The directory of mailing houses.
    MailingHouses = "mailing_houses";
    /// Acts that were refused or ask again.
    Refused = "refused";
    /// The window was asked to close.
    QuitAsked = "quit_asked";
}

/// A message to the screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Changed {
    /// What changed.
    pub topics: Vec<Topic>,
}

/// The topics whose views change when another store is opened, or the open one is closed.
pub const EVERYTHING: &[Topic] = &[
    Topic::Start,
    Topic::Session,
    Topic::Me,
    Topic::Devices,
    Topic::Connection,
    Topic::Supplies,
    Topic::Drafts,
    Topic::Orders,
    Topic::Requests,
    Topic::Members,
    Topic::MailingHouses,
    Topic::Refused,
];
