//! What the service desk's commands about persons share: finding somebody, noting it, telling them.

use super::{CarrierError, actor};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::{Organisation, login_key};
use loket_domain::rights::{LoketRight, explain};
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_store::audit::{self, AuditEntry};
use loket_store::people::person::{self, Person};
use loket_store::people::{grant, organisation};

/// Who does something for the service desk, and when.
#[derive(Clone, Debug)]
pub(super) struct OperatorContext {
    /// The operator's name.
    pub operator: String,
    /// The server's clock.
    pub now: Timestamp,
    /// A new id, from which the mails of this action are named.
    pub action_id: String,
}

/// The person with this address, user name or id.
///
/// # Errors
/// [`DbError`].
pub(super) fn find_optional(tx: &mut Tx<'_>, typed: &str) -> Result<Option<Person>, DbError> {
    let by_login = match login_key(typed) {
        Ok(key) => person::by_login(tx, &key)?,
        Err(_) => None,
    };
    match by_login {
        Some(person) => Ok(Some(person)),
        None => person::by_id(tx, &PersonId::new(typed.trim())),
    }
}

/// The same, or a refusal at `field`.
///
/// # Errors
/// [`Code::NotFound`]; [`DbError`].
pub(super) fn find(tx: &mut Tx<'_>, typed: &str, field: &str) -> Result<Person, CarrierError> {
    let found = find_optional(tx, typed)?;
    // Of who was forgotten a row without an address is left.
    let found = found.filter(|person| !person.profile.email.is_empty());
    found.ok_or_else(|| Refusal::new(Code::NotFound).at(field).into())
}

/// An organisation by its id. Leaves it entered.
///
/// # Errors
/// [`Code::NotFound`]; [`DbError`].
pub(super) fn organisation(
    tx: &mut Tx<'_>,
    id: &OrganisationId,
) -> Result<Organisation, CarrierError> {
    tx.enter(&Tenant::Organisation(id.clone()))?;
    organisation::by_id(tx, id)?
        .ok_or_else(|| Refusal::new(Code::NotFound).at("organisation").into())
}

impl OperatorContext {
    /// Notes in a person's own audit what was done about them, and goes on as the installation.
    pub fn note(
        &self,
        tx: &mut Tx<'_>,
        person: &PersonId,
        verb: &'static str,
        detail: serde_json::Value,
    ) -> Result<(), DbError> {
        tx.enter(&Tenant::Person(person.clone()))?;
        let audit_entry = self.audit_entry(verb, ("person", person.as_str()), detail);
        audit::append(tx, person.as_str(), &audit_entry, self.now)?;
        tx.enter(&Tenant::Installation)
    }

    /// Notes in an organisation's audit what was done about it. Leaves it entered.
    pub fn note_at(
        &self,
        tx: &mut Tx<'_>,
        organisation: &OrganisationId,
        verb: &'static str,
        subject: (&'static str, &str),
        detail: serde_json::Value,
    ) -> Result<(), DbError> {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        let audit_entry = self.audit_entry(verb, subject, detail);
        audit::append(tx, organisation.as_str(), &audit_entry, self.now)
    }

    /// Notes in the carrier's own audit what was done about nobody who has one. Leaves the installation entered.
    pub fn note_here(
        &self,
        tx: &mut Tx<'_>,
        verb: &'static str,
        subject: (&'static str, &str),
    ) -> Result<(), DbError> {
        tx.enter(&Tenant::Installation)?;
        let audit_entry = self.audit_entry(verb, subject, serde_json::json!({}));
        audit::append_carriers(tx, &audit_entry, self.now)
    }

    fn audit_entry(
        &self,
        verb: &'static str,
        subject: (&'static str, &str),
        detail: serde_json::Value,
    ) -> AuditEntry {
        AuditEntry {
            actor: actor(&self.operator),
            verb,
            subject_kind: subject.0,
            subject_id: subject.1.to_owned(),
            detail,
        }
    }

    /// Tells a person by mail what was done.
    pub fn tell(
        &self,
        tx: &mut Tx<'_>,
        person: &PersonId,
        word: &str,
        organisation: Option<&OrganisationId>,
        subject: &str,
    ) -> Result<(), DbError> {
        let mail = PeopleMail::ServiceDesk {
            person: person.clone(),
            action: word.to_owned(),
            organisation: organisation.cloned(),
            subject: subject.to_owned(),
        };
        let key = format!("service-desk:{}:{word}:{person}", self.action_id);
        mail.queue(tx, &key, self.now)
    }

    /// Tells everybody who manages administrators of an organisation, but `besides`. Leaves it entered.
    pub fn tell_administrators(
        &self,
        tx: &mut Tx<'_>,
        organisation: &OrganisationId,
        word: &str,
        subject: &str,
        besides: &[&PersonId],
    ) -> Result<(), DbError> {
        for person in administrators(tx, organisation)? {
            if !besides.contains(&&person) {
                self.tell(tx, &person, word, Some(organisation), subject)?;
            }
        }
        Ok(())
    }
}

/// Who manages administrators of an organisation. Leaves it entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn administrators(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<PersonId>, DbError> {
    tx.enter(&Tenant::Organisation(organisation.clone()))?;
    let grants = grant::of_organisation(tx, organisation)?;
    let mut holders: Vec<PersonId> = grants.iter().map(|grant| grant.holder.clone()).collect();
    holders.sort();
    holders.dedup();
    holders.retain(|one| explain(&grants, one, LoketRight::AdministratorsManage, None).holds());
    Ok(holders)
}

/// A moment as operators read it: UTC, to the second.
pub(super) fn written(at: Timestamp) -> String {
    let moment = jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    moment.strftime("%Y-%m-%d %H:%M:%SZ").to_string()
}
