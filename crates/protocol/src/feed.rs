//! Feeds and scopes: what moves, and who sees it.

use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! text {
    ($name:ident) => {
        impl $name {
            /// As it stands in storage and on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Takes what was stored or received.
            pub fn from_stored(text: impl Into<String>) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

/// A feed: a counter raised in the same transaction as each change, commit-ordered and gap-free.
///
/// `catalogue`, `organisation:<id>` or `person:<id>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeedId(String);

/// A unit of visibility per duty: `<feed>/<duty>`. A record lies in one feed and one scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scope(String);

text!(FeedId);
text!(Scope);

impl FeedId {
    /// The carrier's catalogue and the directory of mailing houses: everybody's.
    pub fn catalogue() -> Self {
        Self("catalogue".into())
    }

    /// An organisation's feed.
    pub fn organisation(id: &OrganisationId) -> Self {
        Self(format!("organisation:{id}"))
    }

    /// A person's feed.
    pub fn person(id: &PersonId) -> Self {
        Self(format!("person:{id}"))
    }

    /// The id in the owner column: `catalogue`, the organisation's or the person's id.
    pub fn owner(&self) -> &str {
        self.0.split_once(':').map_or(self.0.as_str(), |(_, id)| id)
    }
}

impl Scope {
    /// Supplies, limits, mailing houses: everybody's.
    pub fn catalogue() -> Self {
        Self("catalogue/all".into())
    }

    /// What every member of an organisation sees: its name and its account numbers.
    pub fn common(id: &OrganisationId) -> Self {
        Self(format!("organisation:{id}/common"))
    }

    /// Members with their rights: for who holds `users.manage`.
    pub fn members(id: &OrganisationId) -> Self {
        Self(format!("organisation:{id}/members"))
    }

    /// Orders on a number and its use of limits: for who holds `orders.see` on it.
    pub fn orders(id: &OrganisationId, account: &AccountId) -> Self {
        Self(format!("organisation:{id}/orders:{account}"))
    }

    /// How much of the limits an account number has used: for who holds `orders.place` or `orders.see` on it.
    pub fn usage(id: &OrganisationId, account: &AccountId) -> Self {
        Self(format!("organisation:{id}/usage:{account}"))
    }

    /// Shippers and requests of a number: for who holds `shippers.manage` on it.
    pub fn shippers(id: &OrganisationId, account: &AccountId) -> Self {
        Self(format!("organisation:{id}/shippers:{account}"))
    }

    /// A person's own: profile, memberships, drafts, and the orders they placed themself.
    pub fn mine(id: &PersonId) -> Self {
        Self(format!("person:{id}/mine"))
    }

    /// The feed this scope lies in.
    pub fn feed(&self) -> FeedId {
        FeedId(
            self.0
                .split_once('/')
                .map_or(self.0.clone(), |(feed, _)| feed.to_owned()),
        )
    }
}
