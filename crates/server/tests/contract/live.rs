//! Who is connected hears within a second, whichever server they are connected to.

use super::{World, on_both_engines};
use loket_authority::sync::follow::follow_others;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_protocol::FeedId;
use std::time::Duration;

on_both_engines! {
    an_order_is_heard_of_on_every_server
}

async fn an_order_is_heard_of_on_every_server(world: &World) {
    let other = world.another_server().await;
    let following = tokio::spawn(follow_others(other.authority().clone()));
    let feeds = [
        FeedId::organisation(&OrganisationId::new("print")),
        FeedId::person(&PersonId::new("clerk")),
    ];
    let mut counters = Vec::new();
    for feed in &feeds {
        counters.push((feed.clone(), world.counter(feed.clone()).await));
    }
    let mut watches = [
        world.state.notifier().watch(counters.clone()),
        other.notifier().watch(counters),
    ];
    world
        .push("clerk", &[&world.place("7710001", "roll", 1)])
        .await;
    for watch in &mut watches {
        let mut heard = Vec::new();
        while heard.len() < feeds.len() {
            let moved = tokio::time::timeout(Duration::from_secs(60), watch.moved()).await;
            heard.extend(moved.expect("heard of"));
        }
        heard.sort();
        assert_eq!(heard, feeds);
    }
    other.stop();
    following.await.unwrap();
}
