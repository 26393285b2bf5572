//! An administrator makes a user (UM-23 … UM-35, ES-08).
//!
//! Whether the address is somebody's is not told: status, body and time are the same, and what is shown of the user
//! until they join is what was typed. A person who is somebody already keeps their credentials; they are offered the
//! membership, and a password that was asked for them is generated, shown and good for nothing.

use super::constant_time::constant_time;
use super::invitations::{Delivery, Made, deliver};
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{GrantId, OrganisationId, PersonId};
use loket_domain::people::invite::Invitee;
use loket_domain::people::{Language, MembershipStatus, Profile};
use loket_domain::rights::{self, Grant, Grantor};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::people::{AddMemberRequest, FirstRight, MemberAdded};
use loket_store::audit::{self, AuditEntry};
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::{account, grant, membership, own_data, person, user_name};
use serde_json::json;

/// Most rights one request gives; more than there are, on more numbers than anybody ticks at once.
const RIGHTS_MAX: usize = 1_000;

/// Makes a user of an organisation. Takes as long whether the person existed or not.
///
/// # Errors
/// `right_missing`, `not_on_oneself`; `already_member`, `user_name_taken`; what is wrong with a field.
pub async fn add(
    state: &Authority,
    who: SignedIn,
    organisation: OrganisationId,
    request: AddMemberRequest,
) -> Result<MemberAdded, Failure> {
    constant_time(add_by(state, who.person, organisation, request)).await
}

async fn add_by(
    state: &Authority,
    actor: PersonId,
    organisation: OrganisationId,
    request: AddMemberRequest,
) -> Result<MemberAdded, Failure> {
    let invitee = Invitee::check(
        &request.given_name,
        &request.family_name,
        &request.email,
        request.user_name.as_deref(),
    )?;
    if request.rights.len() > RIGHTS_MAX {
        return Err(Refusal::new(Code::RequestTooLarge).at("rights").into());
    }
    let made = Made::of(state, request.first_entry).await?;
    let adding = Adding {
        actor,
        organisation,
        invitee,
        language: request.language,
        fresh: PersonId::new(state.new_person_id()),
        grants: grants(state, request.rights),
        name_key: state.new_person_id(),
        made: made.clone(),
        notifier: state.notifier().clone(),
        now: state.now(),
    };
    let added = state
        .db()
        .write(Tenant::Installation, move |tx| adding.write(tx))
        .await?;
    Ok(made.answer(added))
}

/// Each right with the id of the grant it becomes.
fn grants(state: &Authority, rights: Vec<FirstRight>) -> Vec<(GrantId, FirstRight)> {
    rights
        .into_iter()
        .map(|right| (GrantId::new(state.new_id()), right))
        .collect()
}

struct Adding {
    actor: PersonId,
    organisation: OrganisationId,
    invitee: Invitee,
    language: Language,
    /// The id of a person who has to be made.
    fresh: PersonId,
    grants: Vec<(GrantId, FirstRight)>,
    name_key: String,
    made: Made,
    notifier: Notifier,
    now: Timestamp,
}

impl Adding {
    fn write(&self, tx: &mut Tx<'_>) -> Result<PersonId, Failure> {
        let known = own_data::by_email(tx, self.invitee.email_key.as_str())?;
        let user = known.clone().unwrap_or_else(|| self.fresh.clone());
        tx.enter(&Tenant::Both {
            organisation: self.organisation.clone(),
            person: user.clone(),
        })?;
        self.may_add(tx, &user)?;
        if let Some(name) = &self.invitee.user_name {
            // Reserved also when the person has a name of their own: a name that were free again would tell it.
            if !user_name::reserve(tx, name, &self.name_key)? {
                return Err(Refusal::new(Code::UserNameTaken).at("user_name").into());
            }
        }
        let delivery = match &known {
            None => {
                person::insert(tx, &self.profile(), self.now)?;
                Delivery::First
            }
            Some(_) => Delivery::Offer,
        };
        self.enlist(tx, &user)?;
        let whom = (&self.organisation, &user);
        deliver(tx, whom, delivery, &self.made, self.now)?;
        self.tell(tx, &user, delivery)?;
        Ok(user)
    }

    fn may_add(&self, tx: &mut Tx<'_>, user: &PersonId) -> Result<(), Failure> {
        let grants = grant::of_organisation(tx, &self.organisation)?;
        let authority = rights::Authority {
            actor: &self.actor,
            grants: &grants,
        };
        authority.manage_users()?;
        if *user == self.actor {
            return Err(Code::NotOnOneself.into());
        }
        for (place, (_, first)) in self.grants.iter().enumerate() {
            let field = format!("rights.{place}");
            if let Some(id) = &first.account {
                let owned = account::by_id(tx, &self.organisation, id)?.is_some();
                if !owned || !first.right.of_account() {
                    return Err(Refusal::new(Code::RequestInvalid).at(field).into());
                }
            }
            authority
                .confer(user, first.right, first.account.as_ref())
                .map_err(|refusal| refusal.at(field))?;
        }
        match membership::find(tx, &self.organisation, user)? {
            Some(_) => Err(Refusal::new(Code::AlreadyMember).at("email").into()),
            None => Ok(()),
        }
    }

    fn profile(&self) -> Profile {
        Profile {
            person: self.fresh.clone(),
            given_name: self.invitee.given_name.clone(),
            family_name: self.invitee.family_name.clone(),
            email: self.invitee.email.clone(),
            user_name: self.invitee.user_name.clone(),
            language: self.language,
            customer_name: String::new(),
            contact_name: String::new(),
            telephone: String::new(),
        }
    }

    fn enlist(&self, tx: &mut Tx<'_>, user: &PersonId) -> Result<(), DbError> {
        let member = membership::Membership {
            person: user.clone(),
            active: true,
            standing: MembershipStatus::Invited,
            offered: membership::Offered {
                name: self.invitee.display_name(),
                email: self.invitee.email.clone(),
            },
            created_by: self.actor.as_str().to_owned(),
        };
        membership::put(tx, &self.organisation, &member, self.now)?;
        for (id, first) in &self.grants {
            let given = Grant {
                id: id.clone(),
                holder: user.clone(),
                right: first.right,
                account: first.account.clone(),
                grantor: Grantor::Person(self.actor.clone()),
            };
            // The same right ticked twice is one.
            match tx.savepoint(|tx| grant::insert(tx, &self.organisation, &given, self.now)) {
                Err(DbError::Unique { .. }) | Ok(()) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn tell(&self, tx: &mut Tx<'_>, user: &PersonId, delivery: Delivery) -> Result<(), DbError> {
        let rights: Vec<_> = self
            .grants
            .iter()
            .map(|(_, first)| json!({"right": first.right, "account": first.account}))
            .collect();
        let audit_entry = AuditEntry {
            actor: format!("person:{}", self.actor),
            verb: "add_member",
            subject_kind: "person",
            subject_id: user.to_string(),
            detail: json!({"name": "changed", "email": "changed", "rights": rights,
                "first_entry": self.made.first_entry}),
        };
        audit::append(tx, self.organisation.as_str(), &audit_entry, self.now)?;
        let mut changes = Changes::default();
        directory::publish_member(tx, &self.organisation, user, &mut changes)?;
        if delivery == Delivery::Offer {
            directory::wake_person(tx, user, &mut changes)?;
        }
        changes.write(tx, &self.notifier, self.now).map(drop)
    }
}
