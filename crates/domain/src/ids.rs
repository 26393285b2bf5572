//! Newtype ids. All are UUIDv7 as text unless said otherwise, made where the thing is first written down.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether a text has the shape of an id: 1 to 64 characters, letters, digits and hyphens.
pub fn is_well_formed(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(as = "String")]
        pub struct $name(String);

        impl $name {
            /// Takes an id that was made elsewhere.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether this has the shape of an id: 1 to 64 characters, letters, digits and hyphens.
            ///
            /// The server asks this of every id that a client made, before it is stored.
            pub fn is_well_formed(&self) -> bool {
                is_well_formed(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A person: signs in once, may belong to several organisations.
    PersonId;
    /// A business customer of the carrier; the tenant.
    OrganisationId;
    /// A number the carrier bills shipments to (the record's id, not the number people type).
    AccountId;
    /// A mailing house: an organisation of that kind.
    MailingHouseId;
    /// One grant of one right.
    GrantId;
    /// A kind of shipping material.
    SupplyId;
    /// An order, from the moment it is confirmed on a desk.
    OrderId;
    /// A draft of an order.
    DraftId;
    /// Something that waits for somebody's decision.
    RequestId;
    /// An act: its id is also its idempotency key.
    ActId;
    /// A desktop installation as one person uses it.
    DeviceId;
    /// One sign-in on one device.
    SessionId;
    /// The life of a server database between two restores.
    Epoch;
}
