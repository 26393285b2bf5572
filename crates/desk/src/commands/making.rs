//! The steps shared by all commands that make an act.

use crate::Desk;
use crate::changed::Topic;
use crate::session::OpenStore;
use loket_domain::ids::ActId;
use loket_domain::people::LeaseState;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::act::ACT_VERSION;
use loket_protocol::{Act, ActBody, BasedOn, RecordKind};
use rusqlite::Connection;
use std::sync::Arc;

use crate::store::{StoreError, mirror};

impl Desk {
    /// The open desk, for an act that is not a draft's: past the lease only drafting stays open.
    ///
    /// # Errors
    /// [`Code::LeaseOver`], or why nothing is open.
    pub fn open_store_for_acts(&self) -> Result<Arc<OpenStore>, Refusal> {
        let opened = self.open_store()?;
        match opened.lease_state() {
            LeaseState::Open => Ok(opened),
            LeaseState::DraftingOnly => Err(Code::LeaseOver.into()),
        }
    }

    /// An act made now, with an id of its own.
    pub fn new_act(&self, opened: &OpenStore, body: ActBody) -> Act {
        let now = opened.now();
        made(ActId::new(self.new_id(now)), now, body)
    }

    /// A new id, made now.
    pub fn new_id(&self, now: Timestamp) -> String {
        self.host().randomness.id(now)
    }

    /// An act is on the disk: the screens are told and the engine is woken.
    pub fn act_made(&self, opened: &OpenStore, topics: &[Topic]) {
        opened.pulse.made.notify_one();
        self.tell(&[topics, &[Topic::Connection, Topic::Session]].concat());
    }
}

/// An act that rests on nothing and is about a person's own.
pub fn made(id: ActId, made_at: Timestamp, body: ActBody) -> Act {
    Act {
        id,
        version: ACT_VERSION,
        made_at,
        organisation: None,
        based_on: Vec::new(),
        after: Vec::new(),
        body,
    }
}

/// The revision on which an act about a record is based.
///
/// # Errors
/// [`StoreError`].
pub fn based_on(c: &Connection, kind: RecordKind, id: &str) -> Result<Vec<BasedOn>, StoreError> {
    let held = mirror::with_revision(c, kind, id)?;
    Ok(held
        .map(|(revision, _)| BasedOn {
            kind,
            id: id.to_owned(),
            revision,
        })
        .into_iter()
        .collect())
}

/// The first of several reasons: a command says one, the form has asked for all before.
pub fn first(refusals: Vec<Refusal>) -> StoreError {
    StoreError::Refused(
        refusals
            .into_iter()
            .next()
            .unwrap_or_else(|| Code::Broken.into()),
    )
}
