//! Every scope the person holds now, from where their desk is, in one consistent view.

use super::page::{ANSWER_BYTES_MAX, PageBudget, begin, page};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{Epoch, OrganisationId, PersonId};
use loket_domain::ordering::OrderRetention;
use loket_domain::people::Lease;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::sync::{Cursor, PULL_ROWS_MAX, PullAnswer, PullRequest};
use loket_protocol::{FeedId, Scope};
use loket_store::feed::{self, Position};
use loket_store::ordering::retention;
use loket_store::scopes;
use loket_store::shipping::request_retention;
use std::collections::HashMap;

/// Most scopes a desk may name; more than anybody can hold.
const CURSORS_MAX: usize = 20_000;

/// Answers how the feeds have moved since the desk's cursors.
///
/// # Errors
/// `request_too_large` for too many cursors; [`Failure::Database`] when the database is not available.
pub async fn pull(
    state: &Authority,
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
        orders: config.order_retention,
        requests_over: config.retention.requests_over(lease.granted_at),
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
    let mut budget = PageBudget {
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
        let mut page = page(tx, scope, begin, at, &mut budget)?;
        for row in &mut page.rows {
            retention::veil(row, veils.orders, lease.granted_at);
            request_retention::veil(row, veils.requests_over);
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
