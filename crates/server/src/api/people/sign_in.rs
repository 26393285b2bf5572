//! `POST /v1/sessions`: somebody signs in (UM-02, OS-10, ES-20).
//!
//! What is missing besides the right password (another password, the terms) is said only to who knows the right one,
//! and comes with the same request: nobody stands outside in between.

use super::entering::Known;
use super::guesses;
use super::tokens::Access;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::ops::guard::ClientAddress;
use crate::state::AppState;
use crate::store::people::guess::{self, GuessKey};
use crate::store::people::{consent, credential, device, person};
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_domain::ids::{DeviceId, PersonId};
use loket_domain::people::{PASSWORD_MAX, login_key};
use loket_domain::text::tidy;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::session::{SessionAnswer, SignInRequest};

/// Signs a person in on a device. The answer is the same, and takes as long, whether a person exists or not.
#[utoipa::path(post, path = "/v1/sessions", tag = "people", request_body = SignInRequest, responses(
    (status = 201, description = "Signed in", body = SessionAnswer),
    (status = 401, description = "`sign_in_failed`", body = loket_protocol::Problem),
    (status = 403, description = "The password is right; `password_expired` and `password_temporary` want \
        `new_password`, `terms_to_accept` wants its `version`",
        body = loket_protocol::Problem),
    (status = 422, description = "A field is missing or too long, the new password too weak",
        body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn sign_in(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<SignInRequest>,
) -> Result<(StatusCode, Json<SessionAnswer>), Failure> {
    let asked = Asked::read(&request, address)?;
    let attempt = count(&state, asked.clone()).await?;
    if let Some(wait) = attempt.wait {
        return Err(guesses::too_many(wait).into());
    }
    let (typed, hash) = (request.password.clone(), attempt.found.hash());
    if !state.passwords().fits(typed, hash).await? {
        return Err(Code::SignInFailed.into());
    }
    let entry = match attempt.found {
        Found::Nobody => return Err(Code::SignInFailed.into()),
        Found::Person(known) => known.entry(&state, &request, asked).await,
    };
    let entry = match entry {
        Ok(entry) => entry,
        Err(refusal) => {
            forgive(&state, attempt.counted).await?;
            return Err(refusal);
        }
    };
    let answer = entry.begin(&state, attempt.counted).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// What was asked, checked.
#[derive(Clone)]
pub(super) struct Asked {
    pub login: String,
    pub device: DeviceId,
    pub device_name: String,
    address: Option<std::net::IpAddr>,
}

impl Asked {
    fn read(
        request: &SignInRequest,
        ClientAddress(address): ClientAddress,
    ) -> Result<Self, Refusal> {
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
        let device_name = tidy(&request.device_name, "device_name", 200)?;
        Ok(Self {
            login,
            device: request.device.clone(),
            device_name,
            address,
        })
    }

    fn keys(&self, on_known_device: Option<&PersonId>) -> Vec<GuessKey> {
        match on_known_device {
            Some(person) => vec![guesses::on_device(person, &self.device)],
            None => [guesses::at_login(&self.login)]
                .into_iter()
                .chain(self.address.map(guesses::from_address))
                .collect(),
        }
    }
}

/// Whose password it may be. Whoever registered and has not followed their link is nobody yet: another answer would
/// tell those who register somebody else's address whether it was free.
enum Found {
    Nobody,
    Person(Box<Known>),
}

impl Found {
    fn hash(&self) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::Person(known) => Some(known.credential.password_hash.clone()),
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
/// counter of their own: whoever guesses elsewhere does not keep them out.
async fn count(state: &AppState, asked: Asked) -> Result<Attempt, Failure> {
    let now = state.now();
    let terms = state.config().terms_version.clone();
    let counted = state.db().write(Tenant::Installation, move |tx| {
        let person = person::by_login(tx, &asked.login)?.filter(|person| person.active);
        // For nobody the same is read as for somebody, so that it takes as long.
        let id = person.as_ref().map_or(PersonId::new("nobody"), |person| {
            person.profile.person.clone()
        });
        let on_known_device = device::is_known(tx, &id, &asked.device)?;
        let keys = asked.keys(Some(&id).filter(|_| on_known_device));
        let wait = guesses::count(tx, &keys, now)?;
        let credential = credential::of(tx, &id)?.filter(|credential| credential.opens_at(now));
        let has_consented = consent::is_given(tx, &id, &terms)?;
        let found = match (person, credential) {
            (Some(person), Some(credential)) => Found::Person(Box::new(Known {
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
async fn forgive(state: &AppState, counted: Vec<GuessKey>) -> Result<(), Failure> {
    let forgiven = move |tx: &mut Tx<'_>| was_right(tx, &counted);
    Ok(state.db().write(Tenant::Installation, forgiven).await?)
}

/// Takes back what was counted.
pub(super) fn was_right(tx: &mut Tx<'_>, counted: &[GuessKey]) -> Result<(), DbError> {
    counted.iter().try_for_each(|key| guess::was_right(tx, key))
}

/// What a sign-in or a refresh gives besides the access token.
pub(super) struct Granted {
    pub person: PersonId,
    pub refresh: String,
    pub device_secret: Vec<u8>,
}

impl Granted {
    /// The answer to a sign-in and to a refresh.
    pub fn answer(self, state: &AppState, access: Access, now: Timestamp) -> SessionAnswer {
        SessionAnswer {
            person: self.person,
            access_token: access.token,
            access_expires_at: access.expires_at,
            refresh_token: self.refresh,
            device_secret: STANDARD.encode(self.device_secret),
            epoch: state.epoch().clone(),
            server_time: now,
            lease: state.config().lease_at(now),
        }
    }
}
