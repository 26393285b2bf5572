//! Getting in: three ways to an open store, one entry lock.
//!
//! The caller holds [`Desk::entry lock`]. Nothing here makes a file where there is one, and nothing is deleted
//! because a key is missing.

pub mod by_keychain;
pub mod by_password;
pub mod by_server;
pub mod gone;
pub mod leave;
pub mod remove;
pub mod unlock_store;

pub use by_server::NotEntered;

use crate::Desk;
use crate::commands::desk::{KeyProblem, KnownPerson};
use crate::computer::settings::Last;
use crate::keys::{Keychain, LocalProfile, StoreKey, Who};
use crate::session::OpenStore;
use crate::store::profile_state;
use crate::store::{Store, StoreError};
use crate::vault::VaultError;
use loket_domain::people::{PASSWORD_MAX, login_key};
use loket_domain::{Code, Refusal};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The login and password a person typed, with the answers to further questions.
pub struct Credentials {
    /// As typed.
    pub login: String,
    /// As it is compared.
    pub login_key: String,
    /// Wiped when it is let go.
    pub password: Zeroizing<String>,
    /// Answers to the server's further questions.
    pub besides: Besides,
}

/// What the server may ask for besides login and password, once it found these right.
#[derive(Default)]
pub struct Besides {
    /// The password to be, where the one given has ended or is good for one entry.
    pub new_password: Option<Zeroizing<String>>,
    /// The version of the terms that was accepted.
    pub terms_version: Option<String>,
}

impl Besides {
    /// Takes what the screen gave.
    ///
    /// # Errors
    /// [`Code::FieldRequired`] or [`Code::FieldTooLong`], at `new_password`.
    pub fn new(
        new_password: Option<String>,
        terms_version: Option<String>,
    ) -> Result<Self, Refusal> {
        let new_password = new_password.map(|new| checked(new).map_err(|r| r.at("new_password")));
        Ok(Self {
            new_password: new_password.transpose()?,
            terms_version,
        })
    }

    /// Whether anything was asked for: only the server can take it.
    pub fn is_given(&self) -> bool {
        self.new_password.is_some() || self.terms_version.is_some()
    }
}

impl Credentials {
    /// Takes what was typed.
    ///
    /// # Errors
    /// [`Code::FieldRequired`] or [`Code::FieldTooLong`], at `login` or `password`.
    pub fn new(login: &str, password: String) -> Result<Self, Refusal> {
        let password = checked(password)?;
        Ok(Self {
            login: login.trim().to_owned(),
            login_key: login_key(login)?,
            password,
            besides: Besides::default(),
        })
    }

    /// The same, with what else the server asked for.
    #[must_use]
    pub fn with(mut self, besides: Besides) -> Self {
        self.besides = besides;
        self
    }
}

/// A password that is worth looking at.
pub fn checked(password: String) -> Result<Zeroizing<String>, Refusal> {
    let password = Zeroizing::new(password);
    match password.len() {
        0 => Err(Refusal::new(Code::FieldRequired).at("password")),
        1..=PASSWORD_MAX => Ok(password),
        _ => Err(Refusal::new(Code::FieldTooLong)
            .at("password")
            .with("max", PASSWORD_MAX)),
    }
}

impl From<VaultError> for KeyProblem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Locked => Self::KeychainLocked,
            VaultError::Denied => Self::Denied,
            VaultError::Unavailable | VaultError::Other => Self::KeychainUnavailable,
        }
    }
}

impl Desk {
    /// The system's keychain.
    pub fn keychain(&self) -> Keychain {
        Keychain(Arc::clone(&self.host().vault))
    }

    /// The server that was chosen.
    pub fn server(&self) -> Option<String> {
        let chosen = self.settings().kept().server.clone();
        chosen.or_else(|| {
            self.host()
                .default_server
                .as_deref()
                .and_then(crate::computer::server_address::parse)
        })
    }

    /// The local profile somebody used last with the server that is chosen now.
    pub fn last_local_profile(&self) -> Option<(LocalProfile, Last)> {
        let last = self.settings().kept().last.clone()?;
        Some((
            LocalProfile::named(&self.host().data_dir, &last.local_profile)?,
            last,
        ))
    }

    /// An open store with what it says of itself; none when it was made and never signed in to.
    async fn read_profile_state(
        &self,
        local_profile: &LocalProfile,
        key: StoreKey,
        store: Store,
    ) -> Result<Option<OpenStore>, StoreError> {
        let (local_profile, clock) = (
            local_profile.name().to_owned(),
            Arc::clone(&self.host().clock),
        );
        self.blocking(move || {
            let read = |connection: &_| {
                Ok((
                    profile_state::read(connection)?,
                    profile_state::refresh_token(connection)?,
                ))
            };
            let (profile_state, token) = store.read_blocking(read)?;
            Ok(profile_state.map(|profile_state| {
                OpenStore::new(local_profile, key, store, profile_state, token, clock)
            }))
        })
        .await
    }

    /// Lets everybody in through the entry lock that was opened.
    fn enter(&self, opened: Arc<OpenStore>, remembered: bool) {
        let last = Last {
            local_profile: opened.local_profile.clone(),
            remembered,
            locked: false,
            ended: false,
            unsent: 0,
        };
        self.note_last(Some(last));
        self.note_remembered(&opened.local_profile, remembered);
        self.open_up(opened);
    }

    /// Keeps who used this desk last. A full disk keeps nobody out; the next start asks for the password then.
    pub fn note_last(&self, last: Option<Last>) {
        let mut settings = self.settings();
        if settings.kept().last != last
            && let Err(error) = settings.change(|kept| kept.last = last)
        {
            tracing::warn!(%error, "who used this desk last was not kept");
        }
    }
}

impl Desk {
    /// Whether the person who used this desk last wanted to be remembered.
    pub fn is_remembered(&self) -> bool {
        let settings = self.settings();
        settings
            .kept()
            .last
            .as_ref()
            .is_some_and(|last| last.remembered)
    }

    /// Keeps whether the keychain can name this local profile's person. Only what the sign-in screen lists depends on
    /// it.
    pub fn note_remembered(&self, local_profile: &str, remembered: bool) {
        let mut settings = self.settings();
        if settings.kept().remembered.contains(local_profile) != remembered
            && let Err(error) = settings.change(|kept| {
                match remembered {
                    true => kept.remembered.insert(local_profile.to_owned()),
                    false => kept.remembered.remove(local_profile),
                };
            })
        {
            tracing::warn!(%error, "who is remembered here was not kept");
        }
    }
}

impl OpenStore {
    /// Who it is, for the screen that is shown while this store is closed.
    pub async fn who(&self) -> Who {
        let name = self.store.read(crate::facts::person_name).await;
        Who {
            name: name.unwrap_or_default(),
            login: self.login(),
        }
    }
}

impl From<Who> for KnownPerson {
    fn from(who: Who) -> Self {
        Self {
            name: who.name,
            login: who.login,
        }
    }
}
