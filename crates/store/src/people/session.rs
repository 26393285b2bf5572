//! Sign-ins. Tokens are known here as SHA-256 only.

use super::session_endings;
use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, PersonId, SessionId};

/// SHA-256 of a token.
pub type TokenHash = [u8; 32];

/// A session as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id, the first part of its refresh tokens.
    pub id: SessionId,
    /// The person who signed in.
    pub person: PersonId,
    /// The device they signed in on.
    pub device: DeviceId,
    /// The person's generation when they signed in: an older one than the person's is over.
    pub generation: i64,
    /// The refresh token that gives the next pair.
    pub refresh_hash: Vec<u8>,
    /// Until when it does.
    pub refresh_expires_at: Timestamp,
    /// The refresh token before it.
    pub previous_hash: Option<Vec<u8>>,
    /// With the previous token it makes the current one, so that a lost answer can be given again.
    pub rotation_salt: Vec<u8>,
    /// When the current pair was made.
    pub rotated_at: Timestamp,
    /// Whether the current pair reached the desk.
    pub proven: bool,
}

/// The hashes and ends of a pair of tokens.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The access token's hash.
    pub access_hash: TokenHash,
    /// When the access token ends.
    pub access_expires_at: Timestamp,
    /// The refresh token's hash.
    pub refresh_hash: TokenHash,
    /// When the refresh token ends.
    pub refresh_expires_at: Timestamp,
}

/// The session, person and device that an access token belongs to, as far as one indexed read tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessTokenOwner {
    /// The session.
    pub id: SessionId,
    /// The person who signed in.
    pub person: PersonId,
    /// The device they signed in on.
    pub device: DeviceId,
    /// Whether this pair was used before.
    pub proven: bool,
}

/// Writes a new session down.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(
    tx: &mut Tx<'_>,
    id: &SessionId,
    (person, device): (&PersonId, &DeviceId),
    generation: i64,
    pair: &Pair,
    now: Timestamp,
) -> Result<(), DbError> {
    let no_salt: &[u8] = &[];
    tx.execute(
        "INSERT INTO session (id, person_id, device_id, generation, access_hash, access_expires_at, refresh_hash,
             refresh_expires_at, previous_hash, rotation_salt, rotated_at, proven, created_at)
         VALUES (:id, :person, :device, :generation, :access_hash, :access_expires_at, :refresh_hash,
             :refresh_expires_at, :previous_hash, :rotation_salt, :now, 0, :now)",
        &[
            ("id", id),
            ("person", person),
            ("device", device),
            ("generation", &generation),
            ("access_hash", &pair.access_hash),
            ("access_expires_at", &pair.access_expires_at.0),
            ("refresh_hash", &pair.refresh_hash),
            ("refresh_expires_at", &pair.refresh_expires_at.0),
            ("previous_hash", &None::<Vec<u8>>),
            ("rotation_salt", &no_salt),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// The owner of an access token, when it is good now: the token is alive, the session is of the person's generation,
/// and the person is active.
///
/// # Errors
/// When the database cannot be read.
pub fn by_access(
    tx: &mut Tx<'_>,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<Option<AccessTokenOwner>, DbError> {
    tx.row(
        "SELECT session.id AS id, session.person_id AS person_id, session.device_id AS device_id,
             session.proven AS proven
         FROM session JOIN person ON person.id = session.person_id
         WHERE session.access_hash = :hash AND session.access_expires_at > :now
             AND session.generation = person.generation AND person.active = 1",
        &[("hash", hash), ("now", &now.0)],
        |row| {
            Ok(AccessTokenOwner {
                id: SessionId::new(row.text("id")?),
                person: PersonId::new(row.text("person_id")?),
                device: DeviceId::new(row.text("device_id")?),
                proven: row.bool("proven")?,
            })
        },
    )
}

/// The session with this id.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &SessionId) -> Result<Option<Session>, DbError> {
    tx.row(
        "SELECT id, person_id, device_id, generation, refresh_hash, refresh_expires_at, previous_hash,
             rotation_salt, rotated_at, proven
         FROM session WHERE id = :id",
        &[("id", id)],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Session, DbError> {
    Ok(Session {
        id: SessionId::new(row.text("id")?),
        person: PersonId::new(row.text("person_id")?),
        device: DeviceId::new(row.text("device_id")?),
        generation: row.int("generation")?,
        refresh_hash: row.bytes("refresh_hash")?,
        refresh_expires_at: Timestamp(row.int("refresh_expires_at")?),
        previous_hash: row.opt_bytes("previous_hash")?,
        rotation_salt: row.bytes("rotation_salt")?,
        rotated_at: Timestamp(row.int("rotated_at")?),
        proven: row.bool("proven")?,
    })
}

/// Puts the next pair in the place of the one whose refresh token was just used.
///
/// # Errors
/// When the database cannot be written.
pub fn rotate(
    tx: &mut Tx<'_>,
    session: &Session,
    pair: &Pair,
    salt: &[u8],
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE session SET access_hash = :access_hash, access_expires_at = :access_expires_at,
             refresh_hash = :refresh_hash, refresh_expires_at = :refresh_expires_at, previous_hash = :previous_hash,
             rotation_salt = :rotation_salt, rotated_at = :now, proven = 0
         WHERE id = :id",
        &[
            ("id", &session.id),
            ("access_hash", &pair.access_hash),
            ("access_expires_at", &pair.access_expires_at.0),
            ("refresh_hash", &pair.refresh_hash),
            ("refresh_expires_at", &pair.refresh_expires_at.0),
            ("previous_hash", &session.refresh_hash),
            ("rotation_salt", &salt),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// Gives the current pair's access token a new value: the answer that held the old one was lost.
///
/// # Errors
/// When the database cannot be written.
pub fn repeat(tx: &mut Tx<'_>, id: &SessionId, pair: &Pair) -> Result<(), DbError> {
    tx.execute(
        "UPDATE session SET access_hash = :access_hash, access_expires_at = :access_expires_at WHERE id = :id",
        &[("id", id), ("access_hash", &pair.access_hash), ("access_expires_at", &pair.access_expires_at.0)],
    )?;
    Ok(())
}

/// Lets a session go on in a new generation with a new pair, while the person's others end. The pair before opens
/// nothing any more: an answer that is lost is answered by signing in again.
///
/// # Errors
/// When the database cannot be written.
pub fn go_on(
    tx: &mut Tx<'_>,
    id: &SessionId,
    generation: i64,
    pair: &Pair,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE session SET generation = :generation, access_hash = :access_hash,
             access_expires_at = :access_expires_at, refresh_hash = :refresh_hash,
             refresh_expires_at = :refresh_expires_at, previous_hash = NULL, rotated_at = :now, proven = 0
         WHERE id = :id",
        &[
            ("id", id),
            ("generation", &generation),
            ("access_hash", &pair.access_hash),
            ("access_expires_at", &pair.access_expires_at.0),
            ("refresh_hash", &pair.refresh_hash),
            ("refresh_expires_at", &pair.refresh_expires_at.0),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// Whether a session still is one.
///
/// # Errors
/// When the database cannot be read.
pub fn is_alive(tx: &mut Tx<'_>, id: &SessionId) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT 1 AS alive FROM session JOIN person ON person.id = session.person_id
         WHERE session.id = :id AND session.generation = person.generation AND person.active = 1",
        &[("id", id)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Ends all of a person's sessions on one device, at once.
///
/// # Errors
/// When the database cannot be written.
pub fn end_there(tx: &mut Tx<'_>, person: &PersonId, device: &DeviceId) -> Result<bool, DbError> {
    let touched = tx.execute(
        "DELETE FROM session WHERE person_id = :person AND device_id = :device",
        &[("person", person), ("device", device)],
    )?;
    session_endings::tell(tx)?;
    Ok(touched > 0)
}

/// Notes that the current pair reached the desk.
///
/// # Errors
/// When the database cannot be written.
pub fn prove(tx: &mut Tx<'_>, hash: &TokenHash) -> Result<(), DbError> {
    tx.execute(
        "UPDATE session SET proven = 1 WHERE access_hash = :hash",
        &[("hash", hash)],
    )?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the database cannot be written.
pub fn end(tx: &mut Tx<'_>, id: &SessionId) -> Result<(), DbError> {
    tx.execute("DELETE FROM session WHERE id = :id", &[("id", id)])?;
    session_endings::tell(tx)
}

/// Ends what a new sign-in leaves behind of a person's sessions on one device: those whose pair was made before
/// `since`. Younger ones stay, because the sign-in may be a late copy of the one that gave them.
///
/// # Errors
/// When the database cannot be written.
pub fn end_on_device(
    tx: &mut Tx<'_>,
    person: &PersonId,
    device: &DeviceId,
    since: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM session WHERE person_id = :person AND device_id = :device AND rotated_at < :since",
        &[("person", person), ("device", device), ("since", &since.0)],
    )?;
    Ok(())
}

/// Forgets sessions whose refresh token waited too long.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_expired(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM session WHERE refresh_expires_at <= :now",
        &[("now", &now.0)],
    )
}
