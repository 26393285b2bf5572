//! Many at once.

use super::*;
use std::sync::atomic::AtomicUsize;
use std::sync::mpsc::channel;

checks! {
    counters_stay_gap_free_under_sixteen_writers
    reading_and_then_writing_is_one_step
    jobs_that_wait_share_one_commit
    a_refused_job_does_not_hold_up_its_group
    a_deadlock_runs_the_closure_again
    a_job_goes_on_without_its_caller
    jobs_of_a_tenant_keep_their_order
}

const RAISE: &str = "INSERT INTO feed (owner_id, counter) VALUES (:owner, 1)
    ON CONFLICT (owner_id) DO UPDATE SET counter = feed.counter + 1 RETURNING counter";

fn raise(tx: &mut Tx<'_>, owner: &str) -> Result<i64, DbError> {
    Ok(tx
        .row(RAISE, &[("owner", &owner)], |row| row.int("counter"))?
        .unwrap())
}

/// Runs `work` with 0, 1 … 15, each on a thread of its own.
fn sixteen(work: impl Fn(usize) + Sync) {
    std::thread::scope(|scope| {
        let work = &work;
        (0..16).for_each(|number| drop(scope.spawn(move || work(number))));
    });
}

/// Half of the writers raise two organisations' counters in one transaction; some of all jobs are refused.
fn counters_stay_gap_free_under_sixteen_writers(site: &Site) {
    let kept = AtomicUsize::new(0);
    sixteen(|writer| {
        for round in 0..25 {
            let (home, refuse) = (["a", "b"][writer % 2], round % 5 == 4);
            let outcome = site
                .db
                .write_blocking(both(home, &format!("p{writer}")), move |tx| {
                    let owners = if writer < 8 { &["a", "b"][..] } else { &["a"] };
                    for owner in owners {
                        tx.enter(&org(owner))?;
                        let counter = raise(tx, owner)?;
                        put(tx, owner, &counter.to_string(), counter)?;
                    }
                    if refuse {
                        Err(DbError::Other("refused".to_owned()))
                    } else {
                        Ok(())
                    }
                });
            assert_eq!(outcome.is_err(), refuse, "{outcome:?}");
            kept.fetch_add(usize::from(outcome.is_ok()), Ordering::SeqCst);
        }
    });
    assert_eq!(
        (
            kept.load(Ordering::SeqCst),
            site.items("a").len(),
            site.items("b").len()
        ),
        (320, 320, 160)
    );
    for (organisation, expected) in [("a", 320), ("b", 160)] {
        let most = site.read(org(organisation), move |tx| {
            let sql = "SELECT MAX(n) AS most, MIN(n) AS least, COUNT(DISTINCT n) AS rows FROM item
                WHERE organisation_id = :organisation";
            let params: &Params<'_> = &[("organisation", &organisation)];
            tx.row(sql, params, |row| {
                Ok((row.int("least")?, row.int("most")?, row.int("rows")?))
            })
        });
        assert_eq!(most, Some((1, expected, expected)));
    }
}

/// What a rule decides on stays true until its change is written: no other write of the tenant comes between.
fn reading_and_then_writing_is_one_step(site: &Site) {
    sixteen(|writer| {
        for _ in 0..10 {
            site.write(both("a", &format!("p{writer}")), |tx| {
                let sql = "SELECT COUNT(*) AS c FROM item WHERE organisation_id = 'a'";
                let next = tx.row(sql, &[], |row| row.int("c"))?.unwrap();
                put(tx, "a", &next.to_string(), next)
            });
        }
    });
    assert_eq!(site.items("a").len(), 160);
}

type Boxed<T> = Box<dyn FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send>;

/// Starts the jobs while a first one keeps their thread busy, so that they wait together.
fn together<T: Send + 'static>(site: &Site, jobs: Vec<Boxed<T>>) -> Vec<Result<T, DbError>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let (started, wait_for_start) = channel();
    let (go_on, wait_for_all) = channel();
    let first = site.db.write(org("a"), move |_| {
        started.send(()).unwrap();
        wait_for_all.recv().unwrap();
        Ok::<_, DbError>(())
    });
    runtime.block_on(async {
        let mut first = std::pin::pin!(first);
        poll_once(&mut first).await;
        wait_for_start.recv().unwrap();
        let mut waiting: Vec<_> = jobs
            .into_iter()
            .map(|job| Box::pin(site.db.write(org("a"), job)))
            .collect();
        for job in &mut waiting {
            poll_once(job).await;
        }
        go_on.send(()).unwrap();
        first.await.unwrap();
        let mut outcomes = Vec::new();
        for job in waiting {
            outcomes.push(job.await);
        }
        outcomes
    })
}

/// Puts a job in its queue.
async fn poll_once<F: Future + Unpin>(future: &mut F) {
    let mut future = std::pin::Pin::new(future);
    std::future::poll_fn(|context| {
        assert!(future.as_mut().poll(context).is_pending());
        std::task::Poll::Ready(())
    })
    .await;
}

fn jobs_that_wait_share_one_commit(site: &Site) {
    let before = site.db.stats();
    let jobs = (0..40).map(|n: i64| {
        Box::new(move |tx: &mut Tx<'_>| put(tx, "a", &n.to_string(), n)) as Boxed<()>
    });
    let outcomes = together(site, jobs.collect());
    assert!(outcomes.iter().all(Result::is_ok));
    let after = site.db.stats();
    assert_eq!(
        (after.commits - before.commits, after.jobs - before.jobs),
        (2, 41)
    );
    assert_eq!(site.items("a").len(), 40);
}

fn a_refused_job_does_not_hold_up_its_group(site: &Site) {
    let job = |n: usize| -> Boxed<i64> {
        Box::new(move |tx| {
            let counter = raise(tx, "a")?;
            put(tx, "a", &counter.to_string(), 0)?;
            match n % 3 {
                0 => Err(DbError::Other("refused".to_owned())),
                1 if n.is_multiple_of(2) => put(tx, "a", &counter.to_string(), 0).map(|()| 0),
                _ => Ok(counter),
            }
        })
    };
    let outcomes = together(site, (0..30).map(job).collect());
    let kept: Vec<i64> = outcomes.into_iter().flatten().collect();
    assert_eq!(
        kept,
        (1..=15).collect::<Vec<i64>>(),
        "gap-free, in order, without the refused"
    );
    assert_eq!(site.items("a").len(), 15);
}

/// Two jobs meet half way, each holding what the other wants. SQLite has one writer: they never meet.
fn a_deadlock_runs_the_closure_again(site: &Site) {
    site.write(Tenant::Installation, |tx| {
        tx.execute("INSERT INTO lamp (id, n) VALUES ('x', 0), ('y', 0)", &[])
    });
    let (runs, halfway) = (AtomicUsize::new(0), std::sync::Barrier::new(2));
    let (runs, halfway) = (Arc::new(runs), Arc::new(halfway));
    let meets = site.db.engine() == Engine::Postgres;
    std::thread::scope(|scope| {
        for (organisation, order) in [("a", ["x", "y"]), ("b", ["y", "x"])] {
            let (runs, halfway) = (Arc::clone(&runs), Arc::clone(&halfway));
            scope.spawn(move || {
                let mut first_run = true;
                site.write(org(organisation), move |tx| {
                    runs.fetch_add(1, Ordering::SeqCst);
                    for (step, lamp) in order.iter().enumerate() {
                        tx.execute("UPDATE lamp SET n = n + 1 WHERE id = :id", &[("id", lamp)])?;
                        if step == 0 && meets && std::mem::take(&mut first_run) {
                            halfway.wait();
                        }
                    }
                    Ok(())
                });
            });
        }
    });
    let sql = "SELECT n FROM lamp ORDER BY id";
    assert_eq!(
        site.read(Tenant::Installation, move |tx| tx
            .rows(sql, &[], |row| row.int("n"))),
        [2, 2]
    );
    // On a busy machine the two can meet once more on their way.
    let reruns = site.db.stats().reruns;
    assert_eq!(reruns > 0, meets);
    assert_eq!(runs.load(Ordering::SeqCst) as u64, 2 + reruns);
}

fn a_job_goes_on_without_its_caller(site: &Site) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut job = Box::pin(site.db.write(org("a"), |tx| put(tx, "a", "1", 1)));
        std::future::poll_fn(|context| {
            let _either = job.as_mut().poll(context);
            std::task::Poll::Ready(())
        })
        .await;
    });
    site.write(org("a"), |tx| put(tx, "a", "2", 2));
    assert_eq!(site.items("a"), ["1", "2"]);
}

fn jobs_of_a_tenant_keep_their_order(site: &Site) {
    let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
    let job = |n: usize| -> Boxed<()> {
        let seen = Arc::clone(&seen);
        Box::new(move |tx| {
            let seen = Arc::clone(&seen);
            tx.after_commit(move || seen.lock().unwrap().push(n));
            raise(tx, "a").map(drop)
        })
    };
    together(site, (0..50).map(job).collect());
    assert_eq!(*seen.lock().unwrap(), (0..50).collect::<Vec<_>>());
}
