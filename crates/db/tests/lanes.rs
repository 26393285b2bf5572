//! The queue before the database threads.

use loket_db::internals::Lanes;

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
    assert!(lanes.is_idle());
}
