//! The tokens of whoever is signed in, and the one place that renews them.

use crate::Topic;
use crate::desk::Desk;
use crate::opened::Opened;
use crate::store::standing;
use crate::transport::TransportError;
use loket_domain::Timestamp;
use loket_domain::time::SECOND;
use loket_protocol::session::{RefreshRequest, SessionAnswer};
use std::future::Future;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::{Mutex, Notify};
use zeroize::{Zeroize, Zeroizing};

/// A token is renewed this long before it ends, so that it does not end on the way.
const EARLY: i64 = 30 * SECOND;

/// The tokens of one open desk. Refresh tokens live in the encrypted store, access tokens in memory only.
pub(crate) struct Session {
    tokens: Mutex<Tokens>,
    /// How many refreshes have ended: who waited for one does not begin another.
    rounds: AtomicU64,
    /// Left: what a refresh under way still brings is not kept.
    left: AtomicBool,
    /// The server has ended it, and nobody has signed in since.
    was_ended: AtomicBool,
    ended: Notify,
}

struct Tokens {
    access: Option<Access>,
    refresh: Option<Zeroizing<String>>,
    last_failure: Option<TransportError>,
}

/// A server's answer whose secrets are wiped when it is let go.
pub(crate) struct Secretive(pub SessionAnswer);

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

struct Access {
    token: Zeroizing<String>,
    expires_at: Timestamp,
}

/// The tokens of a session that was left.
pub(crate) struct Ended {
    pub access: Option<Zeroizing<String>>,
    pub refresh: Option<Zeroizing<String>>,
}

impl Session {
    pub(crate) fn new(refresh: Option<String>) -> Self {
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
    pub(crate) async fn begin(&self, answer: &SessionAnswer) {
        self.left.store(false, Ordering::Release);
        self.was_ended.store(false, Ordering::Release);
        self.tokens.lock().await.take(answer);
    }

    /// Whether the server has ended it.
    pub(crate) fn was_ended(&self) -> bool {
        self.was_ended.load(Ordering::Acquire)
    }

    /// Waits until the server says that it has ended.
    pub(crate) async fn ended(&self) {
        self.ended.notified().await;
    }

    /// Forgets the pair; gives it, so that the server can be told.
    pub(crate) async fn end(&self) -> Ended {
        self.left.store(true, Ordering::Release);
        let mut tokens = self.tokens.lock().await;
        Ended {
            access: tokens.access.take().map(|access| access.token),
            refresh: tokens.refresh.take(),
        }
    }
}

impl Tokens {
    fn take(&mut self, answer: &SessionAnswer) {
        self.access = Some(Access {
            token: Zeroizing::new(answer.access_token.clone()),
            expires_at: answer.access_expires_at,
        });
        self.refresh = Some(Zeroizing::new(answer.refresh_token.clone()));
        self.last_failure = None;
    }

    fn usable(&self, server_now: Timestamp, rejected: Option<&str>) -> Option<String> {
        let access = self.access.as_ref()?;
        let alive = access.expires_at.since(server_now) > EARLY;
        (alive && rejected != Some(access.token.as_str())).then(|| access.token.as_str().to_owned())
    }
}

impl Desk {
    /// A token for a request. Callers at the same time share one refresh, and its failure.
    ///
    /// # Errors
    /// [`TransportError::SessionEnded`] when somebody has to sign in again; else why the server could not be asked.
    pub async fn access_token(&self, opened: &Opened) -> Result<String, TransportError> {
        self.token_but(opened, None).await
    }

    /// Asks the server something with a token; a token it no longer takes is renewed once.
    ///
    /// # Errors
    /// What the server's way says; [`TransportError::SessionEnded`] only when a fresh token did not help either. When
    /// the person was forgotten nothing of theirs is left on this computer afterwards.
    pub async fn ask<T, F, A>(&self, opened: &Opened, question: F) -> Result<T, TransportError>
    where
        F: Fn(String) -> A,
        A: Future<Output = Result<T, TransportError>>,
    {
        let answer = self.ask_with_token(opened, question).await;
        if matches!(answer, Err(TransportError::Forgotten)) {
            self.take_leave(opened, None).await;
        }
        answer
    }

    async fn ask_with_token<T, F, A>(
        &self,
        opened: &Opened,
        question: F,
    ) -> Result<T, TransportError>
    where
        F: Fn(String) -> A,
        A: Future<Output = Result<T, TransportError>>,
    {
        let token = self.token_but(opened, None).await?;
        match question(token.clone()).await {
            Err(TransportError::SessionEnded) => {
                let renewed = self.token_but(opened, Some(&token)).await?;
                question(renewed).await
            }
            answer => answer,
        }
    }

    /// Asks something that ends every session of the person and answers with a new one for this desk. No refresh runs
    /// meanwhile: it would find its token ended and take the session for lost.
    ///
    /// # Errors
    /// As [`Desk::ask`].
    pub(crate) async fn exchange_with<F, A>(
        &self,
        opened: &Opened,
        question: F,
    ) -> Result<Secretive, TransportError>
    where
        F: Fn(String) -> A,
        A: Future<Output = Result<SessionAnswer, TransportError>>,
    {
        let mut tokens = opened.session.tokens.lock().await;
        let token = match tokens.usable(opened.reckoning.server_now(), None) {
            Some(token) => token,
            None => self.refresh(opened, &mut tokens).await?,
        };
        let answer = match question(token).await {
            Err(TransportError::SessionEnded) => {
                let renewed = self.refresh(opened, &mut tokens).await?;
                question(renewed).await
            }
            answer => answer,
        };
        let answer = Secretive(answer?);
        if answer.person != opened.person {
            return Err(TransportError::NotLoket);
        }
        self.keep_refresh_token(opened, Some(answer.refresh_token.clone()))
            .await;
        tokens.take(&answer);
        opened.heard(answer.server_time, Some(answer.lease));
        Ok(answer)
    }

    async fn token_but(
        &self,
        opened: &Opened,
        rejected: Option<&str>,
    ) -> Result<String, TransportError> {
        let session = &opened.session;
        let seen = session.rounds.load(Ordering::Acquire);
        let mut tokens = session.tokens.lock().await;
        if let Some(token) = tokens.usable(opened.reckoning.server_now(), rejected) {
            return Ok(token);
        }
        if session.rounds.load(Ordering::Acquire) != seen
            && let Some(failure) = &tokens.last_failure
        {
            return Err(failure.clone());
        }
        let renewed = self.refresh(opened, &mut tokens).await;
        tokens.last_failure = renewed.as_ref().err().cloned();
        session.rounds.fetch_add(1, Ordering::Release);
        renewed
    }

    /// The only refresh there is. An answer that was lost is given again for the same token.
    async fn refresh(
        &self,
        opened: &Opened,
        tokens: &mut Tokens,
    ) -> Result<String, TransportError> {
        let Some(refresh) = &tokens.refresh else {
            return Err(TransportError::SessionEnded);
        };
        let request = RefreshRequest {
            refresh_token: refresh.as_str().to_owned(),
            device: opened.device.clone(),
        };
        match self
            .host()
            .transport
            .refresh(&opened.server, &request)
            .await
            .map(Secretive)
        {
            Ok(_) if opened.session.left.load(Ordering::Acquire) => {
                Err(TransportError::SessionEnded)
            }
            Ok(answer) if answer.person == opened.person => {
                self.keep_refresh_token(opened, Some(answer.refresh_token.clone()))
                    .await;
                tokens.take(&answer);
                opened.heard(answer.server_time, Some(answer.lease));
                self.renew_server_wrap(opened, &answer.device_secret).await;
                Ok(answer.access_token.clone())
            }
            Ok(_) => Err(TransportError::NotLoket),
            Err(ended @ (TransportError::SessionEnded | TransportError::Forgotten)) => {
                (tokens.access, tokens.refresh) = (None, None);
                self.keep_refresh_token(opened, None).await;
                // There is nothing left to lock for somebody who was forgotten.
                if ended == TransportError::SessionEnded {
                    opened.session.was_ended.store(true, Ordering::Release);
                    opened.session.ended.notify_one();
                }
                self.tell(&[Topic::Connection, Topic::Session]);
                Err(ended)
            }
            Err(other) => Err(other),
        }
    }

    /// On the disk before it is used. A full disk does not end the session: the pair in memory still works.
    pub(crate) async fn keep_refresh_token(&self, opened: &Opened, token: Option<String>) {
        let token = token.map(Zeroizing::new);
        let kept = opened
            .store
            .write(move |tx| {
                standing::keep_refresh_token(tx, token.as_ref().map(|token| token.as_str()))
            })
            .await;
        if let Err(error) = kept {
            tracing::warn!(%error, "the session was not kept");
        }
    }
}
