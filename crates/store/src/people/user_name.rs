//! User names that were given: a name is somebody's for ever (UM-22), also after they were forgotten.
//!
//! Kept as a hash under a key of the installation, so that nobody reads names out of this list.

use loket_db::{DbError, Tx};
use loket_domain::people::invite::user_name_key;
use sha2::{Digest, Sha256};
use std::fmt::Write;

const KEY: &str = "user_name_key";

/// Notes that a name is given. Says whether it was free. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn reserve(tx: &mut Tx<'_>, name: &str, fresh_key: &str) -> Result<bool, DbError> {
    let name = user_name_key(name);
    let owned = tx.row(
        "SELECT 1 AS owned FROM person WHERE user_name_key = :name",
        &[("name", &name)],
        |_| Ok(()),
    )?;
    if owned.is_some() {
        return Ok(false);
    }
    let hash = hash(tx, &name, fresh_key)?;
    let written = tx.execute(
        "INSERT INTO user_name (hash) VALUES (:hash) ON CONFLICT (hash) DO NOTHING",
        &[("hash", &hash)],
    )?;
    Ok(written == 1)
}

/// Keeps the name of somebody who is forgotten from being given again. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn retire(tx: &mut Tx<'_>, name: &str, fresh_key: &str) -> Result<(), DbError> {
    let hash = hash(tx, &user_name_key(name), fresh_key)?;
    tx.execute(
        "INSERT INTO user_name (hash) VALUES (:hash) ON CONFLICT (hash) DO NOTHING",
        &[("hash", &hash)],
    )?;
    Ok(())
}

/// `fresh_key` becomes the installation's key when it has none yet.
fn hash(tx: &mut Tx<'_>, name: &str, fresh_key: &str) -> Result<String, DbError> {
    tx.execute(
        "INSERT INTO installation (key, value) VALUES (:key, :fresh) ON CONFLICT (key) DO NOTHING",
        &[("key", &KEY), ("fresh", &fresh_key)],
    )?;
    let key = tx.row(
        "SELECT value FROM installation WHERE key = :key",
        &[("key", &KEY)],
        |row| row.text("value"),
    )?;
    let digest = Sha256::new()
        .chain_update(key.unwrap_or_default())
        .chain_update(" ")
        .chain_update(name)
        .finalize();
    Ok(digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _infallible = write!(hex, "{byte:02x}");
            hex
        }))
}
