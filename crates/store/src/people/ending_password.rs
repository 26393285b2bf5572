//! Passwords that are about to end, or have: whose person is still to be warned (OS-45).

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;

/// Passwords chosen after `since` and until `until` about which no mail `prefix<person>:<time>` waits or was sent.
///
/// # Errors
/// When the database cannot be read.
pub fn unwarned(
    tx: &mut Tx<'_>,
    (since, until): (Timestamp, Timestamp),
    prefix: &str,
    limit: i64,
) -> Result<Vec<(PersonId, Timestamp)>, DbError> {
    tx.rows(
        "SELECT c.person_id AS person_id, c.changed_at AS changed_at
         FROM credential c JOIN person p ON p.id = c.person_id AND p.active = 1
         WHERE c.temporary_until IS NULL AND c.changed_at > :since AND c.changed_at <= :until
             AND NOT EXISTS (SELECT 1 FROM job
                 WHERE job.id = CAST(:prefix AS TEXT) || c.person_id || ':' || CAST(c.changed_at AS TEXT))
             AND NOT EXISTS (SELECT 1 FROM mail_log
                 WHERE mail_log.id = CAST(:prefix AS TEXT) || c.person_id || ':' || CAST(c.changed_at AS TEXT))
         ORDER BY c.changed_at, c.person_id LIMIT :limit",
        &[
            ("since", &since.0),
            ("until", &until.0),
            ("prefix", &prefix),
            ("limit", &limit),
        ],
        |row| Ok((PersonId::new(row.text("person_id")?), Timestamp(row.int("changed_at")?))),
    )
}
