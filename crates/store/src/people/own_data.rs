//! What persons change of themselves, and what is left of them when they are forgotten.

use loket_db::{DbError, Tx};
use loket_domain::ids::PersonId;
use loket_domain::people::Profile;
use loket_domain::people::erase::FORGOTTEN;

/// Keeps a profile's own data (OS-37 … OS-41); not address and user name. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn set_profile(tx: &mut Tx<'_>, profile: &Profile) -> Result<(), DbError> {
    tx.execute(
        "UPDATE person SET given_name = :given_name, family_name = :family_name, customer_name = :customer_name,
             contact_name = :contact_name, telephone = :telephone, language = :language
         WHERE id = :person",
        &[
            ("given_name", &profile.given_name),
            ("family_name", &profile.family_name),
            ("customer_name", &profile.customer_name),
            ("contact_name", &profile.contact_name),
            ("telephone", &profile.telephone),
            ("language", &profile.language.code()),
            ("person", &profile.person),
        ],
    )?;
    Ok(())
}

/// Whose address this is, by its key alone: a user name that looks the same is another thing.
///
/// # Errors
/// When the database cannot be read.
pub fn by_email(tx: &mut Tx<'_>, email_key: &str) -> Result<Option<PersonId>, DbError> {
    tx.row(
        "SELECT id FROM person WHERE email_key = :key",
        &[("key", &email_key)],
        |row| Ok(PersonId::new(row.text("id")?)),
    )
}

/// Sets a person's address, which they have shown to be theirs. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// [`DbError::Unique`] when it is somebody else's meanwhile.
pub fn set_email(
    tx: &mut Tx<'_>,
    person: &PersonId,
    email: &str,
    email_key: &str,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE person SET email = :email, email_key = :key, email_doubtful = 0 WHERE id = :person",
        &[("email", &email), ("key", &email_key), ("person", person)],
    )?;
    Ok(())
}

/// Notes whether the person has shown that the address is theirs. As
/// [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn doubt_email(tx: &mut Tx<'_>, person: &PersonId, doubtful: bool) -> Result<(), DbError> {
    tx.execute(
        "UPDATE person SET email_doubtful = :doubtful WHERE id = :person",
        &[("doubtful", &doubtful), ("person", person)],
    )?;
    Ok(())
}

/// Whether that is so.
///
/// # Errors
/// When the database cannot be read.
pub fn is_email_doubtful(tx: &mut Tx<'_>, person: &PersonId) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT email_doubtful FROM person WHERE id = :person",
        &[("person", person)],
        |row| row.bool("email_doubtful"),
    )?;
    Ok(found.unwrap_or_default())
}

/// Ends a generated password that was not used (UM-142). As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn withdraw_temporary(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM credential WHERE person_id = :person AND temporary_until IS NOT NULL",
        &[("person", person)],
    )?;
    Ok(())
}

/// Ends a password, also one that an administrator made. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn withdraw_password(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM credential WHERE person_id = :person",
        &[("person", person)],
    )?;
    Ok(())
}

/// Forgets what a sign-in or a mail left that was under way while somebody was being forgotten. As
/// [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn forget_late(tx: &mut Tx<'_>) -> Result<(), DbError> {
    for table in ["session", "device", "consent", "link", "mail_log"] {
        let sql = format!(
            "DELETE FROM {table} WHERE person_id IN (SELECT id FROM person WHERE email = '')"
        );
        tx.execute(&sql, &[])?;
    }
    Ok(())
}

/// Empties a person's row: what is left is an opaque id that audits and orders point at. `fresh` takes the place of
/// the address' key. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn empty(tx: &mut Tx<'_>, person: &PersonId, fresh: &str) -> Result<(), DbError> {
    tx.execute(
        "UPDATE person SET given_name = :forgotten, family_name = '', email = '', email_key = :key, user_name = NULL,
             user_name_key = NULL, language = '', customer_name = '', contact_name = '', telephone = '', active = 0,
             generation = generation + 1, link_round = link_round + 1
         WHERE id = :person",
        &[
            ("forgotten", &FORGOTTEN),
            ("key", &format!("forgotten:{fresh}")),
            ("person", person),
        ],
    )?;
    Ok(())
}
