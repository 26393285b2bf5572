//! `POST /v1/sync/pull`: every scope the person holds now, from where their desk is, in one consistent view.

use super::body::{Message, answer};
use crate::auth::SignedIn;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::scopes;
use crate::state::AppState;
use crate::store::feed::{self, Position};
use crate::store::ordering::retention;
use crate::store::shipping::kept;
use axum::extract::State;
use axum::response::Response;
use loket_domain::ids::{Epoch, OrganisationId, PersonId};
use loket_domain::ordering::OrderRetention;
use loket_domain::people::Lease;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::sync::{Cursor, PULL_ROWS_MAX, Page, PullAnswer, PullRequest, Row};
use loket_protocol::{FeedId, Scope};
use std::collections::HashMap;

/// Most scopes a desk may name; more than anybody can hold.
const CURSORS_MAX: usize = 20_000;

/// Most bytes of record text in one answer; one row always fits.
const ANSWER_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Answers every scope the person holds now, with what changed since the desk's cursors.
///
/// # Errors
/// 400 or 413 for what cannot be read, 503 when the database is not available.
#[utoipa::path(post, path = "/v1/sync/pull", operation_id = "sync_pull", tag = "sync",
    request_body(content = Object, description = "`PullRequest`: how far this desk is; JSON, or MessagePack with zstd"),
    responses(
        (status = 200, description = "`PullAnswer`: one consistent view of all feeds", body = Object),
        (status = 400, description = "`request_invalid`", body = loket_protocol::Problem),
        (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
        (status = 413, description = "`request_too_large`", body = loket_protocol::Problem),
        (status = 503, description = "Not available at the moment", body = loket_protocol::Problem),
    ))]
pub async fn handle(
    State(state): State<AppState>,
    who: SignedIn,
    message: Message<PullRequest>,
) -> Result<Response, Failure> {
    let pulled = pull(&state, &who.person, message.body).await?;
    answer(message.wanted, &pulled)
}

/// Answers how the feeds have moved since the desk's cursors.
///
/// # Errors
/// As [`handle`].
pub async fn pull(
    state: &AppState,
    person: &PersonId,
    request: PullRequest,
) -> Result<PullAnswer, Failure> {
    if request.cursors.len() > CURSORS_MAX {
        return Err(Refusal::new(Code::RequestTooLarge).at("cursors").into());
    }
    let (person, epoch, lease) = (
        person.clone(),
        state.epoch().clone(),
        state.config().lease_at(state.now()),
    );
    let (tenant, config) = (Tenant::Person(person.clone()), state.config());
    let veils = Veils {
        orders: config.orders_kept,
        requests_over: config.kept.requests_over(lease.granted_at),
    };
    Ok(state
        .db()
        .read(tenant, move |tx| {
            read(tx, &person, &request, (&epoch, lease), veils)
        })
        .await?)
}

/// What nobody sees any more, deleted or not.
#[derive(Clone, Copy, Debug)]
pub struct Veils {
    /// How long orders can be read.
    pub orders: OrderRetention,
    /// Requests decided then or before are over.
    pub requests_over: Timestamp,
}

/// One consistent view: the transaction is a snapshot of the whole database.
///
/// # Errors
/// [`DbError`].
pub fn read(
    tx: &mut Tx<'_>,
    person: &PersonId,
    request: &PullRequest,
    (epoch, lease): (&Epoch, Lease),
    veils: Veils,
) -> Result<PullAnswer, DbError> {
    let scopes = scopes::of_person(tx, person)?;
    let held = held(request, epoch);
    let limit = if request.limit == 0 {
        PULL_ROWS_MAX
    } else {
        request.limit.min(PULL_ROWS_MAX)
    };
    let mut room = Room {
        rows: limit as usize,
        bytes: ANSWER_BYTES_MAX,
    };
    let mut feeds: HashMap<FeedId, Position> = HashMap::new();
    let mut pages = Vec::with_capacity(scopes.len());
    for scope in &scopes {
        let feed = scope.feed();
        enter(tx, &feed)?;
        let at = match feeds.get(&feed) {
            Some(at) => *at,
            None => {
                let at = feed::read_counter(tx, &feed)?;
                feeds.insert(feed, at);
                at
            }
        };
        let begin = begin(held.get(scope).copied(), at);
        let mut page = page(tx, scope, begin, at, &mut room)?;
        for row in &mut page.rows {
            retention::veil(row, veils.orders, lease.granted_at);
            kept::veil(row, veils.requests_over);
        }
        pages.push(page);
    }
    let lost = request
        .cursors
        .iter()
        .map(|cursor| &cursor.scope)
        .filter(|scope| !scopes.contains(scope));
    Ok(PullAnswer {
        epoch: epoch.clone(),
        server_time: lease.granted_at,
        lease,
        lost: lost.cloned().collect(),
        pages,
        app_version: None,
    })
}

/// The cursors that mean something: none of another epoch.
fn held<'a>(request: &'a PullRequest, epoch: &Epoch) -> HashMap<&'a Scope, &'a Cursor> {
    let cursors = request
        .cursors
        .iter()
        .filter(|_| request.epoch.as_ref() == Some(epoch));
    cursors.map(|cursor| (&cursor.scope, cursor)).collect()
}

fn enter(tx: &mut Tx<'_>, feed: &FeedId) -> Result<(), DbError> {
    let tenant = match feed.as_str().split_once(':') {
        Some(("organisation", id)) => Tenant::Organisation(OrganisationId::new(id)),
        Some(("person", id)) => Tenant::Person(PersonId::new(id)),
        _ => Tenant::Installation,
    };
    if *tx.tenant() == tenant {
        Ok(())
    } else {
        tx.enter(&tenant)
    }
}

/// What is left of an answer's size.
struct Room {
    rows: usize,
    bytes: usize,
}

/// Where reading a scope begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Begin {
    after: i64,
    /// While a snapshot is read.
    snapshot_until: Option<i64>,
    reset: bool,
}

/// A cursor that is too old for the tombstones still kept, or ahead of its feed, is begun anew.
fn begin(cursor: Option<&Cursor>, at: Position) -> Begin {
    let anew = |reset| Begin {
        after: 0,
        snapshot_until: Some(at.counter),
        reset,
    };
    let Some(cursor) = cursor else {
        return anew(false);
    };
    if cursor.after <= 0 && cursor.snapshot_until.is_none() {
        return anew(false);
    }
    let knows_removals_until = cursor.snapshot_until.unwrap_or(cursor.after);
    if knows_removals_until < at.pruned_below || knows_removals_until.max(cursor.after) > at.counter
    {
        return anew(true);
    }
    Begin {
        after: cursor.after,
        snapshot_until: cursor.snapshot_until,
        reset: false,
    }
}

fn page(
    tx: &mut Tx<'_>,
    scope: &Scope,
    begin: Begin,
    at: Position,
    room: &mut Room,
) -> Result<Page, DbError> {
    // One more than fits tells whether there is more.
    let mut rows = if begin.after >= at.counter {
        Vec::new()
    } else {
        let tombstones_after = begin.snapshot_until.unwrap_or(0);
        feed::page(
            tx,
            scope,
            begin.after,
            tombstones_after,
            room.rows as i64 + 1,
        )?
    };
    let fits = fitting(&rows, room);
    let more = rows.len() > fits;
    rows.truncate(fits);
    room.rows -= rows.len();
    Ok(Page {
        scope: scope.clone(),
        reset: begin.reset,
        after: if more {
            rows.last().map_or(begin.after, |row| row.counter)
        } else {
            at.counter
        },
        snapshot_until: begin.snapshot_until.filter(|_| more),
        more,
        rows,
    })
}

/// How many of the rows fit, and takes their bytes out of the room. The answer's first row always does.
fn fitting(rows: &[Row], room: &mut Room) -> usize {
    let mut fits = 0;
    for row in rows.iter().take(room.rows) {
        let size = row.body.as_ref().map_or(0, String::len);
        if size > room.bytes && (fits > 0 || room.bytes < ANSWER_BYTES_MAX) {
            room.bytes = 0;
            break;
        }
        room.bytes = room.bytes.saturating_sub(size);
        fits += 1;
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(after: i64, snapshot_until: Option<i64>) -> Cursor {
        Cursor {
            scope: Scope::catalogue(),
            after,
            snapshot_until,
        }
    }

    #[test]
    fn where_reading_begins() {
        let at = Position {
            counter: 100,
            pruned_below: 40,
        };
        let anew = |reset| Begin {
            after: 0,
            snapshot_until: Some(100),
            reset,
        };
        let goes_on = |after, snapshot_until| Begin {
            after,
            snapshot_until,
            reset: false,
        };
        let table = [
            ("never seen", None, anew(false)),
            ("begun by the desk", Some(cursor(0, None)), anew(false)),
            ("up to date", Some(cursor(100, None)), goes_on(100, None)),
            ("behind", Some(cursor(40, None)), goes_on(40, None)),
            ("too far behind", Some(cursor(39, None)), anew(true)),
            ("ahead of the feed", Some(cursor(101, None)), anew(true)),
            (
                "in a snapshot",
                Some(cursor(5, Some(90))),
                goes_on(5, Some(90)),
            ),
            (
                "in a snapshot that took too long",
                Some(cursor(5, Some(39))),
                anew(true),
            ),
        ];
        for (case, cursor, expected) in table {
            assert_eq!(begin(cursor.as_ref(), at), expected, "{case}");
        }
    }

    #[test]
    fn an_answer_holds_at_least_one_row() {
        let row = |bytes: usize| Row {
            kind: loket_protocol::RecordKind::Supply,
            id: String::new(),
            revision: 1,
            counter: 1,
            body: Some("x".repeat(bytes)),
        };
        let mut room = Room {
            rows: 10,
            bytes: ANSWER_BYTES_MAX,
        };
        assert_eq!(fitting(&[row(ANSWER_BYTES_MAX + 1), row(1)], &mut room), 1);
        assert_eq!(fitting(&[row(1)], &mut room), 0, "full");
        let mut room = Room {
            rows: 2,
            bytes: ANSWER_BYTES_MAX,
        };
        assert_eq!(fitting(&[row(1), row(1), row(1)], &mut room), 2);
    }
}
