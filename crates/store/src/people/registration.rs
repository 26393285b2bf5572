//! Registrations that wait for the link in their mail (OS-09). The person is written down when it is followed: nobody
//! takes an address by registering it.

use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::people::Language;
use loket_domain::time::DAY;

/// So long after its end a registration can still be asked for anew.
pub const ENDED_KEPT: i64 = 7 * DAY;

/// A registration as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// Its id.
    pub id: String,
    /// The company's name (OS-05).
    pub company: String,
    /// The founder's given name (OS-06).
    pub given_name: String,
    /// Their family name; may be empty.
    pub family_name: String,
    /// Their address, as typed (OS-07).
    pub email: String,
    /// Its compared form.
    pub email_key: String,
    /// Their language.
    pub language: Language,
    /// The password they chose (OS-08), hashed.
    pub password_hash: String,
    /// The version of terms and privacy policy they accepted.
    pub terms_version: String,
    /// When they registered.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

const COLUMNS: &str = "id, company, given_name, family_name, email, email_key, language, password_hash, terms_version,
     created_at, expires_at";

fn read(row: &Row<'_>) -> Result<Registration, DbError> {
    Ok(Registration {
        id: row.text("id")?,
        company: row.text("company")?,
        given_name: row.text("given_name")?,
        family_name: row.text("family_name")?,
        email: row.text("email")?,
        email_key: row.text("email_key")?,
        language: Language::parse(&row.text("language")?).unwrap_or_default(),
        password_hash: row.text("password_hash")?,
        terms_version: row.text("terms_version")?,
        created_at: Timestamp(row.int("created_at")?),
        expires_at: Timestamp(row.int("expires_at")?),
    })
}

/// Writes a registration down in the place of those with the same address, whose links are dead with them.
///
/// # Errors
/// When the database cannot be written.
pub fn put(tx: &mut Tx<'_>, registration: &Registration) -> Result<(), DbError> {
    end_of(tx, &registration.email_key)?;
    tx.execute(
        "INSERT INTO registration (id, company, given_name, family_name, email, email_key, language, password_hash,
             terms_version, created_at, expires_at)
         VALUES (:id, :company, :given_name, :family_name, :email, :email_key, :language, :password_hash,
             :terms_version, :created_at, :expires_at)",
        &[
            ("id", &registration.id),
            ("company", &registration.company),
            ("given_name", &registration.given_name),
            ("family_name", &registration.family_name),
            ("email", &registration.email),
            ("email_key", &registration.email_key),
            ("language", &registration.language.code()),
            ("password_hash", &registration.password_hash),
            ("terms_version", &registration.terms_version),
            ("created_at", &registration.created_at.0),
            ("expires_at", &registration.expires_at.0),
        ],
    )?;
    Ok(())
}

/// A registration, ended ones too as long as they are kept.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<Registration>, DbError> {
    tx.row(
        &format!("SELECT {COLUMNS} FROM registration WHERE id = :id"),
        &[("id", &id)],
        read,
    )
}

/// The registration of an address, an ended one too.
///
/// # Errors
/// When the database cannot be read.
pub fn by_email(tx: &mut Tx<'_>, key: &str) -> Result<Option<Registration>, DbError> {
    tx.row(
        &format!(
            "SELECT {COLUMNS} FROM registration WHERE email_key = :key ORDER BY created_at DESC, id DESC LIMIT 1"
        ),
        &[("key", &key)],
        read,
    )
}

/// Lets a registration wait longer: its mail was asked for again.
///
/// # Errors
/// When the database cannot be written.
pub fn wait_until(tx: &mut Tx<'_>, id: &str, expires_at: Timestamp) -> Result<(), DbError> {
    tx.execute(
        "UPDATE registration SET expires_at = :expires WHERE id = :id",
        &[("id", &id), ("expires", &expires_at.0)],
    )?;
    Ok(())
}

/// Ends every registration of an address: it was followed, or made anew.
///
/// # Errors
/// When the database cannot be written.
pub fn end_of(tx: &mut Tx<'_>, key: &str) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM registration WHERE email_key = :key",
        &[("key", &key)],
    )?;
    Ok(())
}

/// Forgets registrations that ended long enough ago.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_ended(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM registration WHERE expires_at < :over",
        &[("over", &now.plus(-ENDED_KEPT).0)],
    )
}
