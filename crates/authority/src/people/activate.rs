//! Founding the organisation that was registered (OS-09): what the link in the activation mail does.

use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{GrantId, OrganisationId, PersonId};
use loket_domain::people::{MembershipStatus, Registered, found_organisation};
use loket_domain::rights::LoketRight;
use loket_mail::people::PeopleMail;
use loket_store::audit::{self, AuditEntry};
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::link::{self, LinkHash, LinkKind};
use loket_store::people::membership::{self, Membership, Offered};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{
    consent, credential, grant, organisation, own_data, own_membership, person,
};
use serde_json::json;

/// What became of a registration whose link was followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Activation {
    /// The organisation is founded; its founder signs in with this address.
    Founded {
        /// The address.
        email: String,
    },
    /// The address signs in already, by another registration or invitation.
    SignsInAlready,
    /// The link was used, replaced or has ended.
    LinkEnded,
}

/// What was registered and waits; none when it does no longer.
///
/// # Errors
/// When the database cannot be read.
pub async fn waiting(state: &Authority, id: &str) -> Result<Option<Registration>, Failure> {
    let id = id.to_owned();
    let read = move |tx: &mut Tx<'_>| registration::by_id(tx, &id);
    Ok(state.db().read(Tenant::Installation, read).await?)
}

/// Founds the organisation: of many at once, one does.
///
/// # Errors
/// When the database cannot be written.
pub async fn activate(state: &Authority, link: LinkHash) -> Result<Activation, Failure> {
    let founding = Founding {
        link,
        person: PersonId::new(state.new_person_id()),
        organisation: OrganisationId::new(state.new_id()),
        grants: LoketRight::ALL
            .iter()
            .map(|_| GrantId::new(state.new_id()))
            .collect(),
        notifier: state.notifier().clone(),
        now: state.now(),
    };
    let found = move |tx: &mut Tx<'_>| founding.found(tx);
    Ok(state.db().write(Tenant::Installation, found).await?)
}

/// Ids drawn before the transaction.
struct Founding {
    link: LinkHash,
    person: PersonId,
    organisation: OrganisationId,
    grants: Vec<GrantId>,
    notifier: Notifier,
    now: Timestamp,
}

impl Founding {
    fn found(&self, tx: &mut Tx<'_>) -> Result<Activation, DbError> {
        let link = link::take(tx, &self.link, self.now)?;
        let Some(link) = link.filter(|link| link.kind == LinkKind::Activate) else {
            return Ok(Activation::LinkEnded);
        };
        let Some(registration) = registration::by_id(tx, &link.subject)? else {
            return Ok(Activation::LinkEnded);
        };
        registration::end_of(tx, &registration.email_key)?;
        let Some(founder) = self.founder(tx, &registration)? else {
            return Ok(Activation::SignsInAlready);
        };
        let mut changes = Changes::default();
        self.organisation(tx, &registration, &founder)?;
        directory::publish_organisation(tx, &self.organisation, &mut changes)?;
        directory::publish_profile(tx, &founder, &mut changes)?;
        tx.enter(&Tenant::Installation)?;
        changes.write(tx, &self.notifier, self.now)?;
        Ok(Activation::Founded {
            email: registration.email,
        })
    }

    /// Writes the founder down, or completes the person with this address and no password yet; none when they sign in
    /// already.
    fn founder(
        &self,
        tx: &mut Tx<'_>,
        registration: &Registration,
    ) -> Result<Option<PersonId>, DbError> {
        let known = person::by_login(tx, &registration.email_key)?;
        let founder = match known {
            Some(person)
                if !person.active || credential::of(tx, &person.profile.person)?.is_some() =>
            {
                return Ok(None);
            }
            Some(person) => {
                self.leave_offers_in_the_mailbox(tx, &person.profile.person)?;
                person.profile.person
            }
            None => {
                let profile = registered(registration).profile(self.person.clone());
                person::insert(tx, &profile, self.now)?;
                own_data::set_profile(tx, &profile)?;
                self.person.clone()
            }
        };
        credential::set(tx, &founder, &registration.password_hash, self.now)?;
        consent::accept(
            tx,
            &founder,
            &registration.terms_version,
            registration.created_at,
        )?;
        link::next_round(tx, &founder)?;
        Ok(Some(founder))
    }

    /// The person who registered chose the password; another may read the mails and have pressed the
    /// button. What others offered this address is answered from the mailbox; their links to a password end here.
    fn leave_offers_in_the_mailbox(
        &self,
        tx: &mut Tx<'_>,
        person: &PersonId,
    ) -> Result<(), DbError> {
        own_data::doubt_email(tx, person, true)?;
        tx.enter(&Tenant::Person(person.clone()))?;
        let waiting = own_membership::waiting(tx, person)?;
        tx.enter(&Tenant::Installation)?;
        for organisation in waiting {
            link::end_offer(tx, &organisation, person)?;
            let key = format!("membership-offered:{organisation}:{person}:{}", self.now.0);
            let mail = PeopleMail::MembershipOffered {
                person: person.clone(),
                organisation,
            };
            mail.queue(tx, &key, self.now)?;
        }
        Ok(())
    }

    /// The organisation, its first administrator and everything they may do, from the carrier (UM-09).
    fn organisation(
        &self,
        tx: &mut Tx<'_>,
        registration: &Registration,
        founder: &PersonId,
    ) -> Result<(), DbError> {
        let (id, now) = (&self.organisation, self.now);
        tx.enter(&Tenant::Both {
            organisation: id.clone(),
            person: founder.clone(),
        })?;
        let founded = found_organisation(
            &registered(registration),
            id.clone(),
            founder,
            self.grants.iter().cloned(),
        );
        organisation::put(tx, &founded.organisation, now)?;
        let member = Membership {
            person: founder.clone(),
            active: true,
            standing: MembershipStatus::Joined,
            offered: Offered::default(),
            created_by: "carrier".to_owned(),
        };
        membership::put(tx, id, &member, now)?;
        for grant in &founded.grants {
            grant::insert(tx, id, grant, now)?;
        }
        let audit_entry = AuditEntry {
            actor: format!("person:{founder}"),
            verb: "found_organisation",
            subject_kind: "organisation",
            subject_id: id.to_string(),
            detail: json!({"founder": founder}),
        };
        audit::append(tx, id.as_str(), &audit_entry, now)
    }
}

fn registered(registration: &Registration) -> Registered<'_> {
    Registered {
        company: &registration.company,
        given_name: &registration.given_name,
        family_name: &registration.family_name,
        email: &registration.email,
        language: registration.language,
    }
}
