//! Sessions and devices of people who were forgotten. Nothing of them is in here: it is for telling the desk that
//! still holds a token, or the name it had for them, so that it removes what it keeps of them.

use super::session::TokenHash;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, PersonId, SessionId};
use sha2::{Digest, Sha256};

/// Records a person's sessions and devices as erased, before they are removed with everything else.
///
/// # Errors
/// When the database cannot be written.
pub fn record_sessions_of(
    tx: &mut Tx<'_>,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO buried_session (id, refresh_hash, previous_hash, buried_at)
         SELECT id, refresh_hash, previous_hash, CAST(:now AS BIGINT) FROM session WHERE person_id = :person
         ON CONFLICT (id) DO NOTHING",
        &[("person", person), ("now", &now.0)],
    )?;
    let devices = tx.rows(
        "SELECT id FROM device WHERE person_id = :person",
        &[("person", person)],
        |row| Ok(DeviceId::new(row.text("id")?)),
    )?;
    for device in devices {
        let (id, hash) = mark(&device);
        tx.execute(
            "INSERT INTO buried_session (id, refresh_hash, previous_hash, buried_at)
             VALUES (:id, :hash, NULL, CAST(:now AS BIGINT)) ON CONFLICT (id) DO NOTHING",
            &[("id", &id), ("hash", &hash), ("now", &now.0)],
        )?;
    }
    Ok(())
}

/// A device's name is all that a computer without a session has to show: it is kept as tokens are, hashed.
fn mark(device: &DeviceId) -> (String, TokenHash) {
    let hash = Sha256::digest(format!("loket device {device}"));
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    (format!("device-{digits}"), hash.into())
}

/// Whether the person who used this device was forgotten. A caller that cannot name the device learns nothing.
///
/// # Errors
/// When the database cannot be read.
pub fn is_device_there(tx: &mut Tx<'_>, device: &DeviceId) -> Result<bool, DbError> {
    let (id, hash) = mark(device);
    let found = tx.row(
        "SELECT 1 AS there FROM buried_session WHERE id = :id AND refresh_hash = :hash",
        &[("id", &id), ("hash", &hash)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Whether this token belonged to one of them. A caller without such a token learns nothing.
///
/// # Errors
/// When the database cannot be read.
pub fn is_there(tx: &mut Tx<'_>, id: &SessionId, hash: &TokenHash) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT 1 AS there FROM buried_session
         WHERE id = :id AND (refresh_hash = :hash OR previous_hash = :hash)",
        &[("id", id), ("hash", hash)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Forgets those whose tokens would have ended by now.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_before(tx: &mut Tx<'_>, since: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM buried_session WHERE buried_at <= :since",
        &[("since", &since.0)],
    )
}
