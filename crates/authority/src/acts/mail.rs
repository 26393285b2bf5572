//! Mails that acts bring about: a job for the mail loop, in the act's own transaction.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_store::job;
use serde_json::{Value, json};

pub use loket_store::job::MAIL;

/// Has a mail written, once per `key`. `about` holds ids only: names and addresses are looked up when it is sent.
///
/// # Errors
/// When the database cannot be written.
pub fn queue(
    tx: &mut Tx<'_>,
    template: &str,
    key: &str,
    about: &Value,
    now: Timestamp,
) -> Result<(), DbError> {
    let id = format!("{MAIL}:{key}");
    let payload = json!({"template": template, "about": about}).to_string();
    job::put(tx, MAIL, &id, &payload, now)
}
