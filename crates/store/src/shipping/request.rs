//! Requests: everything that waits for somebody's decision.

use crate::feed::Changes;
use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrganisationId, PersonId, RequestId};
use loket_domain::shipping::{Decision, Request, RequestKind, RequestState};
use loket_protocol::{RecordKind, Scope};

const FOUND: &str = "SELECT r.id AS id, r.account_id AS account_id, a.number AS number, r.applicant AS applicant,
        r.asked_at AS asked_at, r.attempts AS attempts, r.decision AS decision, r.decided_by AS decided_by,
        r.decided_by_name AS decided_by_name, r.decided_at AS decided_at, r.reason AS reason
    FROM request r
    JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id
    WHERE r.organisation_id = :organisation";

/// One request of the organisation, with the key under which its applicant is compared.
///
/// # Errors
/// [`DbError`].
pub fn find(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &RequestId,
) -> Result<Option<Request>, DbError> {
    let sql = format!("{FOUND} AND r.id = :id");
    tx.row(&sql, &[("organisation", organisation), ("id", id)], |row| {
        read(row, organisation)
    })
}

/// The latest request of an applicant for a number.
///
/// # Errors
/// [`DbError`].
pub fn latest_of(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    account: &AccountId,
    applicant_key: &str,
) -> Result<Option<Request>, DbError> {
    let sql = format!(
        "{FOUND} AND r.account_id = :account AND r.applicant_key = :applicant
         ORDER BY r.asked_at DESC, r.id DESC LIMIT 1"
    );
    let params: [(&str, &dyn loket_db::Bind); 3] = [
        ("organisation", organisation),
        ("account", account),
        ("applicant", &applicant_key),
    ];
    tx.row(&sql, &params, |row| read(row, organisation))
}

fn read(row: &Row<'_>, organisation: &OrganisationId) -> Result<Request, DbError> {
    let state = match row.opt_text("decision")? {
        None => RequestState::Pending,
        Some(decision) => RequestState::Decided {
            decision: if decision == Decision::Approve.as_str() {
                Decision::Approve
            } else {
                Decision::Reject
            },
            by: PersonId::new(row.text("decided_by")?),
            by_name: row.text("decided_by_name")?,
            at: Timestamp(row.int("decided_at")?),
            reason: row.text("reason")?,
        },
    };
    Ok(Request {
        id: RequestId::new(row.text("id")?),
        kind: RequestKind::Ship,
        organisation: organisation.clone(),
        account: AccountId::new(row.text("account_id")?),
        account_number: row.text("number")?,
        applicant: row.text("applicant")?,
        asked_at: Timestamp(row.int("asked_at")?),
        attempts: u32::try_from(row.int("attempts")?).unwrap_or(u32::MAX),
        state,
    })
}

/// Keeps a request as it is now, new or changed, and publishes it to who can decide it.
///
/// # Errors
/// [`DbError`].
pub fn put(
    tx: &mut Tx<'_>,
    request: &Request,
    applicant_key: &str,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let (decision, by, by_name, at, reason) = match &request.state {
        RequestState::Pending => (None, None, None, None, None),
        RequestState::Decided {
            decision,
            by,
            by_name,
            at,
            reason,
        } => (
            Some(decision.as_str()),
            Some(by),
            Some(by_name),
            Some(at.0),
            Some(reason),
        ),
    };
    tx.execute(
        "INSERT INTO request (organisation_id, id, kind, account_id, applicant, applicant_key, asked_at, attempts,
             decision, decided_by, decided_by_name, decided_at, reason)
         VALUES (:organisation, :id, :kind, :account, :applicant, :applicant_key, :asked_at, :attempts,
             :decision, :by, :by_name, :at, :reason)
         ON CONFLICT (organisation_id, id) DO UPDATE SET attempts = excluded.attempts,
             decision = excluded.decision, decided_by = excluded.decided_by,
             decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at,
             reason = excluded.reason",
        &[
            ("organisation", &request.organisation),
            ("id", &request.id),
            ("kind", &request.kind.as_str()),
            ("account", &request.account),
            ("applicant", &request.applicant),
            ("applicant_key", &applicant_key),
            ("asked_at", &request.asked_at.0),
            ("attempts", &request.attempts),
            ("decision", &decision),
            ("by", &by),
            ("by_name", &by_name),
            ("at", &at),
            ("reason", &reason),
        ],
    )?;
    let scope = Scope::shippers(&request.organisation, &request.account);
    changes.publish(scope, RecordKind::Request, request.id.as_str(), request)
}

/// Removes every request on an account number that leaves the organisation; gives their ids.
///
/// # Errors
/// [`DbError`].
pub fn remove_of_account(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    account: &AccountId,
) -> Result<Vec<RequestId>, DbError> {
    tx.rows(
        "DELETE FROM request WHERE organisation_id = :organisation AND account_id = :account RETURNING id",
        &[("organisation", organisation), ("account", account)],
        |row| Ok(RequestId::new(row.text("id")?)),
    )
}
