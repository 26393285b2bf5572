//! Access tokens for requests: the one place that renews a session.

use crate::session::OpenStore;
use crate::session::tokens::{Secretive, Tokens};
use crate::store::profile_state;
use crate::transport::TransportError;
use crate::{Desk, Topic};
use loket_protocol::session::{RefreshRequest, SessionAnswer};
use std::future::Future;
use std::sync::atomic::Ordering;
use zeroize::Zeroizing;

impl Desk {
    /// A token for a request. Callers at the same time share one refresh, and its failure.
    ///
    /// # Errors
    /// [`TransportError::SessionEnded`] when somebody has to sign in again; else why the server could not be asked.
    pub async fn access_token(&self, opened: &OpenStore) -> Result<String, TransportError> {
        self.token_but(opened, None).await
    }

    /// Asks the server something with a token; a token it no longer takes is renewed once.
    ///
    /// # Errors
    /// The transport's own errors; [`TransportError::SessionEnded`] only when a fresh token did not help either. When
    /// the person was forgotten nothing of theirs is left on this computer afterwards.
    pub async fn ask<T, F, A>(&self, opened: &OpenStore, question: F) -> Result<T, TransportError>
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
        opened: &OpenStore,
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
    pub async fn exchange_with<F, A>(
        &self,
        opened: &OpenStore,
        question: F,
    ) -> Result<Secretive, TransportError>
    where
        F: Fn(String) -> A,
        A: Future<Output = Result<SessionAnswer, TransportError>>,
    {
        let mut tokens = opened.session.tokens.lock().await;
        let token = match tokens.usable(opened.desk_clock.server_now(), None) {
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
        opened: &OpenStore,
        rejected: Option<&str>,
    ) -> Result<String, TransportError> {
        let session = &opened.session;
        let seen = session.rounds.load(Ordering::Acquire);
        let mut tokens = session.tokens.lock().await;
        if let Some(token) = tokens.usable(opened.desk_clock.server_now(), rejected) {
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
        opened: &OpenStore,
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
                    opened.session.note_ended();
                }
                self.tell(&[Topic::Connection, Topic::Session]);
                Err(ended)
            }
            Err(other) => Err(other),
        }
    }

    /// On the disk before it is used. A full disk does not end the session: the pair in memory still works.
    pub async fn keep_refresh_token(&self, opened: &OpenStore, token: Option<String>) {
        let token = token.map(Zeroizing::new);
        let kept = opened
            .store
            .write(move |tx| {
                profile_state::keep_refresh_token(tx, token.as_ref().map(|token| token.as_str()))
            })
            .await;
        if let Err(error) = kept {
            tracing::warn!(%error, "the session was not kept");
        }
    }
}
