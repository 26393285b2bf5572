//! A network that loses, doubles, delays and cuts, by the throw of seeded dice.

use crate::direct::Direct;
use loket_desk::transport::{Answer, Question, Transport, TransportError};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use loket_testkit::Dice;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

/// What happened on the way, counted: a story in which nothing happened proves nothing.
#[derive(Debug, Default)]
pub struct Mishaps {
    /// Requests that never arrived.
    pub lost_requests: AtomicU32,
    /// Answers that never arrived, to requests that did.
    pub lost_answers: AtomicU32,
    /// Requests that arrived twice.
    pub doubled: AtomicU32,
    /// Requests that arrived once more, much later, after others.
    pub late: AtomicU32,
    /// Answers to earlier questions that came in place of the one asked for.
    pub stale: AtomicU32,
}

/// One computer's way to the server.
pub struct Network {
    way: Direct,
    dice: Dice,
    cut: AtomicBool,
    /// How often something goes wrong, in a hundred requests.
    trouble: AtomicU32,
    late: Mutex<Vec<(String, PushRequest)>>,
    earlier: Mutex<Option<PullAnswer>>,
    /// What went wrong so far.
    pub mishaps: Mishaps,
}

/// What the network does with one request.
enum RequestOutcome {
    Arrives,
    LosesRequest,
    LosesAnswer,
    Doubles,
}

impl Network {
    /// A way that works, until told otherwise.
    pub fn new(way: Direct, dice: Dice) -> Self {
        Self {
            way,
            dice,
            cut: AtomicBool::new(false),
            trouble: AtomicU32::new(0),
            late: Mutex::default(),
            earlier: Mutex::default(),
            mishaps: Mishaps::default(),
        }
    }

    /// Cuts the cable, or plugs it in again.
    pub fn cut(&self, cut: bool) {
        self.cut.store(cut, Ordering::SeqCst);
    }

    /// From now on so many requests in a hundred have a mishap.
    pub fn trouble(&self, percent: u32) {
        self.trouble.store(percent, Ordering::SeqCst);
    }

    fn draw_outcome(&self) -> RequestOutcome {
        if self.cut.load(Ordering::SeqCst) {
            return RequestOutcome::LosesRequest;
        }
        if !self.dice.happens(self.trouble.load(Ordering::SeqCst)) {
            return RequestOutcome::Arrives;
        }
        match self.dice.roll(3) {
            0 => RequestOutcome::LosesRequest,
            1 => RequestOutcome::LosesAnswer,
            _ => RequestOutcome::Doubles,
        }
    }

    /// Delivers what was held back, if the dice say so: after newer requests, out of order.
    async fn deliver_late(&self, server: &str) {
        if self.cut.load(Ordering::SeqCst) || !self.dice.happens(50) {
            return;
        }
        let held = std::mem::take(&mut *self.late.lock().unwrap_or_else(PoisonError::into_inner));
        for (token, request) in held.into_iter().rev() {
            self.mishaps.late.fetch_add(1, Ordering::SeqCst);
            let _nobody_waits = self.way.push(server, &token, &request).await;
        }
    }

    /// Now and then an answer was overtaken: the one to an earlier question comes instead. Never across a restore,
    /// which nobody survives in flight.
    fn overtaken(&self, answer: PullAnswer) -> PullAnswer {
        let mut earlier = self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        let trouble = self.trouble.load(Ordering::SeqCst);
        if self.dice.happens(trouble / 2)
            && let Some(old) = earlier.as_ref().filter(|old| old.epoch == answer.epoch)
        {
            self.mishaps.stale.fetch_add(1, Ordering::SeqCst);
            return old.clone();
        }
        if self.dice.happens(50) {
            *earlier = Some(answer.clone());
        }
        answer
    }

    /// Sends one request, or not, as the dice say. A future that is not awaited was never sent, so the second one costs
    /// nothing where nothing is doubled.
    async fn pass<T>(
        &self,
        first: Answer<'_, T>,
        second: Answer<'_, T>,
    ) -> Result<T, TransportError> {
        match self.draw_outcome() {
            RequestOutcome::Arrives => first.await,
            RequestOutcome::LosesRequest => {
                self.mishaps.lost_requests.fetch_add(1, Ordering::SeqCst);
                Err(TransportError::NoAnswer)
            }
            RequestOutcome::LosesAnswer => {
                self.mishaps.lost_answers.fetch_add(1, Ordering::SeqCst);
                let _never_seen = first.await;
                Err(TransportError::NoAnswer)
            }
            RequestOutcome::Doubles => {
                self.mishaps.doubled.fetch_add(1, Ordering::SeqCst);
                let _first = first.await;
                second.await
            }
        }
    }
}

impl Transport for Network {
    fn check<'a>(&'a self, server: &'a str) -> Answer<'a, ()> {
        Box::pin(self.pass(self.way.check(server), self.way.check(server)))
    }

    fn sign_in<'a>(
        &'a self,
        server: &'a str,
        request: &'a SignInRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(self.pass(
            self.way.sign_in(server, request),
            self.way.sign_in(server, request),
        ))
    }

    fn refresh<'a>(
        &'a self,
        server: &'a str,
        request: &'a RefreshRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(self.pass(
            self.way.refresh(server, request),
            self.way.refresh(server, request),
        ))
    }

    fn sign_out<'a>(&'a self, server: &'a str, token: &'a str) -> Answer<'a, ()> {
        Box::pin(self.pass(
            self.way.sign_out(server, token),
            self.way.sign_out(server, token),
        ))
    }

    fn push<'a>(
        &'a self,
        server: &'a str,
        token: &'a str,
        request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer> {
        Box::pin(async move {
            self.deliver_late(server).await;
            if !self.cut.load(Ordering::SeqCst)
                && self.dice.happens(self.trouble.load(Ordering::SeqCst) / 4)
            {
                let held = (token.to_owned(), request.clone());
                self.late
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(held);
            }
            self.pass(
                self.way.push(server, token, request),
                self.way.push(server, token, request),
            )
            .await
        })
    }

    fn pull<'a>(
        &'a self,
        server: &'a str,
        token: &'a str,
        request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer> {
        Box::pin(async move {
            self.deliver_late(server).await;
            let answer = self
                .pass(
                    self.way.pull(server, token, request),
                    self.way.pull(server, token, request),
                )
                .await?;
            Ok(self.overtaken(answer))
        })
    }

    fn question<'a>(
        &'a self,
        server: &'a str,
        token: Option<&'a str>,
        question: &'a Question,
    ) -> Answer<'a, serde_json::Value> {
        Box::pin(self.pass(
            self.way.question(server, token, question),
            self.way.question(server, token, question),
        ))
    }

    fn moved<'a>(&'a self, server: &'a str, token: &'a str) -> Answer<'a, ()> {
        self.way.moved(server, token)
    }
}
