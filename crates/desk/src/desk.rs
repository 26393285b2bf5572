//! The desk: one person's counter on one computer.

use crate::changed::{Changed, Topic};
use crate::host::Host;
use tokio::sync::broadcast;

/// Everything behind the screens. Commands take it by reference; it is shared by all of them.
pub struct Desk {
    host: Host,
    changed: broadcast::Sender<Changed>,
}

impl Desk {
    /// A desk for a host. Nothing is opened yet: `start` says where it stands.
    pub fn new(host: Host) -> Self {
        let (changed, _) = broadcast::channel(256);
        Self { host, changed }
    }

    /// What the desk was given.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// Listens for "this changed, ask again".
    pub fn changes(&self) -> broadcast::Receiver<Changed> {
        self.changed.subscribe()
    }

    /// Tells the screens.
    pub fn tell(&self, topics: &[Topic]) {
        // Nobody listening is fine: a desk without a window has no screens to tell.
        let _heard = self.changed.send(Changed {
            topics: topics.to_vec(),
        });
    }
}
