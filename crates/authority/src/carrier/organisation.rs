//! `carrier organisation replace-administrator` and `confirm`: one operator asks, another one agrees, everybody
//! concerned is told both times.

use super::CarrierError;
use super::people::{OperatorContext, administrators, find, organisation};
use super::person::{operator_context, publish};
use crate::people::offers;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, GrantId, OrganisationId, PersonId};
use loket_domain::people::{MembershipStatus, Profile};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::{Code, Refusal};
use loket_mail::people::PeopleMail;
use loket_store::notifier::Notifier;
use loket_store::operator_request::{self, OperatorRequest, WAITS};
use loket_store::people::membership::{self, Membership, Offered};
use loket_store::people::{grant, person};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;

/// What makes an administrator: taken from who is replaced.
const ADMINISTERS: [LoketRight; 4] = [
    LoketRight::AdministratorsManage,
    LoketRight::UsersManage,
    LoketRight::ShippersManage,
    LoketRight::ProtectionManage,
];

/// Who takes over from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Replacement {
    organisation: OrganisationId,
    /// Who becomes administrator.
    person: PersonId,
    /// Who no longer is one; none when there is nobody left.
    replaced: Option<PersonId>,
}

/// What came of a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// It is done.
    Done,
    /// The person is not a member: the membership was offered to them, with the rights. Nothing was taken from anybody.
    Offered,
}

/// Asks to replace an administrator; gives the code that the second operator needs, good for 3 days.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`] at `organisation`, `person` or `replaced`, or
/// [`Code::RequestInvalid`] when both are the same; [`CarrierError::Database`].
pub async fn ask(
    state: &Authority,
    operator: &str,
    place: &str,
    person: &str,
    replaced: Option<&str>,
) -> Result<String, CarrierError> {
    let (operator_context, code) = (operator_context(state, operator), code(state));
    let place = OrganisationId::new(place);
    let (person, replaced) = (person.to_owned(), replaced.map(str::to_owned));
    let job = move |tx: &mut Tx<'_>| {
        let new = active(tx, &person, "person")?;
        let old = match &replaced {
            Some(typed) => Some(find(tx, typed, "replaced")?.profile.person),
            None => None,
        };
        organisation(tx, &place)?;
        if let Some(old) = &old {
            let administers = administrators(tx, &place)?.contains(old);
            if !administers {
                return Err(Refusal::new(Code::NotFound).at("replaced").into());
            }
            if *old == new.person {
                return Err(Refusal::new(Code::RequestInvalid).at("replaced").into());
            }
        }
        let what = Replacement {
            organisation: place.clone(),
            person: new.person.clone(),
            replaced: old,
        };
        let detail = json!({"person": what.person, "replaced": what.replaced});
        let verb = "ask_replace_administrator";
        operator_context.note_at(tx, &place, verb, ("organisation", place.as_str()), detail)?;
        let word = "administrator-asked";
        operator_context.tell_administrators(tx, &place, word, "", &[&new.person])?;
        tx.enter(&Tenant::Installation)?;
        operator_context.tell(tx, &new.person, word, Some(&place), "")?;
        let what = serde_json::to_string(&what).map_err(|e| DbError::Other(e.to_string()))?;
        operator_request::insert(
            tx,
            &OperatorRequest {
                id: code.clone(),
                asked_by: operator_context.operator.clone(),
                what,
                asked_at: operator_context.now,
                expires_at: operator_context.now.plus(WAITS),
            },
        )?;
        Ok::<_, CarrierError>(code.clone())
    };
    state.db().write(Tenant::Installation, job).await
}

/// Eight letters and digits that nobody mistakes for each other over the telephone.
fn code(state: &Authority) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut bytes = [0; 8];
    state.fill(&mut bytes);
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
    bytes.iter().map(letter).collect()
}

fn active(tx: &mut Tx<'_>, typed: &str, field: &str) -> Result<Profile, CarrierError> {
    let found = find(tx, typed, field)?;
    if found.active {
        Ok(found.profile)
    } else {
        Err(Refusal::new(Code::NotFound).at(field).into())
    }
}

/// Carries out what another operator asked for.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`] for a code that does not wait; [`CarrierError::Unreadable`] for
/// the operator who asked; [`CarrierError::Database`].
pub async fn confirm(
    state: &Authority,
    operator: &str,
    code: &str,
) -> Result<Replaced, CarrierError> {
    let confirming = Confirming {
        operator_context: operator_context(state, operator),
        notifier: state.notifier().clone(),
        fresh: state.new_id(),
    };
    let code = code.trim().to_uppercase();
    let job = move |tx: &mut Tx<'_>| {
        let not_found = || Refusal::new(Code::NotFound).at("code");
        let found = operator_request::by_id(tx, &code, confirming.operator_context.now)?;
        let found = found.ok_or_else(not_found)?;
        if same(&found.asked_by, &confirming.operator_context.operator) {
            return Err(CarrierError::Unreadable(
                "Another operator than the one who asked has to confirm it.".to_owned(),
            ));
        }
        if !operator_request::remove(tx, &code)? {
            return Err(not_found().into());
        }
        let what = serde_json::from_str(&found.what)
            .map_err(|error| DbError::Column(format!("operator_request: {error}")))?;
        confirming.carry_out(tx, &what, &found.asked_by)
    };
    state.db().write(Tenant::Installation, job).await
}

/// The same operator, however they spell their name.
fn same(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        let folded = loket_domain::text::folded(name);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    letters(one) == letters(other)
}

struct Confirming {
    operator_context: OperatorContext,
    notifier: Notifier,
    fresh: String,
}

impl Confirming {
    fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        what: &Replacement,
        asked_by: &str,
    ) -> Result<Replaced, CarrierError> {
        let (place, operator_context) = (&what.organisation, &self.operator_context);
        let new = active(tx, what.person.as_str(), "person")?;
        tx.enter(&Tenant::Both {
            organisation: place.clone(),
            person: new.person.clone(),
        })?;
        let others = administrators_besides(tx, what)?;
        let member = membership::find(tx, place, &new.person)?;
        let joined = member
            .is_some_and(|member| member.active && member.standing == MembershipStatus::Joined);
        tx.enter(&Tenant::Both {
            organisation: place.clone(),
            person: new.person.clone(),
        })?;
        if !joined {
            membership::put(tx, place, &offered(&new), operator_context.now)?;
        }
        let decided = offers::decides(&grant::of_organisation(tx, place)?, &new.person);
        self.give(tx, what)?;
        if joined && !decided {
            offers::welcome(tx, place, &new.person, operator_context.now)?;
        }
        if joined && let Some(old) = &what.replaced {
            self.take(tx, place, old, &new.person)?;
        }
        let detail = json!({"person": new.person, "replaced": what.replaced, "joined": joined, "asked_by": asked_by});
        let subject = ("organisation", place.as_str());
        operator_context.note_at(tx, place, "replace_administrator", subject, detail)?;
        self.tell(tx, what, joined, &others)?;
        publish(
            tx,
            std::slice::from_ref(place),
            &self.notifier,
            operator_context.now,
        )?;
        Ok(match joined {
            true => Replaced::Done,
            false => Replaced::Offered,
        })
    }

    /// The carrier gives the new administrator what it takes, and what the old one held.
    fn give(&self, tx: &mut Tx<'_>, what: &Replacement) -> Result<(), DbError> {
        let all = grant::all_of_organisation(tx, &what.organisation)?;
        let held = all
            .iter()
            .filter(|grant| Some(&grant.holder) == what.replaced.as_ref());
        let wanted: BTreeSet<(LoketRight, Option<AccountId>)> = held
            .map(|grant| (grant.right, grant.account.clone()))
            .chain(LoketRight::ALL.iter().map(|right| (*right, None)))
            .collect();
        for (number, (right, account)) in wanted.into_iter().enumerate() {
            let granted = Grant {
                id: GrantId::new(format!("{}-{number}", self.fresh)),
                holder: what.person.clone(),
                right,
                account,
                grantor: Grantor::Carrier,
            };
            if !all.iter().any(|known| is_same(known, &granted)) {
                grant::insert(tx, &what.organisation, &granted, self.operator_context.now)?;
            }
        }
        Ok(())
    }

    /// Takes the administrator's rights from who is replaced; what they gave goes on in the other one's name.
    fn take(
        &self,
        tx: &mut Tx<'_>,
        place: &OrganisationId,
        old: &PersonId,
        new: &PersonId,
    ) -> Result<(), DbError> {
        let all = grant::all_of_organisation(tx, place)?;
        for (number, known) in all.iter().enumerate() {
            let given_by_old = known.grantor == Grantor::Person(old.clone());
            let theirs = known.holder == *old && ADMINISTERS.contains(&known.right);
            if !theirs && !given_by_old {
                continue;
            }
            grant::remove(tx, place, &known.id)?;
            let again = Grant {
                id: GrantId::new(format!("{}-again-{number}", self.fresh)),
                grantor: Grantor::Person(new.clone()),
                ..known.clone()
            };
            let kept = given_by_old && !theirs && known.holder != *new;
            if kept && !all.iter().any(|one| is_same(one, &again)) {
                grant::insert(tx, place, &again, self.operator_context.now)?;
            }
        }
        person::end_sessions(tx, old).map(drop)
    }

    fn tell(
        &self,
        tx: &mut Tx<'_>,
        what: &Replacement,
        joined: bool,
        others: &[PersonId],
    ) -> Result<(), DbError> {
        let (place, operator_context) = (&what.organisation, &self.operator_context);
        tx.enter(&Tenant::Installation)?;
        let mut told = vec![(
            &what.person,
            match joined {
                true => "administrator-named",
                false => "administrator-offered",
            },
        )];
        if joined {
            told.extend(
                what.replaced
                    .iter()
                    .map(|old| (old, "administrator-replaced")),
            );
            told.extend(others.iter().map(|other| (other, "administrator-changed")));
        } else {
            let mail = PeopleMail::MembershipOffered {
                person: what.person.clone(),
                organisation: place.clone(),
            };
            let key = format!(
                "offered:{place}:{}:{}",
                what.person, operator_context.action_id
            );
            mail.queue(tx, &key, operator_context.now)?;
        }
        for (person, word) in told {
            operator_context.tell(tx, person, word, Some(place), "")?;
        }
        Ok(())
    }
}

fn administrators_besides(tx: &mut Tx<'_>, what: &Replacement) -> Result<Vec<PersonId>, DbError> {
    let mut others = administrators(tx, &what.organisation)?;
    others.retain(|one| *one != what.person && Some(one) != what.replaced.as_ref());
    Ok(others)
}

fn is_same(one: &Grant, other: &Grant) -> bool {
    one.holder == other.holder
        && one.right == other.right
        && one.account == other.account
        && one.grantor == other.grantor
}

/// Their own name and address are shown: it was the organisation that asked for them.
fn offered(new: &Profile) -> Membership {
    Membership {
        person: new.person.clone(),
        active: true,
        standing: MembershipStatus::Invited,
        offered: Offered {
            name: new.display_name(),
            email: new.email.clone(),
        },
        created_by: "carrier".to_owned(),
    }
}
