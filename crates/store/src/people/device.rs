//! Desktops as their persons use them.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, PersonId};

/// The secret that a device's third key wrap is made of: 32 random bytes, the same as long as the device is kept.
pub type DeviceSecret = [u8; 32];

/// Whether this person has signed in on this device before.
///
/// # Errors
/// When the database cannot be read.
pub fn is_known(tx: &mut Tx<'_>, person: &PersonId, device: &DeviceId) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT 1 AS known FROM device WHERE person_id = :person AND id = :device",
        &[("person", person), ("device", device)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Notes that a person uses a device, and gives the device's secret: the stored one, or `fresh` for a new device.
///
/// # Errors
/// When the database cannot be written.
pub fn used(
    tx: &mut Tx<'_>,
    person: &PersonId,
    device: &DeviceId,
    name: &str,
    fresh: &DeviceSecret,
    now: Timestamp,
) -> Result<Vec<u8>, DbError> {
    let secret = tx.row(
        "INSERT INTO device (person_id, id, name, secret, created_at, last_used_at)
         VALUES (:person, :device, :name, :secret, :now, :now)
         ON CONFLICT (person_id, id) DO UPDATE SET name = :name, last_used_at = :now
         RETURNING secret",
        &[
            ("person", person),
            ("device", device),
            ("name", &name),
            ("secret", fresh),
            ("now", &now.0),
        ],
        |row| row.bytes("secret"),
    )?;
    secret.ok_or_else(|| DbError::Other("device: nothing was returned".to_owned()))
}

/// A device as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: DeviceId,
    /// What it calls itself.
    pub name: String,
    /// When it was first used.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_used_at: Timestamp,
    /// Whether somebody is signed in on it.
    pub signed_in: bool,
}

/// A person's devices, the last used first.
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(
    tx: &mut Tx<'_>,
    person: &PersonId,
    now: Timestamp,
) -> Result<Vec<Listed>, DbError> {
    tx.rows(
        "SELECT device.id AS id, device.name AS name, device.created_at AS created_at,
             device.last_used_at AS last_used_at,
             (SELECT COUNT(*) FROM session JOIN person ON person.id = session.person_id
              WHERE session.person_id = device.person_id AND session.device_id = device.id
                  AND session.generation = person.generation AND session.refresh_expires_at > :now) AS sessions
         FROM device WHERE device.person_id = :person ORDER BY device.last_used_at DESC, device.id",
        &[("person", person), ("now", &now.0)],
        |row| {
            Ok(Listed {
                id: DeviceId::new(row.text("id")?),
                name: row.text("name")?,
                created_at: Timestamp(row.int("created_at")?),
                last_used_at: Timestamp(row.int("last_used_at")?),
                signed_in: row.int("sessions")? > 0,
            })
        },
    )
}

/// Notes a refresh and gives the device's secret.
///
/// # Errors
/// When the database cannot be written; none when the device is gone.
pub fn touched(
    tx: &mut Tx<'_>,
    person: &PersonId,
    device: &DeviceId,
    now: Timestamp,
) -> Result<Option<Vec<u8>>, DbError> {
    tx.row(
        "UPDATE device SET last_used_at = :now WHERE person_id = :person AND id = :device RETURNING secret",
        &[("person", person), ("device", device), ("now", &now.0)],
        |row| row.bytes("secret"),
    )
}

/// Forgets devices without a session that were last used before `since`, and with them their secret.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_unused(tx: &mut Tx<'_>, since: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM device WHERE last_used_at <= :since AND NOT EXISTS (
             SELECT 1 FROM session WHERE session.person_id = device.person_id AND session.device_id = device.id)",
        &[("since", &since.0)],
    )
}
