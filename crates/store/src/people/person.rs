//! Persons.

use super::session_endings;
use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::people::{Language, Profile};

/// A person as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What they see of themself.
    pub profile: Profile,
    /// Whether they can sign in.
    pub active: bool,
    /// Raised to end every session at once.
    pub generation: i64,
    /// When they were written down.
    pub created_at: Timestamp,
    /// When they first signed in; none before.
    pub first_entry_at: Option<Timestamp>,
    /// Links in mails of an older round are dead.
    pub link_round: i64,
}

const COLUMNS: &str =
    "id, given_name, family_name, email, user_name, language, customer_name, contact_name, telephone, active,
     generation, created_at, first_entry_at, link_round";

fn read(row: &Row<'_>) -> Result<Person, DbError> {
    Ok(Person {
        profile: Profile {
            person: PersonId::new(row.text("id")?),
            given_name: row.text("given_name")?,
            family_name: row.text("family_name")?,
            email: row.text("email")?,
            user_name: row.opt_text("user_name")?,
            language: Language::parse(&row.text("language")?).unwrap_or_default(),
            customer_name: row.text("customer_name")?,
            contact_name: row.text("contact_name")?,
            telephone: row.text("telephone")?,
        },
        active: row.bool("active")?,
        generation: row.int("generation")?,
        created_at: Timestamp(row.int("created_at")?),
        first_entry_at: row.opt_int("first_entry_at")?.map(Timestamp),
        link_round: row.int("link_round")?,
    })
}

/// Writes a new person down. Keys are computed here, so that stored and typed logins are compared alike.
///
/// # Errors
/// [`DbError::Unique`] when the address or user name is somebody's; [`DbError::Constraint`] when it cannot be one.
pub fn insert(tx: &mut Tx<'_>, profile: &Profile, now: Timestamp) -> Result<(), DbError> {
    let key = |login: &str| {
        loket_domain::people::login_key(login)
            .map_err(|refusal| DbError::Constraint(format!("person: {refusal}")))
    };
    let email_key = key(&profile.email)?;
    let user_name_key = profile.user_name.as_deref().map(key).transpose()?;
    tx.execute(
        "INSERT INTO person (id, given_name, family_name, email, email_key, user_name, user_name_key, language,
             active, generation, created_at)
         VALUES (:id, :given_name, :family_name, :email, :email_key, :user_name, :user_name_key, :language, 1, 1,
             :now)",
        &[
            ("id", &profile.person),
            ("given_name", &profile.given_name),
            ("family_name", &profile.family_name),
            ("email", &profile.email),
            ("email_key", &email_key),
            ("user_name", &profile.user_name),
            ("user_name_key", &user_name_key),
            ("language", &profile.language.code()),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// The person with this id.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &PersonId) -> Result<Option<Person>, DbError> {
    tx.row(
        &format!("SELECT {COLUMNS} FROM person WHERE id = :id"),
        &[("id", id)],
        read,
    )
}

/// The person whose e-mail address or user name has this key (see `loket_domain::people::login_key`).
///
/// An e-mail address goes before a user name that looks the same.
///
/// # Errors
/// When the database cannot be read.
pub fn by_login(tx: &mut Tx<'_>, key: &str) -> Result<Option<Person>, DbError> {
    let by_email = tx.row(
        &format!("SELECT {COLUMNS} FROM person WHERE email_key = :key"),
        &[("key", &key)],
        read,
    )?;
    let by_name = tx.row(
        &format!("SELECT {COLUMNS} FROM person WHERE user_name_key = :key"),
        &[("key", &key)],
        read,
    )?;
    Ok(by_email.or(by_name))
}

/// Lets a person sign in, or ends every session of theirs and keeps them out.
///
/// # Errors
/// When the database cannot be written.
pub fn set_active(tx: &mut Tx<'_>, id: &PersonId, active: bool) -> Result<bool, DbError> {
    let touched = tx.execute(
        "UPDATE person SET active = :active, generation = generation + 1 WHERE id = :id",
        &[("active", &active), ("id", id)],
    )?;
    session_endings::tell(tx)?;
    Ok(touched == 1)
}

/// Ends every session of a person: a new password, a lost right, an erasure. Gives the new generation.
///
/// # Errors
/// When the database cannot be written.
pub fn end_sessions(tx: &mut Tx<'_>, id: &PersonId) -> Result<i64, DbError> {
    let generation = tx.row(
        "UPDATE person SET generation = generation + 1 WHERE id = :id RETURNING generation",
        &[("id", id)],
        |row| row.int("generation"),
    )?;
    session_endings::tell(tx)?;
    Ok(generation.unwrap_or_default())
}

/// Notes a person's first entry; false when there was one before.
///
/// # Errors
/// When the database cannot be written.
pub fn enter_first(tx: &mut Tx<'_>, id: &PersonId, now: Timestamp) -> Result<bool, DbError> {
    let touched = tx.execute(
        "UPDATE person SET first_entry_at = :now WHERE id = :id AND first_entry_at IS NULL",
        &[("id", id), ("now", &now.0)],
    )?;
    Ok(touched == 1)
}
