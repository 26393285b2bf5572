//! `POST /v1/sessions`: somebody signs in (UM-02, OS-10, ES-20).

use super::tokens::{self, ACCESS_LASTS, Access};
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::ops::guard::ClientAddress;
use crate::state::AppState;
use crate::store::people::guess::GuessKey;
use crate::store::people::{credential, device, guess, person, session};
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_domain::ids::{DeviceId, PersonId, SessionId};
use loket_domain::people::{PASSWORD_MAX, login_key};
use loket_domain::text::tidy;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::session::{SessionAnswer, SignInRequest};
use sha2::{Digest, Sha256};

/// Failures of an address weigh a tenth: it may be a whole office's.
const ADDRESS_WEIGHT: u32 = 10;

/// Signs a person in on a device. The answer is the same, and takes as long, whether a person exists or not.
#[utoipa::path(post, path = "/v1/sessions", tag = "people", request_body = SignInRequest, responses(
    (status = 201, description = "Signed in", body = SessionAnswer),
    (status = 401, description = "`sign_in_failed`", body = loket_protocol::Problem),
    (status = 422, description = "A field is missing or too long", body = loket_protocol::Problem),
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
        let seconds = (wait + 999) / 1_000;
        return Err(Refusal::new(Code::TooManyAttempts)
            .with("seconds", seconds)
            .into());
    }
    let fits = state
        .passwords()
        .fits(request.password, attempt.hash.clone())
        .await?;
    let Some((person, generation)) = attempt.person.clone().filter(|_| fits) else {
        return Err(Code::SignInFailed.into());
    };
    let answer = begin(&state, person, generation, asked, attempt.counted).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// What was asked, checked.
#[derive(Clone)]
struct Asked {
    login: String,
    device: DeviceId,
    device_name: String,
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
}

/// A guess that was counted, and what is needed to look at it.
struct Attempt {
    /// Milliseconds to wait instead.
    wait: Option<i64>,
    counted: Vec<GuessKey>,
    person: Option<(PersonId, i64)>,
    hash: Option<String>,
}

/// Counts the guess before anything is hashed. On a device that the person has signed in on before they have a
/// counter of their own: whoever guesses elsewhere does not keep them out.
async fn count(state: &AppState, asked: Asked) -> Result<Attempt, Failure> {
    let now = state.now();
    let counted = state.db().write(Tenant::Installation, move |tx| {
        let person = person::by_login(tx, &asked.login)?.filter(|person| person.active);
        // For nobody the same is read as for somebody, so that it takes as long.
        let id = person.as_ref().map_or(PersonId::new("nobody"), |person| {
            person.profile.person.clone()
        });
        let known = device::is_known(tx, &id, &asked.device)?;
        let keys = keys(&asked, Some(&id).filter(|_| known));
        let wait = count_all(tx, &keys, now)?;
        let hash = credential::hash_of(tx, &id)?;
        let person = person.map(|person| (person.profile.person, person.generation));
        Ok::<_, DbError>(Attempt {
            wait,
            counted: keys,
            person,
            hash,
        })
    });
    Ok(counted.await?)
}

fn keys(asked: &Asked, on_known_device: Option<&PersonId>) -> Vec<GuessKey> {
    let key = |kind: &str, what: &str, weight| {
        let digest = Sha256::digest(what);
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        GuessKey {
            text: format!("{kind}:{hex}"),
            weight,
        }
    };
    if let Some(person) = on_known_device {
        return vec![key("device", &format!("{person} {}", asked.device), 1)];
    }
    let address = asked
        .address
        .map(|address| key("address", &address.to_string(), ADDRESS_WEIGHT));
    [key("login", &asked.login, 1)]
        .into_iter()
        .chain(address)
        .collect()
}

/// Counts under every key or, when one of them has to wait, under none.
fn count_all(tx: &mut Tx<'_>, keys: &[GuessKey], now: Timestamp) -> Result<Option<i64>, DbError> {
    let mut longest = None;
    let counted = tx.savepoint(|tx| {
        for key in keys {
            longest = longest.max(guess::count(tx, key, now)?);
        }
        // Any error takes back what was counted; this one is ours.
        if longest.is_some() {
            Err(DbError::Busy)
        } else {
            Ok(())
        }
    });
    match counted {
        Err(error) if longest.is_none() => Err(error),
        _ => Ok(longest),
    }
}

/// Writes the session down and answers.
async fn begin(
    state: &AppState,
    person: PersonId,
    generation: i64,
    asked: Asked,
    counted: Vec<GuessKey>,
) -> Result<SessionAnswer, Failure> {
    let now = state.now();
    let id = SessionId::new(state.new_id());
    let (access, refresh) = (
        tokens::access(state, now),
        tokens::refresh(&id, tokens::random(state)),
    );
    let (fresh, kept, whom) = (
        tokens::random(state),
        tokens::kept(&access, &refresh, now),
        person.clone(),
    );
    let secret = state.db().write(Tenant::Installation, move |tx| {
        for key in &counted {
            guess::was_right(tx, key)?;
        }
        let secret = device::used(tx, &whom, &asked.device, &asked.device_name, &fresh, now)?;
        session::end_on_device(tx, &whom, &asked.device, now.plus(-ACCESS_LASTS))?;
        session::insert(tx, &id, (&whom, &asked.device), generation, &kept, now)?;
        Ok::<_, DbError>(secret)
    });
    let granted = Granted {
        person,
        refresh,
        device_secret: secret.await?,
    };
    Ok(granted.answer(state, access, now))
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
