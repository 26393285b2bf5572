//! Where a small secret is kept between two starts: the operating system's keychain, seen from the desk.

pub mod patient;

pub use patient::Patient;

/// Why a vault did not answer as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// It is there and locked.
    #[error("the keychain is locked")]
    Locked,
    /// Nothing answers: no keychain on this computer.
    #[error("no keychain answers")]
    Unavailable,
    /// It said no to this program.
    #[error("the keychain refused")]
    Denied,
    /// Anything else.
    #[error("the keychain failed")]
    Other,
}

/// Keeps short texts under names. Calls block: never call one on an async worker thread.
pub trait KeyVault: Send + Sync {
    /// Reads an entry; none when there is no such entry.
    ///
    /// # Errors
    /// [`VaultError`]. "No entry" is not an error.
    fn read(&self, name: &str) -> Result<Option<String>, VaultError>;

    /// Writes an entry, over an older one.
    ///
    /// # Errors
    /// [`VaultError`].
    fn write(&self, name: &str, secret: &str) -> Result<(), VaultError>;

    /// Removes an entry; fine when there is none.
    ///
    /// # Errors
    /// [`VaultError`].
    fn delete(&self, name: &str) -> Result<(), VaultError>;
}
