//! How long acts wait while the file is cleaned up after somebody was forgotten, against how long they wait anyway.

use crate::durable_acts::{founder, send};
use crate::site::Site;
use crate::{Line, median};
use loket_authority::erasure::{RequestedBy, forget_person};
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_server::AppState;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Records of one transaction while the file is filled.
const AT_ONCE: i64 = 5_000;

/// Bytes of a record: an order with its address and lines.
const RECORD: usize = 900;

const CLIENTS: usize = 4;

pub async fn measure(megabytes: usize) -> Line {
    let site = Site::new().await;
    let person = founder(&site).await;
    fill(&site.state, megabytes).await;
    let file = site.file_size();
    let calm = Arc::new(AtomicBool::new(false));
    let acting = act(&site.state, &person, &calm);
    tokio::time::sleep(Duration::from_secs(3)).await;
    calm.store(true, Ordering::Relaxed);
    let before = median(acting.await);
    let calm = Arc::new(AtomicBool::new(false));
    let acting = tokio::spawn(act(&site.state, &person, &calm));
    let begin = Instant::now();
    let whom = PersonId::new("demo-clara");
    let by = RequestedBy::Operator("Bench".to_owned());
    forget_person(&site.state, &whom, by, Vec::new())
        .await
        .unwrap();
    let took = begin.elapsed();
    calm.store(true, Ordering::Relaxed);
    let mut waits = acting.await.unwrap();
    waits.sort_unstable();
    let longest = waits.last().copied().unwrap_or_default();
    let per_gigabyte = longest.as_secs_f64() / (file as f64 / 1e9);
    Line {
        what: "longest wait of an act while somebody is forgotten",
        against: "an act's usual wait",
        ratio: longest.as_secs_f64() / before.as_secs_f64(),
        wanted: "at most 10 s per gigabyte",
        met: per_gigabyte <= 10.0,
        detail: format!(
            "a file of {} MB, forgotten and cleaned in {took:.1?}; an act waits {before:.1?}, at most {longest:.1?} meanwhile",
            file / 1_000_000
        ),
    }
}

/// Makes the file so large, by records as feeds hold them.
async fn fill(state: &AppState, megabytes: usize) {
    let records = (megabytes * 1_000_000 / (RECORD + 200)) as i64;
    for first in (0..records).step_by(AT_ONCE as usize) {
        let organisation = OrganisationId::new("demo-print");
        let body = "x".repeat(RECORD);
        let write = move |tx: &mut Tx<'_>| {
            for number in first..(first + AT_ONCE).min(records) {
                tx.execute(
                    "INSERT INTO feed_entry (owner_id, scope, kind, id, counter, revision, changed_at, body)
                     VALUES ('demo-print', 'organisation:demo-print/bench', 'order', :id, :counter, 1, 0, :body)",
                    &[("id", &format!("bench-{number}")), ("counter", &(1_000_000 + number)), ("body", &body)],
                )?;
            }
            Ok::<_, loket_db::DbError>(())
        };
        let tenant = Tenant::Organisation(organisation);
        state.db().write(tenant, write).await.unwrap();
    }
}

/// Clients that act one after the other until it is enough: how long each act took.
fn act(
    state: &AppState,
    person: &PersonId,
    enough: &Arc<AtomicBool>,
) -> impl Future<Output = Vec<Duration>> + Send + use<> {
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (state, person, enough) = (state.clone(), person.clone(), Arc::clone(enough));
            tokio::spawn(async move {
                let mut waits = Vec::new();
                while !enough.load(Ordering::Relaxed) {
                    let begin = Instant::now();
                    send(&state, &person, client).await;
                    waits.push(begin.elapsed());
                }
                waits
            })
        })
        .collect();
    async move {
        let mut waits = Vec::new();
        for client in clients {
            waits.extend(client.await.unwrap());
        }
        waits
    }
}
