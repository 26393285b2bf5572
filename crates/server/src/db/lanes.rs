//! The queue before the database threads. Pure waiting, no database.
//!
//! Jobs of one lane are taken together, in the order they came, by one thread at a time; different lanes go side
//! by side. A lane that fills while its batch is being committed is the next batch: that is the group commit.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Jobs of the same lane that go together. `None`: a job that shares its transaction with nobody.
pub(super) struct Batch<J> {
    pub lane: Option<String>,
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
pub(super) struct Lanes<J> {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lane(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn a_lane_is_taken_whole_and_by_one_thread_only() {
        let lanes = Lanes::new(10);
        for job in [1, 2] {
            lanes.push(lane("a"), job);
        }
        lanes.push(lane("b"), 3);
        lanes.push(None, 4);
        let a = lanes.take().unwrap();
        assert_eq!(a.jobs, [1, 2]);
        lanes.push(lane("a"), 5);
        assert_eq!(lanes.take().unwrap().jobs, [3]);
        assert_eq!(lanes.take().unwrap().jobs, [4]);
        lanes.close();
        assert!(lanes.take().is_none(), "lane a is still under way");
        lanes.done(a.lane);
        assert_eq!(lanes.take().unwrap().jobs, [5]);
    }

    #[test]
    fn a_long_lane_goes_in_several_batches_in_order() {
        let lanes = Lanes::new(2);
        (1..=5).for_each(|job| lanes.push(lane("a"), job));
        lanes.close();
        let mut seen = Vec::new();
        while let Some(batch) = lanes.take() {
            assert!(batch.jobs.len() <= 2);
            seen.extend(batch.jobs);
            lanes.done(batch.lane);
        }
        assert_eq!(seen, [1, 2, 3, 4, 5]);
        assert!(lanes.state().lanes.is_empty());
    }
}
