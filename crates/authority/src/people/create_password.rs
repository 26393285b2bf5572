//! The password that somebody creates by the link in a mail: their first, or another one (ES-10 … ES-16, UM-151).

use super::entering::{salt, tell_of_password};
use super::{about, first_entry};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::check_password;
use loket_domain::{Code, Refusal, Timestamp};
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::link::{self, LinkHash, LinkKind};
use loket_store::people::person::Person;
use loket_store::people::{consent, credential, own_data, person};

/// Whose password a link is about, and what else is asked for with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Creating {
    /// The person who chooses a password.
    pub person: Person,
    /// Whether it is the first of their own.
    pub is_first: bool,
    /// Whether the terms and the privacy policy have to be accepted with it (ES-13, ES-14).
    pub wants_consent: bool,
}

/// Looks at a link without using it. None when it was used or replaced, or has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn look(state: &Authority, hash: LinkHash) -> Result<Option<Creating>, Failure> {
    let (now, terms) = (state.now(), state.config().terms_version.clone());
    let look = move |tx: &mut Tx<'_>| {
        let link = link::look(tx, &hash, now)?;
        let Some(link) = link.filter(|link| link.kind == LinkKind::Password) else {
            return Ok(None);
        };
        let Some(person) = person::by_id(tx, &link.person)? else {
            return Ok(None);
        };
        let credential = credential::of(tx, &link.person)?;
        Ok::<_, DbError>(Some(Creating {
            person,
            is_first: credential.is_none_or(|known| known.temporary_until.is_some()),
            wants_consent: !consent::is_given(tx, &link.person, &terms)?,
        }))
    };
    Ok(state.db().read(Tenant::Installation, look).await?)
}

/// Sets the password and uses the link up: of many at once, one does.
///
/// # Errors
/// [`Code::LinkEnded`]; [`Code::TermsToAccept`] when consent is wanted and not given; what is wrong with the password,
/// at `new_password`. The link stays good after all but the first.
pub async fn create(
    state: &Authority,
    hash: LinkHash,
    chosen: String,
    consents: bool,
) -> Result<Creating, Failure> {
    let creating = look(state, hash).await?.ok_or(Code::LinkEnded)?;
    let about = about::read(state, &creating.person.profile).await?;
    let config = state.config();
    check_password(config.password_policy, &chosen, &about::texts(&about))?;
    if creating.wants_consent && !consents {
        return Err(Refusal::new(Code::TermsToAccept)
            .with("version", &config.terms_version)
            .into());
    }
    let created = Created {
        hash,
        password: state.passwords().hash(chosen, salt(state)).await?,
        accepted: creating.wants_consent.then(|| config.terms_version.clone()),
        creating: creating.clone(),
        notifier: state.notifier().clone(),
        now: state.now(),
    };
    let write = move |tx: &mut Tx<'_>| created.write(tx);
    match state.db().write(Tenant::Installation, write).await? {
        true => Ok(creating),
        false => Err(Code::LinkEnded.into()),
    }
}

struct Created {
    hash: LinkHash,
    password: String,
    accepted: Option<String>,
    creating: Creating,
    notifier: Notifier,
    now: Timestamp,
}

impl Created {
    /// False when somebody else used the link meanwhile.
    fn write(&self, tx: &mut Tx<'_>) -> Result<bool, DbError> {
        let (id, now) = (&self.creating.person.profile.person, self.now);
        if link::take(tx, &self.hash, now)?.is_none() {
            return Ok(false);
        }
        credential::set(tx, id, &self.password, now)?;
        if let Some(version) = &self.accepted {
            consent::accept(tx, id, version, now)?;
        }
        // The person who followed the link reads the address' mail.
        own_data::doubt_email(tx, id, false)?;
        person::end_sessions(tx, id)?;
        link::next_round(tx, id)?;
        if !self.creating.is_first {
            tell_of_password(tx, id, now)?;
        }
        if self.creating.person.first_entry_at.is_none() {
            let mut changes = Changes::default();
            first_entry::join(tx, id, &mut changes, now)?;
            changes.write(tx, &self.notifier, now)?;
        }
        Ok(true)
    }
}
