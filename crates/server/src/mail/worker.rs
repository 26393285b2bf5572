//! Takes mail jobs one by one, writes the letter as things are now, and hands it to the post.

use super::letter::{Letter, OrderEvent, about_order};
use super::post::{Envelope, Post, PostError};
use crate::db::{DbError, Tenant, Tx};
use crate::state::AppState;
use crate::store::job::{self, Job};
use crate::store::ordering::order;
use crate::store::people::person;
use loket_domain::ids::{OrderId, OrganisationId, PersonId};
use loket_domain::ordering::Order;
use loket_domain::people::Profile;
use serde::Deserialize;
use std::time::Duration;

/// The kind of the jobs.
const MAIL: &str = "mail";

/// How often the worker looks for mails.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What a job holds.
#[derive(Deserialize)]
struct Payload {
    template: String,
    about: About,
}

#[derive(Deserialize)]
struct About {
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    order: Option<OrderId>,
}

/// What became of one job.
enum Fate {
    Sent,
    /// Nobody is to be written to: the order or the person is gone, or nothing is written at this event yet.
    Dropped(&'static str),
    Failed(PostError),
}

/// Sends mails until the server stops.
pub async fn work(state: AppState, post: Post) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = state.stopped() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = deliver_due(&state, &post).await {
            tracing::warn!(cause = %error, "mails wait");
        }
    }
}

/// Sends every mail that is due now; says how many were handed over.
///
/// # Errors
/// When the database cannot be read or written; mails that were taken are due again after their lease.
pub async fn deliver_due(state: &AppState, post: &Post) -> Result<usize, DbError> {
    let mut sent = 0;
    loop {
        let now = state.now();
        let claimed = state
            .db()
            .write(Tenant::Installation, move |tx| job::claim(tx, MAIL, now))
            .await?;
        let Some(job) = claimed else { return Ok(sent) };
        match deliver(state, post, &job).await? {
            Fate::Sent => {
                sent += 1;
                finish(state, job).await?;
            }
            Fate::Dropped(why) => {
                tracing::info!(job = job.id, why, "no mail was needed");
                finish(state, job).await?;
            }
            Fate::Failed(error) => put_back(state, job, &error).await?,
        }
    }
}

async fn finish(state: &AppState, job: Job) -> Result<(), DbError> {
    metrics::counter!("loket_mails_finished_total").increment(1);
    state
        .db()
        .write(Tenant::Installation, move |tx| job::finish(tx, &job.id))
        .await
}

async fn put_back(state: &AppState, job: Job, error: &PostError) -> Result<(), DbError> {
    metrics::counter!("loket_mails_failed_total").increment(1);
    let now = state.now();
    let (id, attempts) = (job.id.clone(), job.attempts);
    let never = matches!(error, PostError::Mail(_));
    let again = state.db().write(Tenant::Installation, move |tx| {
        if never {
            job::finish(tx, &job.id).map(|()| None)
        } else {
            job::fail(tx, &job, now)
        }
    });
    match again.await? {
        Some(due) => {
            tracing::warn!(job = id, attempts, cause = %error, due = due.0, "a mail waits")
        }
        None => tracing::error!(job = id, attempts, cause = %error, "a mail was given up"),
    }
    Ok(())
}

async fn deliver(state: &AppState, post: &Post, job: &Job) -> Result<Fate, DbError> {
    let Ok(payload) = serde_json::from_str::<Payload>(&job.payload) else {
        return Ok(Fate::Dropped("the job cannot be read"));
    };
    let Some(event) = OrderEvent::parse(&payload.template) else {
        return Ok(Fate::Dropped("nothing is written at this event"));
    };
    let Some((order, reader)) = look_up(state, payload.about).await? else {
        return Ok(Fate::Dropped("the order or its person is gone"));
    };
    let letter: Letter = match about_order(event, &order, &reader) {
        Ok(letter) => letter,
        Err(error) => return Ok(Fate::Failed(PostError::Mail(error.to_string()))),
    };
    let name = reader.display_name();
    let from = &state.config().mail_from;
    let at = job.created_at;
    let envelope = Envelope {
        job: &job.id,
        from,
        to_name: &name,
        to: &reader.email,
        at,
        letter,
    };
    Ok(post
        .send(envelope)
        .await
        .map_or_else(Fate::Failed, |()| Fate::Sent))
}

/// The order, and the person who is written to: whoever the job names, else whoever placed it.
async fn look_up(state: &AppState, about: About) -> Result<Option<(Order, Profile)>, DbError> {
    let (Some(organisation), Some(id)) = (about.organisation, about.order) else {
        return Ok(None);
    };
    let tenant = Tenant::Organisation(organisation.clone());
    let found = move |tx: &mut Tx<'_>| {
        let Some(order) = order::find(tx, &organisation, &id)? else {
            return Ok::<_, DbError>(None);
        };
        let reader = about
            .person
            .clone()
            .unwrap_or_else(|| order.placed_by.clone());
        let reader = person::by_id(tx, &reader)?.filter(|person| person.active);
        Ok(reader.map(|reader| (order, reader.profile)))
    };
    state.db().read(tenant, found).await
}
