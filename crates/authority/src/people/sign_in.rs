//! Somebody signs in (UM-02, OS-10, ES-20).
//!
//! What is missing besides the right password (another password, the terms) is said only to who knows the right one,
//! and comes with the same request: nobody stands outside in between.

use super::entering::{Arrival, SignInCandidate};
use super::guesses::{self, was_right};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::PersonId;
use loket_domain::people::{PASSWORD_MAX, login_key};
use loket_domain::text::clean_text;
use loket_domain::{Code, Refusal};
use loket_protocol::session::{SessionAnswer, SignInRequest};
use loket_store::people::guess::GuessKey;
use loket_store::people::{consent, credential, device, person};
use std::net::IpAddr;

/// Signs a person in on a device. The answer is the same, and takes as long, whether a person exists or not.
///
/// # Errors
/// `sign_in_failed`; what else is asked for of who knows the password; `too_many_attempts`.
pub async fn sign_in(
    state: &Authority,
    address: Option<IpAddr>,
    request: SignInRequest,
) -> Result<SessionAnswer, Failure> {
    let checked = CheckedSignIn::read(&request, address)?;
    let attempt = count(state, checked.clone()).await?;
    if let Some(wait) = attempt.wait {
        return Err(guesses::too_many(wait).into());
    }
    let (typed, hash) = (request.password.clone(), attempt.found.hash());
    if !state.passwords().fits(typed, hash).await? {
        return Err(Code::SignInFailed.into());
    }
    let entry = match attempt.found {
        Found::Nobody => return Err(Code::SignInFailed.into()),
        Found::Person(candidate) => candidate.entry(state, &request, checked.on).await,
    };
    let entry = match entry {
        Ok(entry) => entry,
        Err(refusal) => {
            forgive(state, attempt.counted).await?;
            return Err(refusal);
        }
    };
    entry.begin(state, attempt.counted).await
}

/// A sign-in request whose fields are well formed.
#[derive(Clone)]
struct CheckedSignIn {
    login: String,
    on: Arrival,
    address: Option<IpAddr>,
}

impl CheckedSignIn {
    fn read(request: &SignInRequest, address: Option<IpAddr>) -> Result<Self, Refusal> {
        let login = login_key(&request.login)?;
        if request.password.is_empty() {
            return Err(Refusal::new(Code::FieldRequired).at("password"));
        }
        if request.password.len() > PASSWORD_MAX {
            return Err(Refusal::new(Code::FieldTooLong)
                .at("password")
                .with("max", PASSWORD_MAX));
        }
        if !request.device.is_well_formed() {
            return Err(Refusal::new(Code::RequestInvalid).at("device"));
        }
        let device_name = clean_text(&request.device_name, "device_name", 200)?;
        Ok(Self {
            login,
            on: Arrival {
                device: request.device.clone(),
                device_name,
            },
            address,
        })
    }

    fn keys(&self, on_known_device: Option<&PersonId>) -> Vec<GuessKey> {
        match on_known_device {
            Some(person) => vec![guesses::on_device(person, &self.on.device)],
            None => [guesses::at_login(&self.login)]
                .into_iter()
                .chain(self.address.map(guesses::from_address))
                .collect(),
        }
    }
}

/// Whose password it may be. A registration whose link was not followed is nobody yet: another answer would
/// tell those who register somebody else's address whether it was free.
enum Found {
    Nobody,
    Person(Box<SignInCandidate>),
}

impl Found {
    fn hash(&self) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::Person(candidate) => Some(candidate.credential.password_hash.clone()),
        }
    }
}

/// A guess that was counted, and what is needed to look at it.
struct Attempt {
    /// Milliseconds to wait instead.
    wait: Option<i64>,
    counted: Vec<GuessKey>,
    found: Found,
}

/// Counts the guess before anything is hashed. On a device that the person has signed in on before they have a
/// counter of their own: guesses from elsewhere do not keep them out.
async fn count(state: &Authority, checked: CheckedSignIn) -> Result<Attempt, Failure> {
    let now = state.now();
    let terms = state.config().terms_version.clone();
    let counted = state.db().write(Tenant::Installation, move |tx| {
        let person = person::by_login(tx, &checked.login)?.filter(|person| person.active);
        // For nobody the same is read as for somebody, so that it takes as long.
        let id = person.as_ref().map_or(PersonId::new("nobody"), |person| {
            person.profile.person.clone()
        });
        let on_known_device = device::is_known(tx, &id, &checked.on.device)?;
        let keys = checked.keys(Some(&id).filter(|_| on_known_device));
        let wait = guesses::count(tx, &keys, now)?;
        let credential = credential::of(tx, &id)?.filter(|credential| credential.opens_at(now));
        let has_consented = consent::is_given(tx, &id, &terms)?;
        let found = match (person, credential) {
            (Some(person), Some(credential)) => Found::Person(Box::new(SignInCandidate {
                person,
                credential,
                has_consented,
            })),
            _ => Found::Nobody,
        };
        Ok::<_, DbError>(Attempt {
            wait,
            counted: keys,
            found,
        })
    });
    Ok(counted.await?)
}

/// The password was right: what was counted is taken back, though something else is missing.
async fn forgive(state: &Authority, counted: Vec<GuessKey>) -> Result<(), Failure> {
    let forgiven = move |tx: &mut Tx<'_>| was_right(tx, &counted);
    Ok(state.db().write(Tenant::Installation, forgiven).await?)
}
