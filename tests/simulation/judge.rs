//! The end of a history: nothing lost, nothing doubled, nothing stuck, and everybody holds the same.

use super::site::{Computer, SERVER, Site};
use super::story::Asked;
use loket_authority::check::check;
use loket_authority::demo::{all_orders, usage_differs};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::store::mirror;
use loket_desk::transport::Transport;
use loket_domain::ids::OrderId;
use loket_domain::ordering::OrderStatus;
use loket_protocol::RecordKind;
use loket_protocol::sync::{PULL_ROWS_MAX, PullRequest};
use std::collections::{BTreeMap, BTreeSet};

/// Every order a desk shows.
pub async fn orders_on(desk: &Desk) -> Result<Vec<OrderRow>, String> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let request = ListOrdersRequest {
            search: String::new(),
            statuses: Vec::new(),
            account_number: None,
            sort: OrderColumn::PlacedAt,
            descending: true,
            after,
            limit: 500,
        };
        let page = list_orders(desk, request)
            .await
            .map_err(|r| r.to_string())?;
        rows.extend(page.rows);
        after = page.next;
        if after.is_none() {
            return Ok(rows);
        }
    }
}

/// What was confirmed on a computer stays on its screen at every moment: as queued, placed, cancelled, or come back.
pub async fn nothing_vanished(site: &Site, number: usize, asked: &Asked) -> Result<(), String> {
    let computer = &site.computers[number];
    if computer.desk.open_store().is_err() {
        return Ok(());
    }
    let shown: BTreeSet<_> = orders_on(&computer.desk)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    let refused = list_refused(&computer.desk, ListRefusedRequest {})
        .await
        .map_err(|r| r.to_string())?;
    let returned: BTreeSet<_> = refused
        .items
        .into_iter()
        .filter_map(|one| one.order)
        .collect();
    let seen = |order: &&OrderId| {
        shown.contains(*order) || returned.contains(*order) || asked.withdrawn.contains(*order)
    };
    match asked.made_on[number].iter().find(|order| !seen(order)) {
        Some(order) => Err(format!(
            "order {order} vanished from computer {number} for a while"
        )),
        None => Ok(()),
    }
}

/// Judges; answers how many orders came back refused.
pub async fn judge(site: &Site, asked: &Asked) -> Result<usize, String> {
    let truth = truth(site).await?;
    for (number, computer) in site.computers.iter().enumerate() {
        nothing_waits(computer)
            .await
            .map_err(|wrong| format!("computer {number}: {wrong}"))?;
        same_as(&truth, computer)
            .await
            .map_err(|wrong| format!("computer {number}: {wrong}"))?;
    }
    let mut returned = BTreeSet::new();
    for computer in &site.computers {
        let refused = list_refused(&computer.desk, ListRefusedRequest {})
            .await
            .map_err(|r| r.to_string())?;
        returned.extend(
            refused
                .items
                .into_iter()
                .filter(|one| one.kind == "place_order")
                .filter_map(|one| one.order),
        );
    }
    let placed = placed_orders(site).await?;
    for order in &asked.orders {
        let ends = [
            placed.contains_key(order),
            returned.contains(order),
            asked.withdrawn.contains(order),
        ];
        if !ends.contains(&true) {
            return Err(format!(
                "order {order} is lost:{}",
                traces(site, order).await
            ));
        }
        if placed.contains_key(order) && returned.contains(order) {
            return Err(format!("order {order} was placed and came back as well"));
        }
    }
    let unknown: Vec<_> = placed
        .keys()
        .filter(|order| is_of_story(order, &truth) && !asked.orders.contains(order))
        .collect();
    if !unknown.is_empty() {
        return Err(format!("orders nobody asked for: {unknown:?}"));
    }
    let counted = usage_differs(site.state().db())
        .await
        .map_err(|e| e.to_string())?;
    if !counted.is_empty() {
        return Err(format!(
            "the limits count otherwise than the orders: {counted:?}"
        ));
    }
    let findings = check(site.state().db()).await.map_err(|e| e.to_string())?;
    if !findings.wrong.is_empty() {
        return Err(format!("the server's own check: {:?}", findings.wrong));
    }
    Ok(returned.len())
}

/// What each computer still knows of an order's acts.
async fn traces(site: &Site, order: &OrderId) -> String {
    let mut said = String::new();
    for (number, computer) in site.computers.iter().enumerate() {
        let Ok(opened) = computer.desk.open_store() else {
            continue;
        };
        let wanted = order.to_string();
        let found = opened
            .store
            .read(move |c| {
                let mut acts =
                    c.prepare("SELECT kind, state, payload, refusals FROM outbox ORDER BY seq")?;
                let rows = acts.query_map([], |row| {
                    let cells: (String, String, String, Option<String>) =
                        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                    Ok(cells)
                })?;
                let all = rows.collect::<Result<Vec<_>, _>>()?;
                Ok(all
                    .into_iter()
                    .filter(|row| row.2.contains(&wanted))
                    .collect::<Vec<_>>())
            })
            .await;
        said.push_str(&format!("\n  computer {number}: {found:?}"));
    }
    said
}

/// The latest of each record, by kind and id.
pub type Records = BTreeMap<(&'static str, String), String>;

/// What the server gives somebody who knows nothing yet: the latest of everything one person may see.
pub async fn truth(site: &Site) -> Result<Records, String> {
    let computer = &site.computers[0];
    let opened = computer.desk.open_store().map_err(|r| r.to_string())?;
    let token = computer
        .desk
        .access_token(&opened)
        .await
        .map_err(|e| e.to_string())?;
    let mut request = PullRequest {
        epoch: None,
        cursors: Vec::new(),
        limit: PULL_ROWS_MAX,
    };
    let mut records = BTreeMap::new();
    loop {
        let answer = computer
            .network
            .pull(SERVER, &token, &request)
            .await
            .map_err(|e| e.to_string())?;
        for page in &answer.pages {
            for row in &page.rows {
                // Of one record in two scopes the scope first by name speaks, as on the desk.
                let key = (row.kind.as_str(), row.id.clone());
                if let Some(body) = &row.body {
                    records.entry(key).or_insert_with(|| body.clone());
                }
            }
        }
        if !answer.more() {
            return Ok(records);
        }
        request.epoch = Some(answer.epoch.clone());
        request.cursors = answer
            .pages
            .into_iter()
            .map(|page| loket_protocol::sync::Cursor {
                scope: page.scope,
                after: page.after,
                snapshot_until: page.snapshot_until,
            })
            .collect();
    }
}

async fn same_as(truth: &Records, computer: &Computer) -> Result<(), String> {
    let opened = computer.desk.open_store().map_err(|r| r.to_string())?;
    let held: Records = opened
        .store
        .read(|c| {
            let mut held = BTreeMap::new();
            for kind in RecordKind::ALL {
                for (id, body) in mirror::bodies(c, kind, None)? {
                    held.insert((kind.as_str(), id), body);
                }
            }
            Ok(held)
        })
        .await
        .map_err(|e| e.to_string())?;
    for (key, body) in truth {
        match held.get(key) {
            None => return Err(format!("{key:?} is missing")),
            Some(own) if own != body => {
                return Err(format!("{key:?} differs:\n  here   {own}\n  server {body}"));
            }
            Some(_) => {}
        }
    }
    match held.keys().find(|key| !truth.contains_key(*key)) {
        Some(key) => Err(format!("{key:?} is held and the server does not have it")),
        None => Ok(()),
    }
}

/// No act waits, and nothing unconfirmed is shown any more.
async fn nothing_waits(computer: &Computer) -> Result<(), String> {
    let view = connection(&computer.desk, ConnectionRequest {})
        .await
        .map_err(|r| r.to_string())?;
    if view.waiting > 0 {
        return Err(format!("{} acts are stuck", view.waiting));
    }
    let shown = orders_on(&computer.desk).await?;
    match shown
        .iter()
        .find(|row| row.pending || row.status == OrderStatus::Queued)
    {
        Some(row) => Err(format!(
            "order {} is shown as {:?}, pending {}",
            row.id, row.status, row.pending
        )),
        None => Ok(()),
    }
}

/// Orders on the server, by id, with their status.
pub async fn placed_orders(site: &Site) -> Result<BTreeMap<OrderId, String>, String> {
    all_orders(site.state().db())
        .await
        .map_err(|e| e.to_string())
}

fn is_of_story(order: &OrderId, truth: &Records) -> bool {
    truth
        .get(&("order", order.to_string()))
        .is_some_and(|body| body.contains("\"story "))
}
