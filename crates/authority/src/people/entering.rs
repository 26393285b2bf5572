//! From the right password to a session: what else is asked for, and everything that an entry changes.

use super::guesses::was_right;
use super::issued_session::IssuedSession;
use super::tokens::{self, ACCESS_LASTS};
use super::{about, first_entry};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{DeviceId, PersonId, SessionId};
use loket_domain::people::{PasswordPolicy, check_password, password_has_ended};
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_protocol::session::{SessionAnswer, SignInRequest};
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::credential::Credential;
use loket_store::people::guess::GuessKey;
use loket_store::people::person::Person;
use loket_store::people::{consent, credential, device, link, person, session};

/// The device that somebody enters on.
#[derive(Clone)]
pub(super) struct Arrival {
    pub device: DeviceId,
    /// What the device calls itself.
    pub device_name: String,
}

/// The person whom a sign-in names, with the credential that the typed password is compared with.
pub(super) struct SignInCandidate {
    pub person: Person,
    pub credential: Credential,
    pub has_consented: bool,
}

impl SignInCandidate {
    /// Why the password alone does not let them in; none when it does.
    fn wants_another(&self, policy: PasswordPolicy, now: Timestamp) -> Option<Code> {
        if self.credential.temporary_until.is_some() {
            return Some(Code::PasswordTemporary);
        }
        password_has_ended(policy, self.credential.changed_at, now).then_some(Code::PasswordExpired)
    }

    /// Everything an entry needs.
    ///
    /// # Errors
    /// What is missing: [`Code::PasswordExpired`], [`Code::PasswordTemporary`], [`Code::TermsToAccept`]; and what is
    /// wrong with the new password.
    pub async fn entry(
        self: Box<Self>,
        state: &Authority,
        request: &SignInRequest,
        on: Arrival,
    ) -> Result<Entry, Failure> {
        let wanted = self.wants_another(state.config().password_policy, state.now());
        let chosen = match (wanted, &request.new_password) {
            (None, _) => None,
            (Some(code), None) => return Err(code.into()),
            (Some(_), Some(chosen)) => {
                self.judge(state, &request.password, chosen).await?;
                Some(chosen.clone())
            }
        };
        let accepted = self.terms(&state.config().terms_version, request)?;
        let new_hash = match chosen {
            None => None,
            Some(chosen) => Some(state.passwords().hash(chosen, salt(state)).await?),
        };
        Ok(Entry {
            person: self.person,
            compared: self.credential.password_hash,
            new_hash,
            accepted,
            on,
        })
    }

    async fn judge(&self, state: &Authority, typed: &str, chosen: &str) -> Result<(), Failure> {
        if typed == chosen {
            return Err(Refusal::new(Code::PasswordSame).at("new_password").into());
        }
        let about = about::read(state, &self.person.profile).await?;
        let policy = state.config().password_policy;
        Ok(check_password(policy, chosen, &about::texts(&about))?)
    }

    /// The version that is accepted with this entry; none when the current one was accepted before.
    fn terms(&self, current: &str, request: &SignInRequest) -> Result<Option<String>, Refusal> {
        if self.has_consented {
            return Ok(None);
        }
        match request.terms_version.as_deref() {
            Some(accepted) if accepted == current => Ok(Some(current.to_owned())),
            _ => Err(Refusal::new(Code::TermsToAccept).with("version", current)),
        }
    }
}

/// A salt for one password.
pub(super) fn salt(state: &Authority) -> [u8; 16] {
    let mut salt = [0; 16];
    state.fill(&mut salt);
    salt
}

/// An entry that lacks nothing.
pub(super) struct Entry {
    person: Person,
    /// The hash that the password was compared with: another one means that it was changed meanwhile.
    compared: String,
    new_hash: Option<String>,
    accepted: Option<String>,
    on: Arrival,
}

impl Entry {
    /// Writes everything down in one transaction, and answers.
    ///
    /// # Errors
    /// [`Code::SignInFailed`] when the password was changed meanwhile.
    pub async fn begin(
        self,
        state: &Authority,
        counted: Vec<GuessKey>,
    ) -> Result<SessionAnswer, Failure> {
        let now = state.now();
        let id = SessionId::new(state.new_id());
        let refresh = tokens::refresh(&id, tokens::random(state));
        let access = tokens::access(state, now);
        let new_session = NewSession {
            token_pair: tokens::stored_pair(
                &access,
                &refresh,
                now,
                state.config().retention.devices(),
            ),
            device_secret: tokens::random(state),
            id,
            notifier: state.notifier().clone(),
            now,
        };
        let person = self.person.profile.person.clone();
        let entered = state.db().write(Tenant::Installation, move |tx| {
            was_right(tx, &counted)?;
            self.enter(tx, &new_session)
        });
        let device_secret = entered.await?.ok_or(Code::SignInFailed)?;
        Ok(IssuedSession {
            person,
            refresh,
            device_secret,
        }
        .answer(state, access, now))
    }

    /// The device's secret; none when the password was changed meanwhile.
    fn enter(&self, tx: &mut Tx<'_>, new_session: &NewSession) -> Result<Option<Vec<u8>>, DbError> {
        let (id, now) = (&self.person.profile.person, new_session.now);
        let Some(generation) = self.change_password(tx, now)? else {
            return Ok(None);
        };
        if let Some(version) = &self.accepted {
            consent::accept(tx, id, version, now)?;
        }
        link::next_round(tx, id)?;
        self.tell_of_device(tx, now)?;
        let on = &self.on;
        let secret = device::used(
            tx,
            id,
            &on.device,
            &on.device_name,
            &new_session.device_secret,
            now,
        )?;
        session::end_on_device(tx, id, &on.device, now.plus(-ACCESS_LASTS))?;
        session::insert(
            tx,
            &new_session.id,
            (id, &on.device),
            generation,
            &new_session.token_pair,
            now,
        )?;
        if person::enter_first(tx, id, now)? {
            enter_first(tx, id, &new_session.notifier, now)?;
        }
        Ok(Some(secret))
    }

    /// The person's generation from now on; none when the password was changed meanwhile.
    fn change_password(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<i64>, DbError> {
        let id = &self.person.profile.person;
        let Some(new_hash) = &self.new_hash else {
            let current = credential::hash_of(tx, id)?;
            let unchanged = current.is_some_and(|hash| hash == self.compared);
            return Ok(unchanged.then_some(self.person.generation));
        };
        if !credential::replace(tx, id, &self.compared, new_hash, now)? {
            return Ok(None);
        }
        // Who was given a password and chooses the first of their own needs no mail about it.
        if self.person.first_entry_at.is_some() {
            tell_of_password(tx, id, now)?;
        }
        person::end_sessions(tx, id).map(Some)
    }

    fn tell_of_device(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
        let (person, device) = (&self.person.profile.person, &self.on.device);
        // At the first entry every device is new. Later none may be known: they are forgotten before a long absence
        // ends.
        if self.person.first_entry_at.is_none() || device::is_known(tx, person, device)? {
            return Ok(());
        }
        let mail = PeopleMail::NewDevice {
            person: person.clone(),
            device: device.clone(),
        };
        mail.queue(tx, &format!("new-device:{person}:{device}:{}", now.0), now)
    }
}

/// The ids, tokens and clock of a session, made before its transaction.
struct NewSession {
    id: SessionId,
    token_pair: session::Pair,
    device_secret: device::DeviceSecret,
    notifier: Notifier,
    now: Timestamp,
}

fn enter_first(
    tx: &mut Tx<'_>,
    id: &PersonId,
    notifier: &Notifier,
    now: Timestamp,
) -> Result<(), DbError> {
    let welcome = PeopleMail::WelcomeFirstEntry { person: id.clone() };
    welcome.queue(tx, &format!("welcome:{id}"), now)?;
    let mut changes = Changes::default();
    first_entry::join(tx, id, &mut changes, now)?;
    changes.write(tx, notifier, now).map(drop)
}

/// Has the person told that their password was changed.
pub(super) fn tell_of_password(
    tx: &mut Tx<'_>,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let mail = PeopleMail::PasswordChanged {
        person: person.clone(),
    };
    mail.queue(tx, &format!("password-changed:{person}:{}", now.0), now)
}
