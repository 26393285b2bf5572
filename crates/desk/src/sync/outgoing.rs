//! Sends this desk's acts: in order, one batch at a time, each batch durably marked before it leaves.

use super::incoming::{Database, same_database, settle_act, topics_of};
use super::plan::{self, AfterFailure, BeforePush, Waiting};
use super::settle_draft::settle_draft;
use crate::changed::EVERYTHING;
use crate::planted::{Bug, planted};
use crate::store::outbox::{Posted, State};
use crate::store::{StoreError, cursor, draft, outbox};
use crate::transport::TransportError;
use crate::{Topic, acts};
use loket_domain::ids::{ActId, DraftId, PersonId};
use loket_domain::time::{DAY, SECOND};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::act::ACT_VERSION;
use loket_protocol::sync::{PUSH_ACTS_MAX, PushAnswer};
use loket_protocol::{Act, ActBody, Outcome};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A draft is sent when nothing was typed in it for so long.
pub const QUIET: i64 = 2 * SECOND;

/// Acts of one push hold about so much text at most, well below what a server takes in.
const BATCH_BYTES: usize = 1024 * 1024;

/// The inputs of a push.
pub struct Outgoing<'a> {
    /// The person whose acts are sent.
    pub person: &'a PersonId,
    /// The present time.
    pub now: Timestamp,
}

/// Turns drafts whose typing has paused into acts; with `all`, the others too. At most one act per draft is under
/// way: what is typed meanwhile goes out after it.
///
/// `new_id` gives a new id.
///
/// # Errors
/// [`StoreError`].
pub fn take_up_drafts(
    c: &Connection,
    now: Timestamp,
    all: bool,
    new_id: &dyn Fn() -> String,
) -> Result<(), StoreError> {
    let quiet_since = if all { now } else { now.plus(-QUIET) };
    for draft in draft::unsent(c, quiet_since, now)? {
        let under_way = outbox::of_draft(c, &draft.id)?;
        if under_way
            .iter()
            .any(|posted| posted.sent_first_at.is_some())
        {
            continue;
        }
        for posted in under_way {
            outbox::withdraw(c, &posted.act.id)?;
        }
        let act = Act {
            id: ActId::new(new_id()),
            version: ACT_VERSION,
            made_at: now,
            organisation: None,
            based_on: Vec::new(),
            after: Vec::new(),
            body: ActBody::SaveDraft {
                draft: draft.id.clone(),
                content: draft.content,
                based_on: draft.based_on,
                copy: draft.copy,
            },
        };
        if planted(Bug::TextNeverSent) {
            draft::kept(c, &draft.id, draft.edits)?;
            continue;
        }
        outbox::post(c, &act, Some(&draft.id), Some(draft.edits))?;
    }
    Ok(())
}

/// The acts that go out now, at most `limit`, marked as gone out; and what changed on screen because others ask
/// their maker first.
///
/// # Errors
/// [`StoreError`].
pub fn prepare(
    c: &Connection,
    out: &Outgoing<'_>,
    limit: usize,
) -> Result<(Vec<Act>, BTreeSet<Topic>), StoreError> {
    let (mut batch, mut topics, mut bytes, mut after) = (Vec::new(), BTreeSet::new(), 0, 0);
    'batch: loop {
        let waiting = waiting(c, after, limit)?;
        let Some(last) = waiting.last() else { break };
        after = last.seq;
        for posted in waiting {
            match plan::before_push(&state_of(c, &posted)?, out.now) {
                BeforePush::Send => {
                    bytes += serde_json::to_string(&posted.act)?.len();
                    if !batch.is_empty() && bytes > BATCH_BYTES {
                        break 'batch;
                    }
                    batch.push(posted.act);
                    if batch.len() == limit {
                        break 'batch;
                    }
                }
                BeforePush::Hold => {}
                BeforePush::Ask => {
                    let days = out.now.since(posted.asks_from) / DAY;
                    let asks = Refusal::new(Code::ActStale).with("days", days);
                    outbox::needs_maker(c, &posted.act.id, State::Stale, &[asks], out.now)?;
                    topics.extend([Topic::Refused, Topic::Connection, Topic::Session]);
                }
                BeforePush::Refuse => {
                    refuse(
                        c,
                        &posted,
                        &[Code::DependencyRefused.into()],
                        out.now,
                        &mut topics,
                    )?;
                }
            }
        }
    }
    outbox::sending(c, &batch, out.now)?;
    Ok((batch, topics))
}

fn waiting(c: &Connection, after: i64, limit: usize) -> Result<Vec<Posted>, StoreError> {
    let mut waiting = outbox::in_state(c, State::Sending, after, limit)?;
    waiting.extend(outbox::in_state(c, State::Queued, after, limit)?);
    waiting.sort_by_key(|posted| posted.seq);
    waiting.truncate(limit);
    Ok(waiting)
}

fn state_of(c: &Connection, posted: &Posted) -> Result<Waiting, StoreError> {
    let after = posted
        .act
        .after
        .iter()
        .map(|act| outbox::state(c, act))
        .collect::<Result<_, _>>()?;
    Ok(Waiting {
        asks_from: posted.asks_from,
        asks_again_after: posted.act.body.asks_again_after(),
        ever_sent: posted.sent_first_at.is_some(),
        after,
    })
}

/// Takes the verdicts in. An act without one stays as it is: sent, outcome unknown.
///
/// # Errors
/// [`StoreError`].
pub fn answered(
    c: &Connection,
    out: &Outgoing<'_>,
    answer: &PushAnswer,
) -> Result<BTreeSet<Topic>, StoreError> {
    let mut topics = BTreeSet::from([Topic::Connection, Topic::Session]);
    if same_database(c, out.person, &answer.epoch, answer.server_time)? == Database::Another {
        topics.extend(EVERYTHING);
    }
    cursor::set_server_time(c, answer.server_time)?;
    for verdict in &answer.verdicts {
        let Some(posted) = outbox::get(c, &verdict.act)? else {
            continue;
        };
        // A verdict that came late, of an act that is no longer out.
        if !matches!(posted.state, State::Queued | State::Sending) {
            continue;
        }
        match &verdict.outcome {
            Outcome::Accepted { reached } => {
                outbox::confirmed(c, &verdict.act, reached, answer.server_time)?;
                if let (ActBody::SaveDraft { draft, .. }, Some(edit)) =
                    (&posted.act.body, posted.draft_edit)
                {
                    draft::kept(c, draft, edit)?;
                    topics.insert(Topic::Drafts);
                }
                if planted(Bug::OverlayDroppedEarly) {
                    settle_act(c, &posted, &mut topics)?;
                }
            }
            Outcome::Refused { refusals, .. } => {
                refuse(c, &posted, refusals, out.now, &mut topics)?
            }
            Outcome::Waiting => outbox::set_state(c, &verdict.act, State::Queued)?,
        }
    }
    Ok(topics)
}

/// A push that got no verdicts. Gives how many acts the next one may hold, when it makes sense to go on at once.
///
/// # Errors
/// [`StoreError`].
pub fn failed(
    c: &Connection,
    out: &Outgoing<'_>,
    batch: &[ActId],
    error: &TransportError,
    topics: &mut BTreeSet<Topic>,
) -> Result<Option<usize>, StoreError> {
    if planted(Bug::TimeoutIsFailure) && *error == TransportError::NoAnswer
        || planted(Bug::OutboxDroppedOnSessionEnd) && *error == TransportError::SessionEnded
    {
        for act in batch {
            acts::lift(c, act)?;
            outbox::lose(c, act)?;
        }
        return Ok(None);
    }
    if planted(Bug::UnansweredIsCancelled) && *error == TransportError::NoAnswer {
        for act in batch {
            let posted = outbox::get(c, act)?;
            if posted.is_some_and(|posted| matches!(posted.act.body, ActBody::CancelOrder { .. })) {
                outbox::set_state(c, act, State::Settled)?;
            }
        }
    }
    match plan::after_failure(error, batch.len()) {
        AfterFailure::Unknown => Ok(None),
        AfterFailure::NotDone => {
            for act in batch {
                outbox::set_state(c, act, State::Queued)?;
            }
            Ok(None)
        }
        AfterFailure::Fewer => Ok(Some((batch.len() / 2).max(1))),
        AfterFailure::Refuse(refusal) => {
            for act in batch {
                if let Some(posted) = outbox::get(c, act)? {
                    refuse(c, &posted, std::slice::from_ref(&refusal), out.now, topics)?;
                }
            }
            Ok(Some(PUSH_ACTS_MAX))
        }
    }
}

/// An act will not be done: it goes to its maker with the reasons, and what it held comes back.
fn refuse(
    c: &Connection,
    posted: &Posted,
    refusals: &[Refusal],
    now: Timestamp,
    topics: &mut BTreeSet<Topic>,
) -> Result<(), StoreError> {
    outbox::needs_maker(c, &posted.act.id, State::Refused, refusals, now)?;
    topics.extend([Topic::Refused, Topic::Connection, Topic::Session]);
    for (kind, _) in acts::lift(c, &posted.act.id)? {
        topics.extend(topics_of(kind));
    }
    match &posted.act.body {
        ActBody::PlaceOrder(place) => {
            acts::order_returns(c, place, refusals, now)?;
        }
        ActBody::SaveDraft { draft, .. } => {
            keep_refused_draft(c, draft, posted.draft_edit, refusals)?
        }
        _ => {}
    }
    if planted(Bug::SecondDecisionUntold) && matches!(posted.act.body, ActBody::DecideRequest(_)) {
        outbox::set_state(c, &posted.act.id, State::Dismissed)?;
    }
    if let Some(draft) = posted.act.body.about().draft {
        settle_draft(c, draft)?;
        topics.insert(Topic::Drafts);
    }
    Ok(())
}

/// A text the server does not take stays here with its reasons and is not sent again until it is changed.
fn keep_refused_draft(
    c: &Connection,
    id: &DraftId,
    edit: Option<i64>,
    refusals: &[Refusal],
) -> Result<(), StoreError> {
    if let Some(mut draft) = draft::get(c, id)? {
        draft.parked = draft.parked.max(edit.unwrap_or(draft.edits));
        draft.returned = refusals.to_vec();
        draft::put(c, &draft)?;
    }
    Ok(())
}
