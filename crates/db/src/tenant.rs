//! On whose behalf a transaction runs, and which rows are theirs.

use loket_domain::ids::{OrganisationId, PersonId};

/// The owner of the catalogue's feed, whose rows every tenant reads.
pub(super) const CATALOGUE: &str = "catalogue";

/// On whose behalf a transaction runs. There is no handle without one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tenant {
    /// The installation itself: persons, devices, sessions, catalogue, jobs. Sees no organisation's rows.
    Installation,
    /// An organisation.
    Organisation(OrganisationId),
    /// A person's own rows: drafts, saved numbers, addresses.
    Person(PersonId),
    /// A person working for an organisation.
    Both {
        /// The organisation.
        organisation: OrganisationId,
        /// The person.
        person: PersonId,
    },
}

impl Tenant {
    pub(crate) fn organisation(&self) -> Option<&str> {
        match self {
            Self::Organisation(organisation) | Self::Both { organisation, .. } => {
                Some(organisation.as_str())
            }
            Self::Installation | Self::Person(_) => None,
        }
    }

    pub(crate) fn person(&self) -> Option<&str> {
        match self {
            Self::Person(person) | Self::Both { person, .. } => Some(person.as_str()),
            Self::Installation | Self::Organisation(_) => None,
        }
    }

    /// Whether rows of `owner` in a table of this kind (see `ddl.rs`) are this tenant's.
    pub(crate) fn owns(&self, kind: &str, owner: &str) -> bool {
        match kind {
            "organisation" => self.organisation() == Some(owner),
            "person" => self.person() == Some(owner),
            "owner" => {
                owner == CATALOGUE || [self.organisation(), self.person()].contains(&Some(owner))
            }
            _ => false,
        }
    }

    /// What is locked while the tenant writes, in the order of locking.
    pub(crate) fn locks(&self) -> Vec<String> {
        let organisation = self.organisation().map(|id| format!("organisation {id}"));
        let person = self.person().map(|id| format!("person {id}"));
        let mut locks: Vec<String> = organisation.into_iter().chain(person).collect();
        if locks.is_empty() {
            locks.push("installation".to_owned());
        }
        locks
    }
}
