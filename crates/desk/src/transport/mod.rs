//! The way to the server, as the desk sees it: what the sync needs, any other question, and one bell.

pub mod http;

use loket_domain::{Code, Refusal};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use std::future::Future;
use std::pin::Pin;

/// A future in a box: the trait is used as an object, so that tests can lose, double and reorder requests.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, TransportError>> + Send + 'a>>;

/// An error that comes instead of an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No answer: whether the server acted is *unknown*. Retried later, under the same ids.
    #[error("no answer")]
    NoAnswer,
    /// The live line was ended by the server, in order: something there may want to be heard.
    #[error("the line was ended")]
    LineEnded,
    /// The server asks to come back later (5xx, 408, 425, 429), after so many seconds if it said.
    #[error("come back later")]
    Later(Option<u32>),
    /// The session has ended (401): refresh or sign in again; the outbox stays.
    #[error("the session has ended")]
    SessionEnded,
    /// The session has ended because the person was forgotten: their data here goes too.
    #[error("the person was forgotten")]
    Forgotten,
    /// Too old (426).
    #[error("the app is too old for this server")]
    UpgradeNeeded,
    /// The server understood and said no (403, 409, 410, 422).
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Something answered that is not Loket's server: a portal, a proxy, HTML.
    #[error("what answered is not a Loket server")]
    NotLoket,
    /// The certificate cannot be trusted.
    #[error("the server's certificate cannot be trusted")]
    Certificate,
}

/// For what a person asked for and only the server can do.
impl From<TransportError> for Refusal {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::NoAnswer | TransportError::LineEnded | TransportError::Later(None) => {
                Code::NeedsServer.into()
            }
            TransportError::Later(Some(seconds)) => {
                Self::new(Code::SlowDown).with("seconds", seconds)
            }
            TransportError::SessionEnded | TransportError::Forgotten => Code::SessionEnded.into(),
            TransportError::UpgradeNeeded => Code::UpgradeNeeded.into(),
            TransportError::Refused(refusal) => refusal,
            TransportError::NotLoket => Code::NotALoketServer.into(),
            TransportError::Certificate => Code::CertificateRefused.into(),
        }
    }
}

/// A question of `loket_protocol::people`, ready to be asked.
#[derive(Clone)]
pub struct Question {
    /// The method.
    pub method: &'static str,
    /// The path, with its ids.
    pub path: String,
    /// The body; none for what has none. May hold a password: never shown.
    pub body: Option<serde_json::Value>,
}

/// Talks to one server at a time; the address goes with every question.
pub trait Transport: Send + Sync {
    /// Is there a Loket server at this address? (`GET /health`)
    fn check<'a>(&'a self, server: &'a str) -> Answer<'a, ()>;

    /// `POST /v1/sessions`.
    fn sign_in<'a>(
        &'a self,
        server: &'a str,
        request: &'a SignInRequest,
    ) -> Answer<'a, SessionAnswer>;

    /// `POST /v1/sessions/refresh`.
    fn refresh<'a>(
        &'a self,
        server: &'a str,
        request: &'a RefreshRequest,
    ) -> Answer<'a, SessionAnswer>;

    /// `DELETE /v1/sessions/current`.
    fn sign_out<'a>(&'a self, server: &'a str, access_token: &'a str) -> Answer<'a, ()>;

    /// `POST /v1/sync/push`.
    fn push<'a>(
        &'a self,
        server: &'a str,
        access_token: &'a str,
        request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer>;

    /// `POST /v1/sync/pull`.
    fn pull<'a>(
        &'a self,
        server: &'a str,
        access_token: &'a str,
        request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer>;

    /// Asks anything else, as JSON; `null` for an answer without a body. A way that only syncs gives no answer.
    fn question<'a>(
        &'a self,
        _server: &'a str,
        _access_token: Option<&'a str>,
        _question: &'a Question,
    ) -> Answer<'a, serde_json::Value> {
        Box::pin(async { Err(TransportError::NoAnswer) })
    }

    /// `GET /v1/sync/live`: answers when a feed moved, or with an error when the line broke;
    /// [`TransportError::LineEnded`] when the server ended it.
    fn moved<'a>(&'a self, server: &'a str, access_token: &'a str) -> Answer<'a, ()>;
}
