//! Another address. It is the person's once they have followed the link that is sent there; the
//! old one is told before and after.

use super::confirm::confirm as confirm_password;
use super::constant_time::constant_time;
use super::{offers, tokens};
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::PersonId;
use loket_domain::people::invite::check_email;
use loket_domain::shipping::EmailKey;
use loket_domain::time::DAY;
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_protocol::people::ChangeEmailRequest;
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::email_change::{self, EmailChange};
use loket_store::people::link::{self, LinkKind};
use loket_store::people::{credential, former_email, membership, own_data, person};

/// So often a day a person may ask: every time a mail goes to an address of their choice.
const WISHES_PER_DAY: usize = 5;

/// Asks for another e-mail address. Takes as long whether the address is somebody's or not.
///
/// # Errors
/// `email_invalid`; `password_wrong`; `too_many_attempts`, `slow_down`.
pub async fn ask(
    state: &Authority,
    who: SignedIn,
    request: ChangeEmailRequest,
) -> Result<(), Failure> {
    let (email, key) = check_email(&request.email)?;
    constant_time(async {
        confirm_password(state, &who, request.password).await?;
        let wish = Wish {
            id: state.new_id(),
            person: who.person,
            email,
            key,
            now: state.now(),
        };
        let write = move |tx: &mut Tx<'_>| wish.write(tx);
        state.db().write(Tenant::Installation, write).await
    })
    .await
}

struct Wish {
    id: String,
    person: PersonId,
    email: String,
    key: EmailKey,
    now: Timestamp,
}

impl Wish {
    fn write(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let known = person::by_id(tx, &self.person)?.ok_or(Code::SessionEnded)?;
        let earlier = email_change::of_person(tx, &self.person)?;
        let today = earlier
            .iter()
            .filter(|wish| self.now.since(wish.requested_at) < DAY)
            .count();
        if today >= WISHES_PER_DAY {
            return Err(Refusal::new(Code::SlowDown)
                .with("seconds", DAY / 1_000)
                .into());
        }
        // A new wish ends the links of those before.
        for wish in earlier.iter().filter(|wish| wish.confirmed_at.is_none()) {
            link::end(tx, LinkKind::Email, &wish.id)?;
        }
        email_change::forget_old(tx, self.now)?;
        let password = credential::of(tx, &self.person)?;
        let change = EmailChange {
            id: self.id.clone(),
            person: self.person.clone(),
            email: self.email.clone(),
            email_key: self.key.as_str().to_owned(),
            previous_email: known.profile.email,
            password_at: password.map_or(Timestamp(0), |password| password.changed_at),
            requested_at: self.now,
            confirmed_at: None,
        };
        email_change::insert(tx, &change)?;
        let owner = own_data::by_email(tx, self.key.as_str())?;
        // Somebody else's address gets no link that it could not follow.
        if owner.is_none_or(|owner| owner == self.person) {
            let mail = PeopleMail::ConfirmEmail {
                person: self.person.clone(),
                change: self.id.clone(),
            };
            mail.queue(tx, &format!("confirm-email:{}", self.id), self.now)?;
        }
        let told = PeopleMail::EmailChangeAsked {
            person: self.person.clone(),
            change: self.id.clone(),
        };
        Ok(told.queue(tx, &format!("email-change-asked:{}", self.id), self.now)?)
    }
}

/// The address that waits for its confirmation: the one last asked for.
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<String>, DbError> {
    let Some(last) = email_change::of_person(tx, person)?.pop() else {
        return Ok(None);
    };
    Ok(email_change::open(tx, &last.id)?.map(|wish| wish.email))
}

/// The address that a link is about; none when the wish is over.
///
/// # Errors
/// When the database cannot be read.
pub async fn wished(state: &Authority, change: &str) -> Result<Option<String>, Failure> {
    let id = change.to_owned();
    let read = move |tx: &mut Tx<'_>| email_change::open(tx, &id);
    let wish = state.db().read(Tenant::Installation, read).await?;
    Ok(wish.map(|wish| wish.email))
}

/// Follows the link to a new address: from now on it is the person's, and the way they sign in. Sessions stay.
///
/// # Errors
/// `link_ended` for a link that was used, replaced or is over, and when the address is somebody's meanwhile.
pub async fn confirm(state: &Authority, secret: &str) -> Result<(), Failure> {
    let (hash, notifier, now) = (
        tokens::hash(secret.as_bytes()),
        state.notifier().clone(),
        state.now(),
    );
    let write = move |tx: &mut Tx<'_>| {
        let link = link::take(tx, &hash, now)?;
        match link.filter(|link| link.kind == LinkKind::Email) {
            Some(link) => take_over(tx, &notifier, &link.subject, now),
            None => Err(Code::LinkEnded.into()),
        }
    };
    state.db().write(Tenant::Installation, write).await
}

/// Makes the address of a wish the person's. The caller has taken the link.
///
/// Leaves the transaction as the installation.
///
/// # Errors
/// As [`confirm`].
pub fn take_over(
    tx: &mut Tx<'_>,
    notifier: &Notifier,
    change: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    let ended = || Failure::from(Code::LinkEnded);
    // A person who changed their password meanwhile did not ask for this one.
    let wish = email_change::open(tx, change)?.ok_or_else(ended)?;
    let owner = own_data::by_email(tx, &wish.email_key)?;
    if owner.is_some_and(|owner| owner != wish.person) {
        return Err(ended());
    }
    let doubtful = own_data::is_email_doubtful(tx, &wish.person)?;
    if !doubtful {
        keep_former(tx, &wish)?;
    }
    own_data::set_email(tx, &wish.person, &wish.email, &wish.email_key)?;
    email_change::confirmed(tx, change, now)?;
    // The reader of the old mailbox answers for them no longer.
    link::end_of_person(tx, LinkKind::Email, &wish.person)?;
    link::end_of_person(tx, LinkKind::Membership, &wish.person)?;
    link::next_round(tx, &wish.person)?;
    if doubtful {
        offers::void(tx, notifier, &wish.person, now)?;
    }
    let told = PeopleMail::EmailChanged {
        person: wish.person.clone(),
        change: change.to_owned(),
    };
    told.queue(tx, &format!("email-changed:{change}"), now)?;
    publish(tx, notifier, &wish.person, now)?;
    Ok(())
}

/// The address that was theirs is remembered: what was asked under it stays theirs.
fn keep_former(tx: &mut Tx<'_>, wish: &EmailChange) -> Result<(), DbError> {
    let before = EmailKey::parse(&wish.previous_email);
    match before.filter(|key| key.as_str() != wish.email_key) {
        Some(key) => former_email::keep(tx, &wish.person, key.as_str()),
        None => Ok(()),
    }
}

/// Publishes what everybody sees of a person: to themself, and to the administrators of their organisations.
///
/// Leaves the transaction as the installation.
pub fn publish(
    tx: &mut Tx<'_>,
    notifier: &Notifier,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let mut changes = Changes::default();
    directory::publish_profile(tx, person, &mut changes)?;
    tx.enter(&Tenant::Person(person.clone()))?;
    for own in membership::of_person(tx, person)? {
        tx.enter(&Tenant::Organisation(own.organisation.clone()))?;
        directory::publish_member(tx, &own.organisation, person, &mut changes)?;
    }
    changes.write(tx, notifier, now)?;
    tx.enter(&Tenant::Installation)
}
