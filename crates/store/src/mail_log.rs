//! What was mailed, for the service desk: whom, which letter, what became of it. Of the text, links are blanked.

use loket_db::{DbError, Row, Tx};
use loket_domain::ids::PersonId;
use loket_domain::people::named::Named;
use loket_domain::{Retention, Timestamp};

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailOutcome {
    /// It was handed over.
    Sent,
    /// It never could be.
    GivenUp,
    /// It had lost its point.
    Dropped,
}

impl MailOutcome {
    /// As it stands in storage.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::GivenUp => "given_up",
            Self::Dropped => "dropped",
        }
    }
}

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailed {
    /// Its job's id.
    pub id: String,
    /// To whom; none for who is not a person.
    pub person: Option<PersonId>,
    /// Which letter.
    pub template: String,
    /// Its language; empty when it was not written.
    pub language: String,
    /// What became of it, as [`MailOutcome::as_str`].
    pub outcome: String,
    /// When the server finished with the job.
    pub at: Timestamp,
    /// What it said, without links; empty after a while.
    pub text: String,
}

/// Writes a mail down; once more when a crash had it sent twice. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn put(tx: &mut Tx<'_>, mailed: &Mailed) -> Result<(), DbError> {
    let person = mailed.person.as_ref().map_or("", PersonId::as_str);
    tx.execute(
        "INSERT INTO mail_log (id, person_id, template, language, outcome, at, text)
         VALUES (:id, :person, :template, :language, :outcome, :at, :text)
         ON CONFLICT (id) DO UPDATE SET outcome = :outcome, at = :at, text = :text, language = :language",
        &[
            ("id", &mailed.id),
            ("person", &person),
            ("template", &mailed.template),
            ("language", &mailed.language),
            ("outcome", &mailed.outcome),
            ("at", &mailed.at.0),
            ("text", &mailed.text),
        ],
    )?;
    Ok(())
}

/// What was mailed to a person, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<Mailed>, DbError> {
    tx.rows(
        "SELECT id, person_id, template, language, outcome, at, text FROM mail_log WHERE person_id = :person
         ORDER BY at DESC, id DESC",
        &[("person", person)],
        read,
    )
}

/// Forgets what was mailed to a person.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM mail_log WHERE person_id = :person",
        &[("person", person)],
    )
}

/// Blanks the texts that name a person, also in mails to others: that a mail went stays. As
/// [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn blank_naming(tx: &mut Tx<'_>, somebody: &Named) -> Result<(), DbError> {
    let naming = tx.rows(
        "SELECT id, text FROM mail_log WHERE text <> ''",
        &[],
        |row| {
            let id = row.text("id")?;
            Ok(somebody.is_in(&row.text("text")?).then_some(id))
        },
    )?;
    for id in naming.into_iter().flatten() {
        tx.execute(
            "UPDATE mail_log SET text = '' WHERE id = :id",
            &[("id", &id)],
        )?;
    }
    Ok(())
}

/// Forgets texts and mails that are old enough.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_old(tx: &mut Tx<'_>, retention: Retention, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE mail_log SET text = '' WHERE at <= :before AND text <> ''",
        &[("before", &now.plus(-retention.mail_text()).0)],
    )?;
    tx.execute(
        "DELETE FROM mail_log WHERE at <= :before",
        &[("before", &now.plus(-retention.mail_log()).0)],
    )
}

fn read(row: &Row<'_>) -> Result<Mailed, DbError> {
    let person = row.text("person_id")?;
    Ok(Mailed {
        id: row.text("id")?,
        person: (!person.is_empty()).then(|| PersonId::new(person)),
        template: row.text("template")?,
        language: row.text("language")?,
        outcome: row.text("outcome")?,
        at: Timestamp(row.int("at")?),
        text: row.text("text")?,
    })
}
