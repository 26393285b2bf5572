//! A keychain in memory, with the failures real ones have.

use loket_desk::vault::{KeyVault, VaultError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Entries by name. A clone is the same keychain: it outlives the desk that wrote to it.
#[derive(Clone, Debug, Default)]
pub struct MemoryVault(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    entries: BTreeMap<String, String>,
    failure: Option<VaultError>,
}

impl MemoryVault {
    /// From now on every access fails like this, or works again.
    pub fn fail(&self, failure: Option<VaultError>) {
        self.state().failure = failure;
    }

    /// Somebody deletes every entry whose name begins so.
    pub fn delete_all(&self, prefix: &str) {
        self.state()
            .entries
            .retain(|name, _| !name.starts_with(prefix));
    }

    /// Somebody writes over every entry whose name begins so.
    pub fn overwrite_all(&self, prefix: &str, secret: &str) {
        let mut state = self.state();
        let fitting = state
            .entries
            .iter_mut()
            .filter(|(name, _)| name.starts_with(prefix));
        fitting.for_each(|(_, entry)| secret.clone_into(entry));
    }

    /// Another keychain with the same entries.
    #[must_use]
    pub fn copy(&self) -> Self {
        let entries = self.entries();
        Self(Arc::new(Mutex::new(State {
            entries,
            failure: None,
        })))
    }

    /// What is kept, by name.
    pub fn entries(&self) -> BTreeMap<String, String> {
        self.state().entries.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn working(&self) -> Result<MutexGuard<'_, State>, VaultError> {
        let state = self.state();
        match state.failure {
            Some(failure) => Err(failure),
            None => Ok(state),
        }
    }
}

impl KeyVault for MemoryVault {
    fn read(&self, name: &str) -> Result<Option<String>, VaultError> {
        Ok(self.working()?.entries.get(name).cloned())
    }

    fn write(&self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.working()?
            .entries
            .insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), VaultError> {
        self.working()?.entries.remove(name);
        Ok(())
    }
}
