//! The group commit on a disk that is full.

use loket_db::internals::{Job, Purpose, Session, Waiting, run_group};
use loket_db::{DbError, Params, Row, Tenant, Tx};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

/// A disk that is full when it matters cannot be had in a test: this session is one, and does nothing else.
struct FullAtCommit {
    rolled_back: bool,
}

impl Session for FullAtCommit {
    fn begin(&mut self, _: Purpose) -> Result<(), DbError> {
        Ok(())
    }
    fn enter(&mut self, _: &Tenant) -> Result<(), DbError> {
        Ok(())
    }
    fn execute(&mut self, _: &str, _: &Params<'_>) -> Result<u64, DbError> {
        Ok(1)
    }
    fn rows(
        &mut self,
        _: &str,
        _: &Params<'_>,
        _: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        Ok(())
    }
    fn control(&mut self, _: &str) -> Result<(), DbError> {
        Ok(())
    }
    fn commit(&mut self) -> Result<(), DbError> {
        Err(DbError::DiskFull)
    }
    fn rollback(&mut self) {
        self.rolled_back = true;
    }
    fn scrub(&mut self) -> Result<(), DbError> {
        Ok(())
    }

    fn is_open(&self) -> bool {
        true
    }
}

fn job(published: &Arc<()>) -> (Box<dyn Job>, Receiver<Result<(), DbError>>) {
    let (sender, answer) = channel();
    let published = Arc::clone(published);
    let closure = move |tx: &mut Tx<'_>| {
        let published = Arc::clone(&published);
        tx.after_commit(move || panic!("published {published:?} on a full disk"));
        tx.execute("INSERT", &[]).map(drop)
    };
    let reply = move |outcome: Result<(), DbError>| drop(sender.send(outcome));
    (
        Box::new(Waiting {
            tenant: Tenant::Installation,
            closure,
            outcome: None,
            reply,
        }),
        answer,
    )
}

#[test]
fn a_disk_full_at_the_commit_is_told_to_every_job_and_nothing_is_published() {
    let published = Arc::new(());
    let (mut jobs, answers): (Vec<_>, Vec<_>) = (0..3).map(|_| job(&published)).unzip();
    let mut session = FullAtCommit { rolled_back: false };
    let outcome = run_group(&mut session, Purpose::Write, &mut jobs).map_err(|broken| broken.error);
    assert_eq!(outcome, Err(DbError::DiskFull));
    assert!(session.rolled_back);
    jobs.into_iter().for_each(|job| job.answer(outcome.clone()));
    assert!(
        answers
            .iter()
            .all(|answer| answer.try_recv() == Ok(Err(DbError::DiskFull)))
    );
    assert_eq!(Arc::strong_count(&published), 1, "the hooks are dropped");
}
