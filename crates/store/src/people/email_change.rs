//! Addresses that wait for their confirmation.

use super::{credential, person};
use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::time::DAY;

/// How long a change is kept after it was asked for: the mails about it are written from it.
const KEPT: i64 = 30 * DAY;

/// A wish for another address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailChange {
    /// Its id.
    pub id: String,
    /// The person whose address changes.
    pub person: PersonId,
    /// The new address as typed.
    pub email: String,
    /// The form in which it is compared.
    pub email_key: String,
    /// The address there was when it was asked.
    pub previous_email: String,
    /// When the password was set that it was asked with.
    pub password_at: Timestamp,
    /// When it was asked.
    pub requested_at: Timestamp,
    /// When it was confirmed; none before.
    pub confirmed_at: Option<Timestamp>,
}

const FOUND: &str = "SELECT id, person_id, email, email_key, previous_email, password_at, requested_at, confirmed_at
    FROM email_change";

/// Writes a wish down. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, change: &EmailChange) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO email_change (id, person_id, email, email_key, previous_email, password_at, requested_at)
         VALUES (:id, :person, :email, :key, :previous, :password_at, :requested_at)",
        &[
            ("id", &change.id),
            ("person", &change.person),
            ("email", &change.email),
            ("key", &change.email_key),
            ("previous", &change.previous_email),
            ("password_at", &change.password_at.0),
            ("requested_at", &change.requested_at.0),
        ],
    )?;
    Ok(())
}

/// The wish with this id.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<EmailChange>, DbError> {
    tx.row(&format!("{FOUND} WHERE id = :id"), &[("id", &id)], read)
}

/// The wish with this id while it can be confirmed: nobody asked for another address since, the password it was asked
/// with is still the person's, and they can sign in.
///
/// # Errors
/// When the database cannot be read.
pub fn open(tx: &mut Tx<'_>, id: &str) -> Result<Option<EmailChange>, DbError> {
    let Some(wish) = by_id(tx, id)?.filter(|wish| wish.confirmed_at.is_none()) else {
        return Ok(None);
    };
    let last = of_person(tx, &wish.person)?.pop();
    let password = credential::of(tx, &wish.person)?.map(|password| password.changed_at);
    let active = person::by_id(tx, &wish.person)?.is_some_and(|person| person.active);
    let open =
        last.is_some_and(|last| last.id == wish.id) && password == Some(wish.password_at) && active;
    Ok(Some(wish).filter(|_| open))
}

/// All that is kept of a person's wishes, the oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<EmailChange>, DbError> {
    tx.rows(
        &format!("{FOUND} WHERE person_id = :person ORDER BY requested_at, id"),
        &[("person", person)],
        read,
    )
}

/// Notes that the address was confirmed. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn confirmed(tx: &mut Tx<'_>, id: &str, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        "UPDATE email_change SET confirmed_at = :now WHERE id = :id",
        &[("id", &id), ("now", &now.0)],
    )?;
    Ok(())
}

/// Forgets one wish. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn remove(tx: &mut Tx<'_>, id: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM email_change WHERE id = :id", &[("id", &id)])?;
    Ok(())
}

/// Forgets what nobody is mailed about any more. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn forget_old(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM email_change WHERE requested_at < :before",
        &[("before", &now.plus(-KEPT).0)],
    )
}

fn read(row: &Row<'_>) -> Result<EmailChange, DbError> {
    Ok(EmailChange {
        id: row.text("id")?,
        person: PersonId::new(row.text("person_id")?),
        email: row.text("email")?,
        email_key: row.text("email_key")?,
        previous_email: row.text("previous_email")?,
        password_at: Timestamp(row.int("password_at")?),
        requested_at: Timestamp(row.int("requested_at")?),
        confirmed_at: row.opt_int("confirmed_at")?.map(Timestamp),
    })
}
