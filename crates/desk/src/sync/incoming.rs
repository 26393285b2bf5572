//! Applies the server's answers: rows go into the mirror, drafts to their place, and overlays the server has
//! confirmed are taken off.

use super::plan::{self, RowAction};
use super::settle_draft::settle_draft;
use crate::changed::EVERYTHING;
use crate::planted::{Bug, planted};
use crate::store::cursor::ScopeCursor;
use crate::store::outbox::{Posted, State};
use crate::store::{StoreError, cursor, draft, history, listing, mirror, outbox, overlay};
use crate::{Topic, acts};
use loket_domain::Timestamp;
use loket_domain::ids::{DraftId, Epoch, PersonId};
use loket_protocol::sync::{Cursor, Page, PullAnswer, PullRequest, Row};
use loket_protocol::{ActBody, RecordKind, Scope};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The version of the mirror: another one is fetched anew, because an older app kept only what it understood.
const MIRROR: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");

/// How far this desk is, as a pull says it.
///
/// # Errors
/// [`StoreError`].
pub fn request(c: &Connection, limit: u32) -> Result<PullRequest, StoreError> {
    let known = cursor::fact(c, "mirror")?.as_deref() == Some(MIRROR);
    let cursors = if known { cursor::all(c)? } else { Vec::new() };
    Ok(PullRequest {
        epoch: cursor::epoch(c)?,
        cursors,
        limit,
    })
}

/// The pull after an answer, which need not be laid yet: fetching and laying overlap.
pub fn next_request(asked: &PullRequest, answer: &PullAnswer) -> PullRequest {
    let named = |scope: &Scope| answer.pages.iter().any(|page| &page.scope == scope);
    let mut cursors = asked.cursors.clone();
    cursors.retain(|cursor| !named(&cursor.scope) && !answer.lost.contains(&cursor.scope));
    if asked.epoch.as_ref() != Some(&answer.epoch) {
        cursors.clear();
    }
    cursors.extend(answer.pages.iter().map(|page| Cursor {
        scope: page.scope.clone(),
        after: page.after,
        snapshot_until: page.snapshot_until,
    }));
    PullRequest {
        epoch: Some(answer.epoch.clone()),
        cursors,
        limit: asked.limit,
    }
}

/// Lays an answer, in one transaction. Gives what changed on screen.
///
/// # Errors
/// [`StoreError`].
pub fn apply(
    c: &Connection,
    person: &PersonId,
    answer: &PullAnswer,
) -> Result<BTreeSet<Topic>, StoreError> {
    let mut laying = Incoming::default();
    if same_database(c, person, &answer.epoch, answer.server_time)? == Database::Another {
        laying.topics.extend(EVERYTHING);
    }
    cursor::set_server_time(c, answer.server_time)?;
    if cursor::fact(c, "mirror")?.as_deref() != Some(MIRROR) {
        forget_mirror(c)?;
        cursor::set_fact(c, "mirror", MIRROR)?;
    }
    let mut orders = history::Laying::default();
    // What takes several answers is listed after them; so is what comes while that is not done.
    if answer.more() || listing::listed_up_to(c)?.is_some() {
        laying.listed_up_to = Some(listing::leave_for_later(c)?);
    }
    for scope in &answer.lost {
        if let Some(held) = cursor::of_scope(c, scope)? {
            laying.empty(c, &mut orders, &held)?;
            cursor::drop_scope(c, held.number)?;
            laying.topics.extend(EVERYTHING);
        }
    }
    let overlaid = overlay::any(c)?;
    for page in &answer.pages {
        laying.page(c, &mut orders, page, overlaid)?;
    }
    orders.finish(c)?;
    for (kind, id) in std::mem::take(&mut laying.again) {
        acts::run_again(c, person, kind, &id)?;
    }
    laying.settle(c)?;
    if !answer.more() {
        if cursor::caught_up(c)? {
            laying.drafts.extend(draft::ids(c)?);
        }
        if laying.listed_up_to.is_none() {
            history::index(c)?;
        }
        outbox::prune(c, answer.server_time)?;
        laying.topics.insert(Topic::Session);
    }
    for draft in std::mem::take(&mut laying.drafts) {
        if settle_draft(c, &draft)? {
            laying.topics.extend([Topic::Drafts, Topic::Session]);
        }
    }
    Ok(laying.topics)
}

/// Whether the server's database is the one this desk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// The same, or the first one.
    Same,
    /// Another: it was restored from a backup.
    Another,
}

/// Compares epochs. Another database is begun with an empty mirror, and whatever the one before confirmed lately is
/// sent again under its ids, without asking: the backup may not have it.
///
/// # Errors
/// [`StoreError`].
pub fn same_database(
    c: &Connection,
    person: &PersonId,
    epoch: &Epoch,
    server_time: Timestamp,
) -> Result<Database, StoreError> {
    let known = cursor::epoch(c)?;
    if known.as_ref() == Some(epoch) {
        return Ok(Database::Same);
    }
    cursor::set_epoch(c, epoch)?;
    if known.is_none() {
        return Ok(Database::Same);
    }
    for posted in outbox::queue_again(c, server_time)? {
        acts::lay_again(c, person, posted.seq, &posted.act)?;
    }
    draft::forget_revisions(c)?;
    forget_mirror(c)?;
    Ok(Database::Another)
}

fn forget_mirror(c: &Connection) -> Result<(), StoreError> {
    cursor::clear(c)?;
    mirror::clear(c)?;
    history::begin_anew(c)
}

#[derive(Default)]
struct Incoming {
    topics: BTreeSet<Topic>,
    drafts: BTreeSet<DraftId>,
    /// Changed records that acts rest on.
    again: Vec<(RecordKind, String)>,
    /// Orders that are new to the mirror, in rows above this one, are listed later.
    listed_up_to: Option<i64>,
}

impl Incoming {
    fn page(
        &mut self,
        c: &Connection,
        orders: &mut history::Laying,
        page: &Page,
        overlaid: bool,
    ) -> Result<(), StoreError> {
        let mut held = match cursor::of_scope(c, &page.scope)? {
            Some(held) => held,
            None => cursor::begin(c, &page.scope)?,
        };
        // An answer that came late: the scope has passed where it ends.
        if page.after < held.after && !page.reset && !planted(Bug::OldOverNewer) {
            return Ok(());
        }
        if page.reset && held.after > 0 {
            self.empty(c, orders, &held)?;
            held.after = 0;
        }
        for row in &page.rows {
            match lay_row(c, &held, row)? {
                Laid::Nothing => {}
                Laid::New if self.is_listed_later(c, row, overlaid)? => {
                    self.topics.insert(Topic::Orders);
                }
                Laid::New | Laid::Changed => self.changed(c, orders, row, overlaid)?,
            }
        }
        cursor::moved(c, held.number, held.after.max(page.after), page)
    }

    /// Whether the row just laid will be found by who lists the rest.
    fn is_listed_later(
        &self,
        c: &Connection,
        row: &Row,
        overlaid: bool,
    ) -> Result<bool, StoreError> {
        let later = |listed| c.last_insert_rowid() > listed;
        if row.kind != RecordKind::Order || !self.listed_up_to.is_some_and(later) {
            return Ok(false);
        }
        Ok(!overlaid || overlay::word_on(c, row.kind, &row.id, None)?.is_none())
    }

    fn changed(
        &mut self,
        c: &Connection,
        orders: &mut history::Laying,
        row: &Row,
        overlaid: bool,
    ) -> Result<(), StoreError> {
        self.topics.extend(topics_of(row.kind));
        let covered = overlaid && overlay::word_on(c, row.kind, &row.id, None)?.is_some();
        if covered && row.kind != RecordKind::Draft {
            self.again.push((row.kind, row.id.clone()));
        }
        match (row.kind, &row.body) {
            (RecordKind::Order, Some(body)) => orders.arrived(c, &row.id, body, covered),
            (RecordKind::Order, None) => orders.again(c, &row.id),
            (RecordKind::Draft, _) => {
                self.drafts.insert(DraftId::new(row.id.as_str()));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn empty(
        &mut self,
        c: &Connection,
        orders: &mut history::Laying,
        held: &ScopeCursor,
    ) -> Result<(), StoreError> {
        let listed = mirror::ids_in(c, held.number, RecordKind::Order)?;
        mirror::empty(c, held.number)?;
        for id in listed {
            orders.again(c, &id)?;
        }
        self.topics.extend(EVERYTHING);
        Ok(())
    }

    /// Overlays go from acts whose effect has been seen: every scope held in every feed they reached is there.
    fn settle(&mut self, c: &Connection) -> Result<(), StoreError> {
        for posted in outbox::in_state(c, State::Confirmed, 0, outbox::ALL)? {
            if cursor::has_reached(c, &posted.reached)? {
                self.topics.extend([Topic::Connection, Topic::Session]);
                settle_act(c, &posted, &mut self.topics)?;
                self.drafts.extend(posted.act.body.about().draft.cloned());
            }
        }
        Ok(())
    }
}

/// An act's effect has been seen: nothing of it is laid over the mirror any more.
///
/// # Errors
/// [`StoreError`].
pub fn settle_act(
    c: &Connection,
    posted: &Posted,
    topics: &mut BTreeSet<Topic>,
) -> Result<(), StoreError> {
    if let ActBody::PlaceOrder(place) = &posted.act.body
        && let Some(draft) = &place.draft
    {
        draft::remove(c, draft)?;
    }
    for (kind, _) in acts::lift(c, &posted.act.id)? {
        topics.extend(topics_of(kind));
    }
    outbox::set_state(c, &posted.act.id, State::Settled)
}

/// The effect of a row on the mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laid {
    Nothing,
    New,
    Changed,
}

/// Lays one row.
fn lay_row(c: &Connection, scope: &ScopeCursor, row: &Row) -> Result<Laid, StoreError> {
    let (mut after, number) = (scope.after, scope.number);
    if planted(Bug::OldOverNewer) {
        after = i64::MIN;
    }
    // Most rows are new: laying them is the cheapest way to find out.
    let held = match &row.body {
        Some(body) if row.counter > after => {
            if mirror::insert_new(c, number, row.kind, &row.id, row.revision, body)? {
                return Ok(Laid::New);
            }
            mirror::revision(c, number, row.kind, &row.id)?
        }
        _ => mirror::revision(c, number, row.kind, &row.id)?,
    };
    let mut state = plan::row_state(after, row.counter, row.revision, row.body.is_none(), held);
    if planted(Bug::OldOverNewer) && state == plan::RowState::NotNewer {
        state = plan::RowState::Newer;
    }
    match (plan::row(state), &row.body) {
        (RowAction::Insert, Some(body)) => {
            let new = mirror::insert_new(c, number, row.kind, &row.id, row.revision, body)?;
            Ok(if new { Laid::New } else { Laid::Nothing })
        }
        (RowAction::Replace, Some(body)) => {
            mirror::replace(c, number, row.kind, &row.id, row.revision, body)?;
            Ok(Laid::Changed)
        }
        (RowAction::Remove, _) => {
            mirror::remove(c, number, row.kind, &row.id)?;
            Ok(Laid::Changed)
        }
        _ => Ok(Laid::Nothing),
    }
}

/// The views a kind of record is part of.
pub fn topics_of(kind: RecordKind) -> &'static [Topic] {
    match kind {
        RecordKind::Supply | RecordKind::Limits => &[Topic::Supplies],
        RecordKind::MailingHouse => &[Topic::MailingHouses],
        RecordKind::Account | RecordKind::Membership | RecordKind::Profile => {
            &[Topic::Session, Topic::Members, Topic::Me]
        }
        RecordKind::Member => &[Topic::Members],
        RecordKind::Order | RecordKind::Usage => &[Topic::Orders],
        RecordKind::Request => &[Topic::Requests, Topic::Session],
        RecordKind::Draft => &[Topic::Drafts, Topic::Session],
        RecordKind::Unknown => &[],
    }
}
