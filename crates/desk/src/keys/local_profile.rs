//! The files of one person and server on this computer.

use super::StoreKey;
use crate::store::{Store, StoreError};
use loket_domain::ids::PersonId;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Where the stores lie, in the desk's folder.
const FOLDER: &str = "stores";

/// One person with one server on this computer: the two files that are theirs. The name is a hash of both, so a
/// store is found again from them alone, and says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalProfile {
    name: String,
    folder: PathBuf,
}

impl LocalProfile {
    /// This person's with this server.
    pub fn of(data_dir: &Path, server: &str, person: &PersonId) -> Self {
        let mut hash = Sha256::new();
        for part in ["loket seat", server, person.as_str()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let name = hash
            .finalize()
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            name,
            folder: data_dir.join(FOLDER),
        }
    }

    /// The one with this name; none when it cannot be one.
    pub fn named(data_dir: &Path, name: &str) -> Option<Self> {
        let is_name = name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_name.then(|| Self {
            name: name.to_owned(),
            folder: data_dir.join(FOLDER),
        })
    }

    /// All there are on this computer.
    pub fn all(data_dir: &Path) -> Vec<Self> {
        Self::with_ending(data_dir, ".keys")
    }

    fn with_ending(data_dir: &Path, ending: &str) -> Vec<Self> {
        let Ok(entries) = std::fs::read_dir(data_dir.join(FOLDER)) else {
            return Vec::new();
        };
        let names = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        names
            .filter_map(|name| Self::named(data_dir, name.strip_suffix(ending)?))
            .collect()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The encrypted file.
    pub fn store_path(&self) -> PathBuf {
        self.folder.join(format!("{}.store", self.name))
    }

    /// The file of wraps beside it.
    pub fn wraps_path(&self) -> PathBuf {
        self.folder.join(format!("{}.keys", self.name))
    }

    /// Whether there is a store, whatever its state.
    pub fn has_store(&self) -> bool {
        // "Cannot be told" counts as there: nothing may be made over it.
        self.store_path().try_exists().unwrap_or(true)
    }

    /// Makes the folder, for this user only.
    pub fn make_folder(&self) -> Result<(), StoreError> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        Ok(builder.create(&self.folder)?)
    }

    /// All that were put out and not yet swept: the program ended in between.
    pub fn put_out_ones(data_dir: &Path) -> Vec<Self> {
        Self::with_ending(data_dir, ".gone")
    }

    /// Takes the store out of its place. Before this step the local profile is whole, after it there is none.
    ///
    /// # Errors
    /// When the disk does not take it; the local profile is whole then.
    pub fn put_out(&self) -> Result<(), StoreError> {
        match std::fs::rename(self.store_path(), self.gone_path()) {
            Ok(()) => Ok(crate::computer::files::sync_folder_of(&self.store_path())?),
            // Never made, or put out before: the mark says that there is something to sweep.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.make_folder()?;
                Ok(crate::computer::files::replace(&self.gone_path(), b"")?)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Removes every file of a local profile that was put out, but for the mark that there is something left to sweep.
    ///
    /// # Errors
    /// When the disk does not take it; it can be done again.
    pub fn empty(&self) -> Result<(), StoreError> {
        if self.has_store() {
            // Somebody made a new store here since: only the old one goes.
            return Ok(crate::computer::files::replace(&self.gone_path(), b"")?);
        }
        for ending in [
            "store-wal",
            "store-shm",
            "new",
            "new-wal",
            "new-shm",
            "keys",
            "keys.part",
        ] {
            remove(&self.folder.join(format!("{}.{ending}", self.name)))?;
        }
        Ok(crate::computer::files::replace(&self.gone_path(), b"")?)
    }

    /// The last trace goes.
    ///
    /// # Errors
    /// When the disk does not take it; it can be done again.
    pub fn forget_put_out(&self) -> Result<(), StoreError> {
        remove(&self.gone_path())?;
        Ok(crate::computer::files::sync_folder_of(&self.gone_path())?)
    }

    fn gone_path(&self) -> PathBuf {
        self.folder.join(format!("{}.gone", self.name))
    }

    /// Opens the store; none when the key is not its own.
    pub fn try_key(&self, key: &StoreKey) -> Result<Option<Store>, StoreError> {
        match Store::open(&self.store_path(), key) {
            Ok(store) => Ok(Some(store)),
            Err(StoreError::WrongKey) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
