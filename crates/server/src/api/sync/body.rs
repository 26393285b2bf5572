//! Messages in either encoding: JSON always, MessagePack with zstd when the desk says so.

use crate::error::ApiError;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderMap};
use axum::response::{IntoResponse, Response};
use loket_authority::failure::Failure;
use loket_domain::{Code, Refusal};
use loket_protocol::wire::{self, WireError};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Most bytes of a message, once unpacked.
pub const MESSAGE_MAX: usize = 16 * 1024 * 1024;

/// How a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// [`wire::JSON`].
    Json,
    /// [`wire::COMPACT`].
    Compact,
}

impl Encoding {
    fn named(text: &str) -> Option<Self> {
        let name = text.split(';').next().unwrap_or(text).trim();
        match name {
            wire::COMPACT => Some(Self::Compact),
            wire::JSON => Some(Self::Json),
            _ => None,
        }
    }

    /// What the answer is to be written in: the compact form only for who asked for it.
    pub fn wanted(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let compact = accepted
            .flat_map(|text| text.split(','))
            .any(|one| Self::named(one) == Some(Self::Compact));
        if compact { Self::Compact } else { Self::Json }
    }
}

/// A message that came in, and the encoding its answer is wanted in.
pub struct Message<T> {
    /// The message.
    pub body: T,
    /// For [`answer`].
    pub wanted: Encoding,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Message<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let wanted = Encoding::wanted(request.headers());
        let named = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let Some(encoding) = named.map_or(Some(Encoding::Json), Encoding::named) else {
            return Err(Refusal::new(Code::RequestInvalid).at("content-type").into());
        };
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| ApiError::from(Code::RequestTooLarge))?;
        Ok(Self {
            body: read(encoding, &bytes)?,
            wanted,
        })
    }
}

fn read<T: DeserializeOwned>(encoding: Encoding, bytes: &[u8]) -> Result<T, ApiError> {
    let unreadable = || ApiError::from(Refusal::new(Code::RequestInvalid).at("body"));
    match encoding {
        Encoding::Json => serde_json::from_slice(bytes).map_err(|_| unreadable()),
        Encoding::Compact => wire::from_compact(bytes, MESSAGE_MAX).map_err(|error| match error {
            WireError::TooLarge(_) => Code::RequestTooLarge.into(),
            WireError::Unreadable(_) => unreadable(),
        }),
    }
}

/// Writes an answer as it is wanted.
///
/// # Errors
/// [`Failure::Broken`] when it cannot be written, which no message of the protocol is.
pub fn answer<T: Serialize>(wanted: Encoding, message: &T) -> Result<Response, ApiError> {
    let (name, bytes) = match wanted {
        Encoding::Json => (
            wire::JSON,
            serde_json::to_vec(message).map_err(|e| Failure::Broken(e.to_string()))?,
        ),
        Encoding::Compact => (
            wire::COMPACT,
            wire::to_compact(message).map_err(|e| Failure::Broken(e.to_string()))?,
        ),
    };
    Ok(([(CONTENT_TYPE, name)], bytes).into_response())
}
