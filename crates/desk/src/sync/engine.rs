//! Drives the sync: one step is "push once, pull until there is no more"; the loop decides when.

use super::{incoming, outgoing};
use crate::commands::desk::ConnectionState;
use crate::session::OpenStore;
use crate::store::StoreError;
use crate::store::listing::{self, Listed};
use crate::store::outbox::{self, State};
use crate::transport::TransportError;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::ids::ActId;
use loket_protocol::Act;
use loket_protocol::sync::{PULL_ROWS_MAX, PUSH_ACTS_MAX, PullAnswer, PullRequest, PushRequest};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The result of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stepped {
    /// Acts that went out.
    pub pushed: usize,
    /// Whether more wait that could go out at once.
    pub more: bool,
}

/// Why a step did not get to its end. Nothing is lost by it.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// Nobody's desk is open.
    #[error("no desk is open")]
    Closed,
    /// The server could not be asked.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Pushes once and pulls until there is no more. Waits for nothing but answers: the caller decides when.
///
/// # Errors
/// [`StepError`].
pub async fn step(desk: &Desk) -> Result<Stepped, StepError> {
    let opened = desk.open_store().map_err(|_| StepError::Closed)?;
    step_of(desk, &opened, false).await
}

/// [`step`], and drafts go out though they were typed in just now.
///
/// # Errors
/// [`StepError`].
pub async fn step_with_drafts(desk: &Desk) -> Result<Stepped, StepError> {
    let opened = desk.open_store().map_err(|_| StepError::Closed)?;
    step_of(desk, &opened, true).await
}

async fn step_of(
    desk: &Desk,
    opened: &Arc<OpenStore>,
    all_drafts: bool,
) -> Result<Stepped, StepError> {
    let _alone = opened.pulse.stepping.lock().await;
    let stepped = attempt(desk, opened, all_drafts).await;
    note(desk, opened, stepped.as_ref().err());
    stepped
}

async fn attempt(
    desk: &Desk,
    opened: &Arc<OpenStore>,
    all_drafts: bool,
) -> Result<Stepped, StepError> {
    if opened.pulse.line().state != ConnectionState::Online {
        // After a while apart: what time it is and which database speaks come before what waits here.
        let request = opened
            .store
            .read(|c| incoming::request(c, PULL_ROWS_MAX))
            .await?;
        let answer = ask(desk, opened, &request).await?;
        tell(desk, lay(opened, answer).await?);
    } else if opened
        .store
        .read(|c| outbox::count(c, State::Queued))
        .await?
        > 0
    {
        // An act counts as perhaps sent from its first request on: none is made to a server that is not there.
        desk.host().transport.check(&opened.server).await?;
    }
    let stepped = push(desk, opened, all_drafts).await?;
    pull(desk, opened).await?;
    Ok(stepped)
}

async fn push(
    desk: &Desk,
    opened: &Arc<OpenStore>,
    all_drafts: bool,
) -> Result<Stepped, StepError> {
    let (person, now) = (opened.person.clone(), opened.now());
    let (randomness, limit) = (
        Arc::clone(&desk.host().randomness),
        opened.pulse.line().batch,
    );
    let (acts, waiting, topics) = opened
        .store
        .write(move |tx| {
            outgoing::take_up_drafts(tx, now, all_drafts, &|| randomness.id(now))?;
            let (acts, topics) = outgoing::prepare(
                tx,
                &outgoing::Outgoing {
                    person: &person,
                    now,
                },
                limit,
            )?;
            let waiting = outbox::count(tx, State::Queued)? + outbox::count(tx, State::Sending)?;
            Ok((acts, waiting, topics))
        })
        .await?;
    tell(desk, topics);
    let pushed = acts.len();
    if pushed == 0 {
        return Ok(Stepped::default());
    }
    opened.pulse.set(|line| {
        // A round goes on until nothing waits.
        (line.total, line.sent) = (line.sent + waiting, line.sent);
        line.state = ConnectionState::Sending;
    });
    desk.tell(&[Topic::Connection]);
    let next = send(desk, opened, acts).await?;
    let more = pushed < waiting as usize || next < PUSH_ACTS_MAX;
    opened.pulse.set(|line| {
        line.sent += u32::try_from(pushed).unwrap_or(u32::MAX);
        line.batch = next;
        if !more {
            (line.sent, line.total) = (0, 0);
        }
    });
    Ok(Stepped { pushed, more })
}

/// Sends a batch and takes in what comes back. Gives how many acts the next one may hold.
async fn send(desk: &Desk, opened: &Arc<OpenStore>, acts: Vec<Act>) -> Result<usize, StepError> {
    let batch: Vec<ActId> = acts.iter().map(|act| act.id.clone()).collect();
    let (transport, server, request) =
        (&desk.host().transport, &opened.server, PushRequest { acts });
    let request = &request;
    let answer = desk
        .ask(opened, |token| async move {
            transport.push(server, &token, request).await
        })
        .await;
    let (person, now) = (opened.person.clone(), opened.now());
    match answer {
        Ok(answer) => {
            opened.heard(answer.server_time, None);
            let out = move |tx: &rusqlite::Transaction<'_>| {
                outgoing::answered(
                    tx,
                    &outgoing::Outgoing {
                        person: &person,
                        now,
                    },
                    &answer,
                )
            };
            tell(desk, opened.store.write(out).await?);
            Ok(PUSH_ACTS_MAX)
        }
        Err(error) => {
            let failure = error.clone();
            let (topics, next) = opened
                .store
                .write(move |tx| {
                    let (out, mut topics) = (
                        outgoing::Outgoing {
                            person: &person,
                            now,
                        },
                        BTreeSet::new(),
                    );
                    let next = outgoing::failed(tx, &out, &batch, &failure, &mut topics)?;
                    Ok((topics, next))
                })
                .await?;
            tell(desk, topics);
            next.ok_or_else(|| error.into())
        }
    }
}

async fn pull(desk: &Desk, opened: &Arc<OpenStore>) -> Result<(), StepError> {
    let mut request = opened
        .store
        .read(|c| incoming::request(c, PULL_ROWS_MAX))
        .await?;
    let mut answer = ask(desk, opened, &request).await?;
    loop {
        request = incoming::next_request(&request, &answer);
        if !answer.more() {
            tell(desk, lay(opened, answer).await?);
            return Ok(());
        }
        if opened
            .pulse
            .set(|line| line.state = ConnectionState::Sending)
        {
            desk.tell(&[Topic::Connection]);
        }
        // The next answer is fetched while this one is laid.
        let (laid, next) = tokio::join!(lay(opened, answer), ask(desk, opened, &request));
        tell(desk, laid?);
        answer = next?;
    }
}

async fn lay(opened: &OpenStore, answer: PullAnswer) -> Result<BTreeSet<Topic>, StoreError> {
    let person = opened.person.clone();
    opened
        .store
        .write(move |tx| incoming::apply(tx, &person, &answer))
        .await
}

/// Lists what a long sync brought, piece by piece, so that typing in between is not held up.
///
/// # Errors
/// [`StoreError`]; what was listed stays, and the rest is listed by the next one.
pub async fn list_rest(desk: &Desk, opened: &OpenStore) -> Result<(), StoreError> {
    list_rest_in_pieces(desk, opened, listing::PIECE).await
}

/// [`list_rest`] with pieces of another size: tests have few orders, and want several pieces.
///
/// # Errors
/// As [`list_rest`].
pub async fn list_rest_in_pieces(
    desk: &Desk,
    opened: &OpenStore,
    size: usize,
) -> Result<(), StoreError> {
    for piece in 1_u32.. {
        let listed = opened
            .store
            .write(move |tx| listing::list_piece(tx, size))
            .await?;
        // A screen that asked after each piece would do more asking than showing.
        if listed == Listed::Everything || (listed == Listed::Some && piece.is_power_of_two()) {
            desk.tell(&[Topic::Orders]);
        }
        if listed != Listed::Some {
            break;
        }
    }
    Ok(())
}

async fn ask(
    desk: &Desk,
    opened: &Arc<OpenStore>,
    request: &PullRequest,
) -> Result<PullAnswer, TransportError> {
    let (transport, server) = (&desk.host().transport, &opened.server);
    let asked = desk.ask(opened, |token| async move {
        transport.pull(server, &token, request).await
    });
    let answer = asked.await?;
    opened.heard(answer.server_time, Some(answer.lease));
    Ok(answer)
}

/// Notes how a step ended, and tells the screens when that is news.
fn note(desk: &Desk, opened: &OpenStore, failure: Option<&StepError>) {
    let now = opened.now();
    let changed = opened.pulse.set(|line| match failure {
        None => {
            line.state = ConnectionState::Online;
            (line.since, line.problem, line.last_contact) = (None, None, Some(now));
        }
        Some(error) => {
            (line.sent, line.total) = (0, 0);
            line.since = line.since.or(Some(now));
            (line.state, line.problem) = match error {
                StepError::Transport(TransportError::SessionEnded) => {
                    (ConnectionState::SignInNeeded, None)
                }
                StepError::Transport(TransportError::NoAnswer | TransportError::Later(_))
                | StepError::Closed => (ConnectionState::Offline, None),
                StepError::Transport(other) => {
                    (ConnectionState::Offline, Some(other.clone().into()))
                }
                StepError::Store(error) => (ConnectionState::Offline, Some(problem_of(error))),
            };
        }
    });
    if changed {
        desk.tell(&[Topic::Connection]);
    }
}

fn problem_of(error: &StoreError) -> Refusal {
    tracing::error!(%error, "the sync could not write");
    match error {
        StoreError::DiskFull => loket_domain::Code::DiskFull.into(),
        _ => loket_domain::Code::Broken.into(),
    }
}

fn tell(desk: &Desk, topics: BTreeSet<Topic>) {
    if !topics.is_empty() {
        desk.tell(&topics.into_iter().collect::<Vec<_>>());
    }
}
