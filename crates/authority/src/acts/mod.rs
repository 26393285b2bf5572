//! Acts, one file per verb: facts are loaded, the rule that the desk also calls decides, and what it decided is
//! written with its audit entry, feed entries, mail and receipt in one transaction.

mod apply;
pub mod mail;
mod ordering;
mod shipping;

pub use apply::apply;

use loket_db::{DbError, Tx};
use loket_domain::ids::{AccountId, DeviceId, OrganisationId, PersonId};
use loket_domain::rights::{Grant, LoketRight, explain};
use loket_domain::{Refusal, Timestamp};
use loket_protocol::FeedId;
use loket_store::audit::AuditEntry;
use loket_store::catalogue::Catalogue;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::{grant, membership};
use loket_store::scopes::living;
use std::sync::Arc;

/// Who acts, as the server knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The device the act comes from.
    pub device: DeviceId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
}

/// What the acts of one transaction share. Made anew each time the transaction is run.
#[derive(Debug)]
pub struct ActContext {
    /// Who acts.
    pub actor: Actor,
    /// The organisation that was entered beside the person, if any.
    pub organisation: Option<OrganisationId>,
    /// The catalogue.
    pub catalogue: Arc<Catalogue>,
    /// The notifier that tells connected desks which feeds moved.
    pub notifier: Notifier,
    /// The server's clock.
    pub now: Timestamp,
    /// Whether mails go out; not for what is only made up.
    pub sends_mail: bool,
    grants: Option<Arc<[Grant]>>,
    is_member: Option<bool>,
}

impl ActContext {
    /// A context in which nothing was looked up yet.
    pub fn new(
        actor: Actor,
        organisation: Option<OrganisationId>,
        catalogue: Arc<Catalogue>,
        notifier: Notifier,
        now: Timestamp,
    ) -> Self {
        Self {
            actor,
            organisation,
            catalogue,
            notifier,
            now,
            sends_mail: true,
            grants: None,
            is_member: None,
        }
    }

    /// Whether the actor holds a right in the organisation entered. Members only: what somebody who left was given
    /// does not count.
    fn holds(
        &mut self,
        tx: &mut Tx<'_>,
        right: LoketRight,
        account: Option<&AccountId>,
    ) -> Result<bool, DbError> {
        let Some(organisation) = self.organisation.clone() else {
            return Ok(false);
        };
        let grants = match &self.grants {
            Some(grants) => Arc::clone(grants),
            None => {
                let grants: Arc<[Grant]> = grant::of_organisation(tx, &organisation)?.into();
                Arc::clone(self.grants.insert(grants))
            }
        };
        Ok(explain(&grants, &self.actor.person, right, account).holds())
    }

    /// The actor's grants in the organisation entered.
    fn living_grants(&mut self, tx: &mut Tx<'_>) -> Result<Vec<Grant>, DbError> {
        // Any question loads them.
        self.holds(tx, LoketRight::OrdersSee, None)?;
        Ok(self
            .grants
            .as_deref()
            .map(|grants| living(grants, &self.actor.person))
            .unwrap_or_default())
    }

    /// Whether the actor sees anything of this feed: only then does its counter mean something to their desk.
    fn follows(&mut self, tx: &mut Tx<'_>, feed: &FeedId) -> Result<bool, DbError> {
        if *feed == FeedId::person(&self.actor.person) {
            return Ok(true);
        }
        if let Some(known) = self.is_member {
            return Ok(known);
        }
        let organisations = membership::organisations_of(tx, &self.actor.person)?;
        let is_member = self
            .organisation
            .as_ref()
            .is_some_and(|own| organisations.contains(own));
        self.is_member = Some(is_member);
        Ok(is_member)
    }

    /// An entry for the audit: the actor did `verb` to a record.
    fn audit_entry(
        &self,
        verb: &'static str,
        subject: (&'static str, &str),
        detail: serde_json::Value,
    ) -> AuditEntry {
        AuditEntry {
            actor: format!("person:{}", self.actor.person),
            verb,
            subject_kind: subject.0,
            subject_id: subject.1.to_owned(),
            detail,
        }
    }
}

/// What the server makes anew for an act, kept ready so that an act run twice gets the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FreshIds {
    /// An id, should a record have to be made.
    pub id: String,
    /// A readable number, should an order be placed.
    pub number: Option<String>,
}

/// The effects of an act besides its rows.
#[derive(Debug, Default)]
pub struct Effects {
    /// The changes that it makes in feeds.
    pub changes: Changes,
    /// The entry for the audit of the organisation entered.
    pub audit_entry: Option<AuditEntry>,
    /// A mail to write: its template and what it is about, ids only.
    pub mail: Option<(&'static str, serde_json::Value)>,
}

/// The decision of a verb.
#[derive(Debug)]
pub enum Ruling {
    /// The act is done, with these effects.
    Accepted(Effects),
    /// The act is not done.
    Refused {
        /// Why; never empty.
        refusals: Vec<Refusal>,
        /// What the refusal itself set in motion, of which the refused person learns nothing.
        silently: Effects,
    },
}

impl From<Refusal> for Ruling {
    fn from(refusal: Refusal) -> Self {
        Self::Refused {
            refusals: vec![refusal],
            silently: Effects::default(),
        }
    }
}
