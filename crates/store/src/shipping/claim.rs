//! Claims: requests that only the service desk decides. They lie with the organisation that says the number is its
//! own, and in nobody's queue.

use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_domain::shipping::{Decision, EmailKey, RequestKind};

/// A claim that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: RequestId,
    /// Who says so.
    pub organisation: OrganisationId,
    /// The number as digits.
    pub number: String,
    /// The address of who claimed it.
    pub by: String,
    /// Who that is; none in what was written before ids were.
    pub asked_by: Option<PersonId>,
    /// When it was claimed.
    pub asked_at: Timestamp,
}

/// Keeps a claim; one that waits for the same number is asked once more instead. Gives the id of the one that waits.
/// As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn put(tx: &mut Tx<'_>, claim: &Claim) -> Result<RequestId, DbError> {
    let again = tx.row(
        "UPDATE request SET attempts = attempts + 1
         WHERE organisation_id = :organisation AND kind = :kind AND subject = :number AND decision IS NULL
         RETURNING id",
        &[
            ("organisation", &claim.organisation),
            ("kind", &RequestKind::Claim.as_str()),
            ("number", &claim.number),
        ],
        |row| Ok(RequestId::new(row.text("id")?)),
    )?;
    if let Some(id) = again {
        return Ok(id);
    }
    let key = EmailKey::parse(&claim.by);
    let key = key.as_ref().map_or(claim.by.as_str(), EmailKey::as_str);
    tx.execute(
        "INSERT INTO request (organisation_id, id, kind, account_id, subject, applicant, applicant_key, asked_by,
             asked_at, attempts)
         VALUES (:organisation, :id, :kind, '', :number, :by, :key, :asked_by, :asked_at, 1)",
        &[
            ("organisation", &claim.organisation),
            ("id", &claim.id),
            ("kind", &RequestKind::Claim.as_str()),
            ("number", &claim.number),
            ("by", &claim.by),
            ("key", &key),
            ("asked_by", &claim.asked_by),
            ("asked_at", &claim.asked_at.0),
        ],
    )?;
    Ok(claim.id.clone())
}

/// The claims of an organisation that wait, the oldest first. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(tx: &mut Tx<'_>, organisation: &OrganisationId) -> Result<Vec<Claim>, DbError> {
    let read = |row: &Row<'_>| {
        Ok(Claim {
            id: RequestId::new(row.text("id")?),
            organisation: organisation.clone(),
            number: row.text("subject")?,
            by: row.text("applicant")?,
            asked_by: row.opt_text("asked_by")?.map(PersonId::new),
            asked_at: Timestamp(row.int("asked_at")?),
        })
    };
    tx.rows(
        "SELECT id, subject, applicant, asked_by, asked_at FROM request
         WHERE organisation_id = :organisation AND kind = :kind AND decision IS NULL ORDER BY asked_at, id",
        &[("organisation", organisation), ("kind", &RequestKind::Claim.as_str())],
        read,
    )
}

/// Notes the service desk's answer; false when the claim does not wait any more. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn decide(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &RequestId,
    decision: Decision,
    now: Timestamp,
) -> Result<bool, DbError> {
    let touched = tx.execute(
        "UPDATE request SET decision = :decision, decided_by = '', decided_by_name = '', decided_at = :now, reason = ''
         WHERE organisation_id = :organisation AND id = :id AND kind = :kind AND decision IS NULL",
        &[
            ("organisation", organisation),
            ("id", id),
            ("kind", &RequestKind::Claim.as_str()),
            ("decision", &decision.as_str()),
            ("now", &now.0),
        ],
    )?;
    Ok(touched == 1)
}
