//! The only place of status codes: what a refusal looks like on the wire, and what is kept to ourselves.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use loket_authority::failure::Failure;
use loket_db::DbError;
use loket_domain::{Code, Refusal};
use loket_protocol::Problem;

/// Seconds after which a client asks again when the database is not available.
const RETRY_SECONDS: u32 = 5;

/// A failure as an answer to a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct ApiError(#[from] pub Failure);

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self(code.into())
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self(refusal.into())
    }
}

impl From<DbError> for ApiError {
    fn from(error: DbError) -> Self {
        Self(error.into())
    }
}

/// The status a refusal travels under. What needs a person is 4xx and not retried by a desk.
pub const fn status_of(code: Code) -> StatusCode {
    match code {
        Code::SignInFailed | Code::SessionEnded | Code::NotSignedIn | Code::Locked => {
            StatusCode::UNAUTHORIZED
        }
        Code::RightMissing
        | Code::NotAMember
        | Code::LeaseOver
        | Code::PasswordExpired
        | Code::PasswordTemporary
        | Code::TermsToAccept
        | Code::PersonTheirOwn
        | Code::AdministratorProtected
        | Code::NotOnOneself => StatusCode::FORBIDDEN,
        Code::LinkEnded => StatusCode::GONE,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::ActReused
        | Code::AlreadyDecided
        | Code::OrderNotCancellable
        | Code::UserNameTaken
        | Code::AlreadyMember
        | Code::LastAdministrator
        | Code::OrdersOpen
        | Code::UnsentHere => StatusCode::CONFLICT,
        Code::RequestTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::RequestInvalid => StatusCode::BAD_REQUEST,
        Code::UpgradeNeeded => StatusCode::UPGRADE_REQUIRED,
        Code::TooManyAttempts | Code::SlowDown | Code::AccountTriesUsed => {
            StatusCode::TOO_MANY_REQUESTS
        }
        Code::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        Code::NeedsServer | Code::DiskFull | Code::LedgerMissing => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A problem document (RFC 9457) under a status of one's own choice.
pub fn problem(status: StatusCode, refusal: &Refusal) -> Response {
    let document = Problem {
        kind: "about:blank".to_owned(),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16(),
        code: refusal.code.as_str().to_owned(),
        params: refusal.params.clone(),
        field: refusal.field.clone(),
    };
    let mut response = (status, Json(document)).into_response();
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    let seconds = refusal
        .params
        .get("seconds")
        .and_then(|text| HeaderValue::from_str(text).ok());
    if let Some(seconds) = seconds {
        headers.insert(RETRY_AFTER, seconds);
    }
    response
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self.0 {
            Failure::Refused(refusal) => problem(status_of(refusal.code), &refusal),
            Failure::Database(error) if error.is_passing() => {
                tracing::warn!(cause = %error, "the database is not available");
                let refusal = Refusal::new(Code::Broken).with("seconds", RETRY_SECONDS);
                problem(StatusCode::SERVICE_UNAVAILABLE, &refusal)
            }
            Failure::Database(error) => broken(&error.to_string()),
            Failure::Broken(cause) => broken(&cause),
        }
    }
}

fn broken(cause: &str) -> Response {
    tracing::error!(cause, "a request broke");
    problem(StatusCode::INTERNAL_SERVER_ERROR, &Code::Broken.into())
}

/// What a client gets when a handler panicked. The panic itself is in the log.
pub fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    broken("a handler panicked")
}

/// The answer where there is no route.
pub async fn no_such_route() -> Response {
    ApiError::from(Code::NotFound).into_response()
}

/// The answer where there is a route, but not for this method.
pub async fn no_such_method() -> Response {
    problem(
        StatusCode::METHOD_NOT_ALLOWED,
        &Refusal::new(Code::RequestInvalid).at("method"),
    )
}
