use loket_desk::store::outbox::*;
use loket_domain::Timestamp;
use loket_domain::ids::ActId;
use loket_protocol::Act;
use rusqlite::Connection;

use loket_domain::ids::OrderId;
use loket_protocol::ActBody;

#[test]
fn what_was_put_away_is_forgotten_with_what_was_done_and_no_sooner() {
    let c = Connection::open_in_memory().unwrap();
    c.execute_batch(SCHEMA).unwrap();
    let (old, now) = (Timestamp(0), Timestamp(KEPT + 1));
    let table = [
        ("put away long ago", State::Dismissed, old, false),
        ("put away of late", State::Dismissed, now, true),
        ("not put away", State::Refused, old, true),
    ];
    for (name, state, ended, _) in table {
        let act = Act {
            id: ActId::new(name),
            version: 1,
            made_at: old,
            organisation: None,
            based_on: Vec::new(),
            after: Vec::new(),
            body: ActBody::CancelOrder {
                order: OrderId::new("order"),
            },
        };
        post(&c, &act, None, None).unwrap();
        needs_maker(&c, &act.id, state, &[], ended).unwrap();
    }
    prune(&c, now).unwrap();
    for (name, _, _, stays) in table {
        let found = get(&c, &ActId::new(name)).unwrap();
        assert_eq!(found.is_some(), stays, "{name}");
    }
}
