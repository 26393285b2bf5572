//! What became of each act: for ever, bound to the person, without personal data.

use crate::planted::{Bug, planted};
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{ActId, PersonId};
use loket_domain::time::SECOND;
use loket_protocol::{Act, Outcome};

const MINUTE: i64 = 60 * SECOND;

/// What is known about an act id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The hash of the act it was given for.
    pub payload_hash: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// The receipt of an act of this person, if it was decided before.
///
/// # Errors
/// [`DbError`].
pub fn find(tx: &mut Tx<'_>, person: &PersonId, act: &ActId) -> Result<Option<Receipt>, DbError> {
    tx.row(
        "SELECT payload_hash, verdict FROM act_receipt WHERE person_id = :person AND act_id = :act",
        &[("person", person), ("act", act)],
        |row| {
            let outcome = serde_json::from_str(&row.text("verdict")?)
                .map_err(|e| DbError::Column(format!("verdict: {e}")))?;
            Ok(Receipt {
                payload_hash: row.text("payload_hash")?,
                outcome,
            })
        },
    )
}

/// Keeps what became of an act. Names of people do not belong in here.
///
/// # Errors
/// [`DbError`].
pub fn keep(
    tx: &mut Tx<'_>,
    person: &PersonId,
    act: &Act,
    outcome: &Outcome,
    now: Timestamp,
) -> Result<(), DbError> {
    if planted(Bug::KeyPrunedEarly) {
        tx.execute(
            "DELETE FROM act_receipt WHERE at < :then",
            &[("then", &now.plus(-MINUTE).0)],
        )?;
    }
    let verdict =
        serde_json::to_string(outcome).map_err(|e| DbError::Other(format!("verdict: {e}")))?;
    tx.execute(
        "INSERT INTO act_receipt (person_id, act_id, kind, payload_hash, verdict, at)
         VALUES (:person, :act, :kind, :hash, :verdict, :now)",
        &[
            ("person", person),
            ("act", &act.id),
            ("kind", &act.body.kind()),
            ("hash", &act.payload_hash()),
            ("verdict", &verdict),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}
