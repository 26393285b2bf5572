//! The queue before the database threads.

use loket_db::internals::TenantQueues;

fn queue_key(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[test]
fn a_lane_is_taken_whole_and_by_one_thread_only() {
    let tenant_queues = TenantQueues::new(10);
    for job in [1, 2] {
        tenant_queues.push(queue_key("a"), job);
    }
    tenant_queues.push(queue_key("b"), 3);
    tenant_queues.push(None, 4);
    let a = tenant_queues.take().unwrap();
    assert_eq!(a.jobs, [1, 2]);
    tenant_queues.push(queue_key("a"), 5);
    assert_eq!(tenant_queues.take().unwrap().jobs, [3]);
    assert_eq!(tenant_queues.take().unwrap().jobs, [4]);
    tenant_queues.close();
    assert!(tenant_queues.take().is_none(), "lane a is still under way");
    tenant_queues.done(a.queue_key);
    assert_eq!(tenant_queues.take().unwrap().jobs, [5]);
}

#[test]
fn a_long_lane_goes_in_several_batches_in_order() {
    let tenant_queues = TenantQueues::new(2);
    (1..=5).for_each(|job| tenant_queues.push(queue_key("a"), job));
    tenant_queues.close();
    let mut seen = Vec::new();
    while let Some(batch) = tenant_queues.take() {
        assert!(batch.jobs.len() <= 2);
        seen.extend(batch.jobs);
        tenant_queues.done(batch.queue_key);
    }
    assert_eq!(seen, [1, 2, 3, 4, 5]);
    assert!(tenant_queues.is_idle());
}
