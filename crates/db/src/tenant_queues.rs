//! The queue before the database threads. Pure waiting, no database.
//!
//! Jobs of one queue are taken together, in the order they came, by one thread at a time; different queues go side
//! by side. A queue that fills while its batch is being committed is the next batch: that is the group commit.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Jobs of the same queue that go together. `None`: a job that shares its transaction with nobody.
pub struct Batch<J> {
    /// The queue they were taken from, to be given back.
    pub queue_key: Option<String>,
    /// The jobs, in the order they came.
    pub jobs: Vec<J>,
}

enum Ready<J> {
    Alone(J),
    TenantQueue(String),
}

struct TenantQueue<J> {
    waiting: VecDeque<J>,
    /// A thread has taken a batch of it and not yet given it back; then it is not in `ready`.
    taken: bool,
}

struct State<J> {
    /// Only queues with somebody waiting or a batch under way.
    tenant_queues: HashMap<String, TenantQueue<J>>,
    ready: VecDeque<Ready<J>>,
    closed: bool,
}

/// The jobs that wait for a database thread, one queue per tenant.
pub struct TenantQueues<J> {
    state: Mutex<State<J>>,
    ready: Condvar,
    largest: usize,
}

impl<J> TenantQueues<J> {
    /// `largest`: the most jobs one transaction carries.
    pub fn new(largest: usize) -> Self {
        let state = State {
            tenant_queues: HashMap::new(),
            ready: VecDeque::new(),
            closed: false,
        };
        Self {
            state: Mutex::new(state),
            ready: Condvar::new(),
            largest: largest.max(1),
        }
    }

    /// Puts a job at the end of its queue.
    pub fn push(&self, queue_key: Option<String>, job: J) {
        let mut state = self.state();
        match queue_key {
            None => state.ready.push_back(Ready::Alone(job)),
            Some(name) => {
                let queue_key = state
                    .tenant_queues
                    .entry(name.clone())
                    .or_insert_with(TenantQueue::new);
                queue_key.waiting.push_back(job);
                if queue_key.taken || queue_key.waiting.len() > 1 {
                    return;
                }
                state.ready.push_back(Ready::TenantQueue(name));
            }
        }
        drop(state);
        self.ready.notify_one();
    }

    /// Waits for work; none is left once this is closed and empty.
    pub fn take(&self) -> Option<Batch<J>> {
        let mut state = self.state();
        loop {
            match state.ready.pop_front() {
                Some(Ready::Alone(job)) => {
                    return Some(Batch {
                        queue_key: None,
                        jobs: vec![job],
                    });
                }
                Some(Ready::TenantQueue(name)) => {
                    let queue_key = state
                        .tenant_queues
                        .entry(name.clone())
                        .or_insert_with(TenantQueue::new);
                    queue_key.taken = true;
                    let count = queue_key.waiting.len().min(self.largest);
                    let jobs = queue_key.waiting.drain(..count).collect();
                    return Some(Batch {
                        queue_key: Some(name),
                        jobs,
                    });
                }
                None if state.closed => return None,
                None => {
                    state = self
                        .ready
                        .wait(state)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }

    /// Gives a queue back after its batch; who waits in it is next.
    pub fn done(&self, queue_key: Option<String>) {
        let Some(name) = queue_key else { return };
        let mut state = self.state();
        let Some(queue_key) = state.tenant_queues.get_mut(&name) else {
            return;
        };
        queue_key.taken = false;
        if queue_key.waiting.is_empty() {
            state.tenant_queues.remove(&name);
        } else {
            state.ready.push_back(Ready::TenantQueue(name));
            drop(state);
            self.ready.notify_one();
        }
    }

    /// Lets the threads go home once everything that waits is done.
    pub fn close(&self) {
        self.state().closed = true;
        self.ready.notify_all();
    }

    /// Whether no job waits in a queue and no batch of one is under way.
    pub fn is_idle(&self) -> bool {
        self.state().tenant_queues.is_empty()
    }

    fn state(&self) -> MutexGuard<'_, State<J>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<J> TenantQueue<J> {
    fn new() -> Self {
        Self {
            waiting: VecDeque::new(),
            taken: false,
        }
    }
}
