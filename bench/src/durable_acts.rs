//! Durable acts from 32 clients at once, against one transaction each.

use crate::site::Site;
use crate::{Line, median, timed};
use loket_authority::sync::push::push;
use loket_domain::ids::{ActId, DeviceId, DraftId, PersonId};
use loket_domain::ordering::DraftContent;
use loket_protocol::act::ACT_VERSION;
use loket_protocol::sync::PushRequest;
use loket_protocol::{Act, ActBody, Outcome};
use loket_server::AppState;
use std::time::Duration;

const CLIENTS: usize = 32;
const ROUNDS: usize = 3;

pub async fn measure(acts: usize) -> Line {
    let site = Site::new().await;
    let person = founder(&site).await;
    let (mut together, mut alone) = (Vec::new(), Vec::new());
    // One by one is slow by design: a fraction of the acts, counted per act.
    let few = (acts / 16).max(CLIENTS);
    for _ in 0..ROUNDS {
        together.push(from_many(&site.state, &person, acts).await / acts as u32);
        alone.push(one_by_one(&site.state, &person, few).await / few as u32);
    }
    let (together, alone) = (median(together), median(alone));
    let ratio = alone.as_secs_f64() / together.as_secs_f64();
    Line {
        what: "durable acts from 32 clients",
        against: "one transaction each",
        ratio,
        wanted: "at least 5x",
        met: ratio >= 5.0,
        detail: format!(
            "{:.0} against {:.0} acts a second",
            1.0 / together.as_secs_f64(),
            1.0 / alone.as_secs_f64()
        ),
    }
}

pub async fn founder(site: &Site) -> PersonId {
    use loket_db::Tenant;
    let login = site.login.clone();
    let found = site.state.db().read(Tenant::Installation, move |tx| {
        loket_store::people::person::by_login(tx, &login)
    });
    found.await.unwrap().unwrap().profile.person
}

/// Every client sends its next act when the last one was answered.
async fn from_many(state: &AppState, person: &PersonId, acts: usize) -> Duration {
    timed(async {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (state, person) = (state.clone(), person.clone());
                tokio::spawn(async move {
                    for _ in 0..acts / CLIENTS {
                        send(&state, &person, client).await;
                    }
                })
            })
            .collect();
        for client in clients {
            client.await.unwrap();
        }
    })
    .await
}

async fn one_by_one(state: &AppState, person: &PersonId, acts: usize) -> Duration {
    timed(async {
        for _ in 0..acts {
            send(state, person, 0).await;
        }
    })
    .await
}

pub async fn send(state: &AppState, person: &PersonId, client: usize) {
    let act = Act {
        id: ActId::new(state.new_id()),
        version: ACT_VERSION,
        made_at: state.now(),
        organisation: None,
        based_on: Vec::new(),
        after: Vec::new(),
        body: ActBody::SaveDraft {
            draft: DraftId::new(format!("bench-{client}")),
            content: DraftContent {
                reference: state.new_id(),
                ..DraftContent::default()
            },
            based_on: None,
            copy: DraftId::new(state.new_id()),
        },
    };
    let device = DeviceId::new(format!("bench-{client}"));
    let answer = push(state, person, &device, PushRequest { acts: vec![act] })
        .await
        .unwrap();
    assert!(matches!(
        answer.verdicts[0].outcome,
        Outcome::Accepted { .. }
    ));
}
