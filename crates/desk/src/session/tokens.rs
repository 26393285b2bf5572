//! The tokens of an open desk.

use crate::transport::TransportError;
use loket_domain::Timestamp;
use loket_domain::time::SECOND;
use loket_protocol::session::SessionAnswer;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::{Mutex, Notify};
use zeroize::{Zeroize, Zeroizing};

/// A token is renewed this long before it ends, so that it does not end on the way.
const EARLY: i64 = 30 * SECOND;

/// The tokens of one open desk. Refresh tokens live in the encrypted store, access tokens in memory only.
pub struct Session {
    /// The pair; held while it is renewed.
    pub tokens: Mutex<Tokens>,
    /// How many refreshes have ended: who waited for one does not begin another.
    pub rounds: AtomicU64,
    /// Left: what a refresh under way still brings is not kept.
    pub left: AtomicBool,
    /// The server has ended it, and nobody has signed in since.
    was_ended: AtomicBool,
    ended: Notify,
}

/// A pair of tokens, and why the last refresh failed.
pub struct Tokens {
    /// The access token.
    pub access: Option<Access>,
    /// The refresh token.
    pub refresh: Option<Zeroizing<String>>,
    /// Why the last refresh failed.
    pub last_failure: Option<TransportError>,
}

/// A server's answer whose secrets are wiped when it is let go.
pub struct Secretive(pub SessionAnswer);

impl Deref for Secretive {
    type Target = SessionAnswer;

    fn deref(&self) -> &SessionAnswer {
        &self.0
    }
}

impl Drop for Secretive {
    fn drop(&mut self) {
        let answer = &mut self.0;
        for secret in [
            &mut answer.access_token,
            &mut answer.refresh_token,
            &mut answer.device_secret,
        ] {
            secret.zeroize();
        }
    }
}

/// An access token and its end.
pub struct Access {
    token: Zeroizing<String>,
    expires_at: Timestamp,
}

/// The tokens of a session that was left.
pub struct Ended {
    /// The access token.
    pub access: Option<Zeroizing<String>>,
    /// The refresh token.
    pub refresh: Option<Zeroizing<String>>,
}

impl Session {
    /// The session of a store with this refresh token; none when nobody is signed in.
    pub fn new(refresh: Option<String>) -> Self {
        let refresh = refresh.map(Zeroizing::new);
        Self {
            tokens: Mutex::new(Tokens {
                access: None,
                refresh,
                last_failure: None,
            }),
            rounds: AtomicU64::new(0),
            left: AtomicBool::new(false),
            was_ended: AtomicBool::new(false),
            ended: Notify::new(),
        }
    }

    /// Takes the pair of a new sign-in.
    pub async fn begin(&self, answer: &SessionAnswer) {
        self.left.store(false, Ordering::Release);
        self.was_ended.store(false, Ordering::Release);
        self.tokens.lock().await.take(answer);
    }

    /// Whether the server has ended it.
    pub fn was_ended(&self) -> bool {
        self.was_ended.load(Ordering::Acquire)
    }

    /// The server has ended it.
    pub fn note_ended(&self) {
        self.was_ended.store(true, Ordering::Release);
        self.ended.notify_one();
    }

    /// Waits until the server says that it has ended.
    pub async fn ended(&self) {
        self.ended.notified().await;
    }

    /// Forgets the pair; gives it, so that the server can be told.
    pub async fn end(&self) -> Ended {
        self.left.store(true, Ordering::Release);
        let mut tokens = self.tokens.lock().await;
        Ended {
            access: tokens.access.take().map(|access| access.token),
            refresh: tokens.refresh.take(),
        }
    }
}

impl Tokens {
    /// Takes a new pair.
    pub fn take(&mut self, answer: &SessionAnswer) {
        self.access = Some(Access {
            token: Zeroizing::new(answer.access_token.clone()),
            expires_at: answer.access_expires_at,
        });
        self.refresh = Some(Zeroizing::new(answer.refresh_token.clone()));
        self.last_failure = None;
    }

    /// The access token, unless it ends soon or the server has rejected it.
    pub fn usable(&self, server_now: Timestamp, rejected: Option<&str>) -> Option<String> {
        let access = self.access.as_ref()?;
        let alive = access.expires_at.since(server_now) > EARLY;
        (alive && rejected != Some(access.token.as_str())).then(|| access.token.as_str().to_owned())
    }
}
