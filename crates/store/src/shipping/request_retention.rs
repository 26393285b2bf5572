//! Letting go of requests that were decided long ago. What somebody was authorised for stands on without them.

use crate::feed::Changes;
use loket_db::{Bind, DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrganisationId};
use loket_domain::shipping::{Request, RequestState};
use loket_protocol::sync::Row;
use loket_protocol::{RecordKind, Scope};

/// Requests of the organisation, claims too, that were decided at `until` or before, the oldest first: id and account
/// number's id, which is empty for a claim. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// [`DbError`].
pub fn over(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<(String, AccountId)>, DbError> {
    tx.rows(
        "SELECT id, account_id FROM request
         WHERE organisation_id = :organisation AND decision IS NOT NULL AND decided_at <= :until
         ORDER BY decided_at, id LIMIT :limit",
        &[
            ("organisation", organisation),
            ("until", &until.0),
            ("limit", &limit),
        ],
        |row| Ok((row.text("id")?, AccountId::new(row.text("account_id")?))),
    )
}

/// Deletes at most `limit` of them, and takes them out of the deciders' queue. Answers how many went.
///
/// # Errors
/// [`DbError`].
pub fn let_go(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    until: Timestamp,
    limit: i64,
    changes: &mut Changes,
) -> Result<usize, DbError> {
    let over = over(tx, organisation, until, limit)?;
    for (id, account) in &over {
        let which: [(&str, &dyn Bind); 2] = [("organisation", organisation), ("id", id)];
        tx.execute(
            "DELETE FROM request WHERE organisation_id = :organisation AND id = :id",
            &which,
        )?;
        changes.retract(
            Scope::shippers(organisation, account),
            RecordKind::Request,
            id.as_str(),
        );
    }
    Ok(over.len())
}

/// Hides a request from a feed's row that was decided at `until` or before: nobody sees it, however late the clean-up
/// comes.
pub fn veil(row: &mut Row, until: Timestamp) {
    let body = match &row.body {
        Some(body) if row.kind == RecordKind::Request => body,
        _ => return,
    };
    // Those that wait are not read through.
    if !body.contains("\"state\":\"decided\"") {
        return;
    }
    let decided = serde_json::from_str::<Request>(body).map(|request| request.state);
    if matches!(decided, Ok(RequestState::Decided { at, .. }) if at <= until) {
        row.body = None;
    }
}
