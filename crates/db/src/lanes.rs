//! The queue before the database threads. Pure waiting, no database.
//!
//! Jobs of one lane are taken together, in the order they came, by one thread at a time; different lanes go side
//! by side. A lane that fills while its batch is being committed is the next batch: that is the group commit.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Jobs of the same lane that go together. `None`: a job that shares its transaction with nobody.
pub struct Batch<J> {
    /// The lane they were taken from, to be given back.
    pub lane: Option<String>,
    /// The jobs, in the order they came.
    pub jobs: Vec<J>,
}

enum Ready<J> {
    Alone(J),
    Lane(String),
}

struct Lane<J> {
    waiting: VecDeque<J>,
    /// A thread has taken a batch of it and not yet given it back; then it is not in `ready`.
    taken: bool,
}

struct State<J> {
    /// Only lanes with somebody waiting or a batch under way.
    lanes: HashMap<String, Lane<J>>,
    ready: VecDeque<Ready<J>>,
    closed: bool,
}

/// See the module.
pub struct Lanes<J> {
    state: Mutex<State<J>>,
    ready: Condvar,
    largest: usize,
}

impl<J> Lanes<J> {
    /// `largest`: the most jobs one transaction carries.
    pub fn new(largest: usize) -> Self {
        let state = State {
            lanes: HashMap::new(),
            ready: VecDeque::new(),
            closed: false,
        };
        Self {
            state: Mutex::new(state),
            ready: Condvar::new(),
            largest: largest.max(1),
        }
    }

    /// Puts a job at the end of its lane.
    pub fn push(&self, lane: Option<String>, job: J) {
        let mut state = self.state();
        match lane {
            None => state.ready.push_back(Ready::Alone(job)),
            Some(name) => {
                let lane = state.lanes.entry(name.clone()).or_insert_with(Lane::new);
                lane.waiting.push_back(job);
                if lane.taken || lane.waiting.len() > 1 {
                    return;
                }
                state.ready.push_back(Ready::Lane(name));
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
                        lane: None,
                        jobs: vec![job],
                    });
                }
                Some(Ready::Lane(name)) => {
                    let lane = state.lanes.entry(name.clone()).or_insert_with(Lane::new);
                    lane.taken = true;
                    let count = lane.waiting.len().min(self.largest);
                    let jobs = lane.waiting.drain(..count).collect();
                    return Some(Batch {
                        lane: Some(name),
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

    /// Gives a lane back after its batch; who waits in it is next.
    pub fn done(&self, lane: Option<String>) {
        let Some(name) = lane else { return };
        let mut state = self.state();
        let Some(lane) = state.lanes.get_mut(&name) else {
            return;
        };
        lane.taken = false;
        if lane.waiting.is_empty() {
            state.lanes.remove(&name);
        } else {
            state.ready.push_back(Ready::Lane(name));
            drop(state);
            self.ready.notify_one();
        }
    }

    /// Lets the threads go home once everything that waits is done.
    pub fn close(&self) {
        self.state().closed = true;
        self.ready.notify_all();
    }

    /// Whether no job waits in a lane and no batch of one is under way.
    pub fn is_idle(&self) -> bool {
        self.state().lanes.is_empty()
    }

    fn state(&self) -> MutexGuard<'_, State<J>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<J> Lane<J> {
    fn new() -> Self {
        Self {
            waiting: VecDeque::new(),
            taken: false,
        }
    }
}
