//! Signing out, locking and switching.

use crate::Desk;
use crate::commands::desk::unsent::unsent_in;
use crate::computer::settings::Last;
use crate::keys::LocalProfile;
use crate::session::DeskState;
use crate::session::OpenStore;
use crate::store::profile_state;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long signing out waits for the server; a session that was not ended there ends by itself.
const PATIENCE: Duration = Duration::from_secs(3);

impl Desk {
    /// Locks: the store is closed, the session stays.
    pub async fn lock_up(&self, opened: Arc<OpenStore>) {
        let who = opened.who().await;
        let ended = opened.session.was_ended();
        // A locked desk shows how much waits in it, and no more.
        let unsent = opened.store.read(unsent_in).await;
        let unsent = unsent.map_or(0, |view| view.count());
        let remembered = self.is_remembered();
        let local_profile = opened.local_profile.clone();
        if remembered
            && let Some(local_profile) = LocalProfile::named(&self.host().data_dir, &local_profile)
            && let Err(error) = self.keychain().keep_who(&local_profile, &who).await
        {
            tracing::debug!(%error, "the name was not kept");
        }
        self.write_times(&opened).await;
        self.note_last(Some(Last {
            local_profile: local_profile.clone(),
            remembered,
            locked: true,
            ended,
            unsent,
        }));
        self.change_state(DeskState::Locked {
            local_profile,
            known: Some(who.into()),
            ended,
            unsent,
        });
    }

    /// Signs out: here at once, at the server as soon as it answers. Outbox and drafts stay.
    pub async fn leave(&self, opened: Arc<OpenStore>) {
        // A refresh under way may wait for a server that hangs.
        let tokens = tokio::time::timeout(PATIENCE, opened.session.end())
            .await
            .ok();
        self.keep_refresh_token(&opened, None).await;
        self.write_times(&opened).await;
        self.forget(&opened.local_profile).await;
        self.change_state(DeskState::Out);
        let Some(tokens) = tokens else { return };
        let ended = tokio::time::timeout(PATIENCE, self.end_session(&opened, tokens)).await;
        if ended.is_err() {
            tracing::debug!("the server did not answer in time; its session ends by itself");
        }
    }

    /// Takes a person out of what the next start opens by itself.
    pub async fn forget(&self, local_profile: &str) {
        self.note_last(Some(Last {
            local_profile: local_profile.to_owned(),
            remembered: false,
            locked: false,
            ended: false,
            unsent: 0,
        }));
        self.note_remembered(local_profile, false);
        if let Some(local_profile) = LocalProfile::named(&self.host().data_dir, local_profile)
            && let Err(error) = self.keychain().forget_who(&local_profile).await
        {
            tracing::debug!(%error, "the keychain was not asked to forget");
        }
    }

    /// Writes down what is only in memory, before the program ends.
    pub async fn write_down(&self) {
        if let Ok(opened) = self.open_store() {
            self.write_times(&opened).await;
        }
    }

    /// Makes room for somebody else: what is open is locked, and nobody is signed out.
    pub async fn step_aside(&self) {
        if let Ok(opened) = self.open_store() {
            self.lock_up(opened).await;
        }
        self.change_state(DeskState::Out);
    }

    /// Closes what is open without a word to the server: another server or person comes next.
    pub async fn close(&self) {
        self.write_down().await;
        self.change_state(DeskState::Out);
    }

    /// Tells the server that a session is over, as far as it can be reached.
    pub async fn end_session(&self, opened: &OpenStore, tokens: crate::session::tokens::Ended) {
        let transport = &self.host().transport;
        let access = match (tokens.access, tokens.refresh) {
            (Some(access), _) => access,
            (None, Some(refresh)) => {
                let request = loket_protocol::session::RefreshRequest {
                    refresh_token: refresh.as_str().to_owned(),
                    device: opened.device.clone(),
                };
                match transport.refresh(&opened.server, &request).await {
                    Ok(answer) => Zeroizing::new(answer.access_token),
                    Err(_) => return,
                }
            }
            (None, None) => return,
        };
        if let Err(error) = transport.sign_out(&opened.server, &access).await {
            tracing::debug!(%error, "the server's session ends by itself");
        }
    }

    async fn write_times(&self, opened: &OpenStore) {
        opened.now();
        let (times, lease) = (opened.desk_clock.times(), opened.lease());
        let written = opened.store.write(move |tx| {
            profile_state::keep_times(tx, times)?;
            profile_state::keep_lease(tx, lease)
        });
        if let Err(error) = written.await {
            tracing::warn!(%error, "the time was not written down");
        }
    }
}
