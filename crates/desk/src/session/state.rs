//! The state of a desk: which store is open, or why none is.

use loket_protocol::people::ErasureReceipt;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the desk shows: an open store, or why none is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DeskState {
    /// Nobody looked yet.
    #[default]
    Unknown,
    /// Nobody is signed in.
    Out,
    /// Somebody is, and locked the desk.
    Locked {
        /// The name of the local profile.
        local_profile: String,
        /// The person, as far as this computer may name them.
        known: Option<KnownPerson>,
        /// The server ended the session: only a sign-in with it brings it back.
        ended: bool,
        /// How much of it is not yet with the server.
        unsent: u32,
    },
    /// A store is there and its key is not.
    Recovery {
        /// The name of the local profile.
        local_profile: String,
        /// What is wrong with the key.
        problem: KeyProblem,
    },
    /// The person who used this desk was forgotten, and nothing of them is left on this computer.
    Forgotten {
        /// The receipt; none when the erasure was asked for elsewhere.
        receipt: Option<ErasureReceipt>,
    },
    /// A store is open: [`Desk::open_store`](crate::Desk::open_store) gives it.
    Open,
}

/// Why a store could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyProblem {
    /// The keychain has no entry.
    Missing,
    /// The keychain is locked.
    KeychainLocked,
    /// No keychain answers.
    KeychainUnavailable,
    /// The keychain refused.
    Denied,
    /// The key found does not open the store.
    Wrong,
}

/// Somebody who has signed in on this computer before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownPerson {
    /// Their name; empty while their store is closed and the keychain does not give it.
    pub name: String,
    /// What they signed in with last, when they wanted to be remembered; else empty.
    pub login: String,
}
