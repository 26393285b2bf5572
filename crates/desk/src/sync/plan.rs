//! Decides the next step of a sync from its situation. The functions are pure; each is tested by one table of cases.

use crate::store::outbox::State;
use crate::transport::TransportError;
use loket_domain::{Code, Refusal, Timestamp};

/// A row of a feed against what the scope holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// Its counter is one the scope has passed: an answer that came late or twice.
    Passed,
    /// A record the scope does not hold.
    New,
    /// A tombstone of what the scope does not hold.
    GoneAlready,
    /// A record that is newer than the one held.
    Newer,
    /// A record that is as old as the one held, or older.
    NotNewer,
    /// A tombstone that is newer than the record held.
    Gone,
}

/// The change to the mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAction {
    /// Nothing.
    Skip,
    /// The record is laid.
    Insert,
    /// The record is laid over the one held.
    Replace,
    /// The record held goes.
    Remove,
}

/// Names the situation of a row with `revision` at `counter`, when the scope is known up to `after` and holds the
/// record at revision `held`.
pub fn row_state(
    after: i64,
    counter: i64,
    revision: i64,
    tombstone: bool,
    held: Option<i64>,
) -> RowState {
    match held {
        _ if counter <= after => RowState::Passed,
        None if tombstone => RowState::GoneAlready,
        None => RowState::New,
        Some(held) if revision <= held => RowState::NotNewer,
        Some(_) if tombstone => RowState::Gone,
        Some(_) => RowState::Newer,
    }
}

/// The action a row calls for.
pub const fn row(state: RowState) -> RowAction {
    match state {
        RowState::Passed | RowState::GoneAlready | RowState::NotNewer => RowAction::Skip,
        RowState::New => RowAction::Insert,
        RowState::Newer => RowAction::Replace,
        RowState::Gone => RowAction::Remove,
    }
}

/// An act that waits, before a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The time its age is counted from.
    pub asks_from: Timestamp,
    /// After how long it asks again, if ever.
    pub asks_again_after: Option<i64>,
    /// Whether a request with it ever went out.
    pub ever_sent: bool,
    /// Where the acts it comes after are; none for one that is no longer in the outbox.
    pub after: Vec<Option<State>>,
}

/// What happens to a waiting act before a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeforePush {
    /// It goes out.
    Send,
    /// It asks its maker first.
    Ask,
    /// It stays until what it comes after has gone out.
    Hold,
    /// An act it depends on will never happen.
    Refuse,
}

/// Decides about a waiting act.
pub fn before_push(act: &Waiting, now: Timestamp) -> BeforePush {
    // An act that may have been done is sent again whatever its age: asking could only come too late.
    let too_old = act
        .asks_again_after
        .is_some_and(|limit| now.since(act.asks_from) > limit);
    if too_old && !act.ever_sent {
        return BeforePush::Ask;
    }
    if !act.ever_sent
        && act
            .after
            .iter()
            .any(|state| matches!(state, Some(State::Dismissed)))
    {
        return BeforePush::Refuse;
    }
    if act
        .after
        .iter()
        .any(|state| matches!(state, Some(State::Stale)))
    {
        return BeforePush::Hold;
    }
    // One that was refused is the server's to judge; one that is gone was settled long ago.
    BeforePush::Send
}

/// What becomes of the acts of a push that got no verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterFailure {
    /// Whether they were done is unknown: sent again later, under their ids.
    Unknown,
    /// They were certainly not looked at; the person has to do something first.
    NotDone,
    /// One of them cannot be taken in by the server: fewer go out next time, to find out which.
    Fewer,
    /// The only one cannot be taken in: it comes back to its maker.
    Refuse(Refusal),
}

/// Decides about a failed push of `acts` acts. The outbox is never given up, whatever came back.
pub fn after_failure(error: &TransportError, acts: usize) -> AfterFailure {
    match error {
        TransportError::NoAnswer
        | TransportError::LineEnded
        | TransportError::Later(_)
        | TransportError::NotLoket
        | TransportError::Certificate => AfterFailure::Unknown,
        TransportError::SessionEnded
        | TransportError::Forgotten
        | TransportError::UpgradeNeeded => AfterFailure::NotDone,
        TransportError::Refused(refusal) if !is_about_the_message(refusal.code) => {
            AfterFailure::NotDone
        }
        TransportError::Refused(_) if acts > 1 => AfterFailure::Fewer,
        TransportError::Refused(refusal) => AfterFailure::Refuse(refusal.clone()),
    }
}

/// Whether a refused request says something about its contents, rather than about who sent it.
const fn is_about_the_message(code: Code) -> bool {
    matches!(
        code,
        Code::RequestInvalid | Code::RequestTooLarge | Code::ActReused | Code::NotFound
    )
}

/// A draft here against the server's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftState {
    /// Whether it is here, and changed here in a way the server does not have.
    pub here: DraftHere,
    /// The revision the server gave, if it has it.
    pub there: Option<i64>,
    /// Whether an act about it is under way, or it is on its way as an order.
    pub pending: bool,
}

/// A draft on this desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftHere {
    /// Not here.
    Absent,
    /// Begun here and never typed in or never sent.
    Fresh,
    /// As the server had it at this revision (none: as it was sent, not yet seen again).
    Clean(Option<i64>),
    /// Changed here.
    Dirty,
}

/// What happens to the draft here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftAction {
    /// Nothing.
    Keep,
    /// The server's text is taken.
    Take,
    /// It goes.
    Remove,
}

/// Decides about a draft after a pull: what was typed here and not sent is never written over.
pub fn draft(state: DraftState) -> DraftAction {
    match (state.here, state.there) {
        _ if state.pending => DraftAction::Keep,
        (DraftHere::Dirty, _) | (DraftHere::Absent | DraftHere::Fresh, None) => DraftAction::Keep,
        (DraftHere::Clean(Some(here)), Some(there)) if here >= there => DraftAction::Keep,
        (_, Some(_)) => DraftAction::Take,
        (DraftHere::Clean(_), None) => DraftAction::Remove,
    }
}
