//! Who hears that a feed moved.

use loket_protocol::{FeedId, Reached};
use loket_store::notifier::Notifier;
fn reached(feed: &str, counter: i64) -> Reached {
    Reached {
        feed: FeedId::from_stored(feed),
        counter,
    }
}

#[tokio::test]
async fn a_listener_hears_of_its_own_feeds_once() {
    let notifier = Notifier::default();
    let mut watch = notifier.watch(vec![(FeedId::from_stored("person:a"), 4)]);
    notifier.announce(&[reached("person:b", 9), reached("person:a", 4)]);
    notifier.announce(&[reached("person:a", 5), reached("person:a", 5)]);
    assert_eq!(watch.moved().await, [FeedId::from_stored("person:a")]);
    assert_eq!(notifier.watched_feeds().len(), 1);
    drop(watch);
    assert!(notifier.watched_feeds().is_empty());
}

#[tokio::test]
async fn a_slow_listener_is_told_that_everything_moved() {
    let notifier = Notifier::default();
    let mut watch = notifier.watch(vec![
        (FeedId::from_stored("catalogue"), 0),
        (FeedId::from_stored("person:a"), 0),
    ]);
    for counter in 1..3_000 {
        notifier.announce(&[reached("catalogue", counter)]);
    }
    assert_eq!(watch.moved().await.len(), 2);
}
