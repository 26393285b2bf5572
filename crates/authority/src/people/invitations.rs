//! The invitation again, or a new temporary
//! password (UM-142); and how either reaches somebody.

use super::constant_time::constant_time;
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::invite::{Entry, temporary_password};
use loket_domain::people::{MembershipStatus, TEMPORARY_LIFE};
use loket_domain::rights::{self, Grant};
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_protocol::people::{FirstEntry, MemberAdded};
use loket_store::audit::{self, AuditEntry};
use loket_store::people::guess::{self, GuessKey};
use loket_store::people::link::{self, INVITATION_LASTS, RESET_LASTS, next_round};
use loket_store::people::membership::{self, Membership};
use loket_store::people::{credential, grant, own_data, person};
use serde_json::json;

/// Sends the invitation again, or makes a new temporary password. Takes as long whether they have signed in elsewhere
/// or not.
///
/// # Errors
/// `right_missing`, `administrator_protected`, `person_their_own`, `not_on_oneself`; `not_found`; `slow_down`.
pub async fn again(
    state: &Authority,
    who: SignedIn,
    (organisation, user): (OrganisationId, PersonId),
    first_entry: FirstEntry,
) -> Result<MemberAdded, Failure> {
    let made = Made::of(state, first_entry).await?;
    let again = Again {
        actor: who.person,
        organisation,
        user: user.clone(),
        made: made.clone(),
        now: state.now(),
    };
    let write = move |tx: &mut Tx<'_>| again.write(tx);
    let until = constant_time(state.db().write(Tenant::Installation, write)).await?;
    let mut answer = made.answer(user);
    answer.usable_until = until;
    Ok(answer)
}

struct Again {
    actor: PersonId,
    organisation: OrganisationId,
    user: PersonId,
    made: Made,
    now: Timestamp,
}

impl Again {
    /// Answers until when what was sent or made can be used.
    fn write(&self, tx: &mut Tx<'_>) -> Result<Timestamp, Failure> {
        tx.enter(&Tenant::Both {
            organisation: self.organisation.clone(),
            person: self.user.clone(),
        })?;
        let member = self.may_touch(tx)?;
        self.not_too_often(tx)?;
        let elsewhere = membership::of_person(tx, &self.user)?
            .iter()
            .any(|own| own.organisation != self.organisation);
        let known = person::by_id(tx, &self.user)?.ok_or(Code::NotFound)?;
        let entered = known.first_entry_at.is_some();
        let delivery = match (member.standing, self.made.first_entry) {
            (MembershipStatus::Joined, FirstEntry::TemporaryPassword) => {
                return Err(Code::PersonTheirOwn.into());
            }
            (MembershipStatus::Joined, FirstEntry::Invitation) => Delivery::Link,
            (MembershipStatus::Invited, _)
                if Entry::of(entered, elsewhere) == Entry::Organisation =>
            {
                Delivery::First
            }
            (MembershipStatus::Invited, _) => Delivery::Offer,
        };
        if delivery == Delivery::Offer {
            // A person who declined is asked once more; nobody but them knows that they did.
            membership::put(tx, &self.organisation, &member, self.now)?;
        }
        let whom = (&self.organisation, &self.user);
        deliver(tx, whom, delivery, &self.made, self.now)?;
        let audit_entry = AuditEntry {
            actor: format!("person:{}", self.actor),
            verb: "invite_again",
            subject_kind: "person",
            subject_id: self.user.to_string(),
            detail: json!({"first_entry": self.made.first_entry}),
        };
        audit::append(tx, self.organisation.as_str(), &audit_entry, self.now)?;
        Ok(match delivery {
            Delivery::Link => self.now.plus(RESET_LASTS),
            Delivery::First | Delivery::Offer => self.made.usable_until,
        })
    }

    /// Every time a mail goes to somebody who may not want it: a few at once, then ever more slowly.
    fn not_too_often(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let key = GuessKey {
            text: format!("invite:{}:{}", self.organisation, self.user),
            weight: 1,
        };
        match guess::count(tx, &key, self.now)? {
            None => Ok(()),
            Some(wait) => Err(Refusal::new(Code::SlowDown)
                .with("seconds", (wait + 999) / 1_000)
                .into()),
        }
    }

    fn may_touch(&self, tx: &mut Tx<'_>) -> Result<Membership, Failure> {
        let grants = grant::of_organisation(tx, &self.organisation)?;
        let authority = rights::Authority {
            actor: &self.actor,
            grants: &grants,
        };
        // A person who may not manage users does not learn who there is.
        authority.manage_users()?;
        let member = membership::find(tx, &self.organisation, &self.user)?.ok_or(Code::NotFound)?;
        let granted: Vec<Grant> = grant::all_of_organisation(tx, &self.organisation)?
            .into_iter()
            .filter(|grant| grant.holder == self.user)
            .collect();
        authority.touch(&self.user, &granted)?;
        Ok(member)
    }
}

/// How the way in reaches somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// The first time, by the organisation that made them: a mail with a link, or the generated password.
    First,
    /// They are somebody already: a mail that offers the membership, whatever was asked for.
    Offer,
    /// They belong here and ask their administrator for help: a mail with a link to a new password.
    Link,
}

/// What an administrator is shown. Made alike, and hashed, for whomever it is.
#[derive(Clone)]
pub(super) struct Made {
    pub first_entry: FirstEntry,
    password: String,
    hash: String,
    pub usable_until: Timestamp,
}

impl Made {
    pub async fn of(state: &Authority, first_entry: FirstEntry) -> Result<Self, Failure> {
        let mut random = [0; 16];
        state.fill(&mut random);
        let password = temporary_password(&random);
        let mut salt = [0; 16];
        state.fill(&mut salt);
        let hash = state.passwords().hash(password.clone(), salt).await?;
        let lasts = match first_entry {
            FirstEntry::Invitation => INVITATION_LASTS,
            FirstEntry::TemporaryPassword => TEMPORARY_LIFE,
        };
        Ok(Self {
            first_entry,
            password,
            hash,
            usable_until: state.now().plus(lasts),
        })
    }

    pub fn answer(self, person: PersonId) -> MemberAdded {
        let shown = self.first_entry == FirstEntry::TemporaryPassword;
        MemberAdded {
            person,
            temporary_password: shown.then_some(self.password),
            usable_until: self.usable_until,
        }
    }
}

/// Sets and mails what this delivery takes. The caller has entered the organisation and the person.
pub(super) fn deliver(
    tx: &mut Tx<'_>,
    (organisation, user): (&OrganisationId, &PersonId),
    delivery: Delivery,
    made: &Made,
    now: Timestamp,
) -> Result<(), DbError> {
    match (delivery, made.first_entry) {
        (Delivery::First, FirstEntry::TemporaryPassword) => {
            next_round(tx, user)?;
            person::end_sessions(tx, user)?;
            credential::set_temporary(tx, user, &made.hash, made.usable_until, now)?;
            // The administrator who was shown it can sign in as this person: nobody has shown yet that the address is
            // theirs.
            own_data::doubt_email(tx, user, true)
        }
        (Delivery::First, FirstEntry::Invitation) => {
            own_data::withdraw_temporary(tx, user)?;
            create_password(tx, organisation, user, now)
        }
        (Delivery::Offer, _) => {
            link::end_offer(tx, organisation, user)?;
            let mail = PeopleMail::MembershipOffered {
                person: user.clone(),
                organisation: organisation.clone(),
            };
            let key = format!("membership-offered:{organisation}:{user}:{}", now.0);
            mail.queue(tx, &key, now)?;
            // A password that another organisation was shown ends before this one's rights hang on it.
            own_data::withdraw_temporary(tx, user)?;
            match person::by_id(tx, user)? {
                Some(known) if known.first_entry_at.is_none() => {
                    create_password(tx, organisation, user, now)
                }
                _ => Ok(()),
            }
        }
        (Delivery::Link, _) => {
            let round = next_round(tx, user)?;
            let mail = PeopleMail::ResetPassword {
                person: user.clone(),
                round,
            };
            mail.queue(tx, &format!("reset-password:{user}:{round}"), now)
        }
    }
}

fn create_password(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    user: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let round = next_round(tx, user)?;
    let mail = PeopleMail::CreatePassword {
        person: user.clone(),
        organisation: Some(organisation.clone()),
        round,
    };
    mail.queue(tx, &format!("create-password:{user}:{round}"), now)
}
