use loket_desk::commands::rights::givable_rights::*;
use loket_domain::ids::AccountId;
use loket_domain::rights::{Grant, LoketRight};

use loket_domain::ids::{GrantId, PersonId};
use loket_domain::rights::Grantor;

fn grant(right: LoketRight, account: Option<&str>) -> Grant {
    Grant {
        id: GrantId::new("g"),
        holder: PersonId::new("p"),
        right,
        account: account.map(AccountId::new),
        grantor: Grantor::Carrier,
    }
}

#[test]
fn a_right_can_be_given_where_it_is_held_by_whoever_manages_users() {
    let accounts = [AccountId::new("a1"), AccountId::new("a2")];
    let (place, manage) = (LoketRight::OrdersPlace, LoketRight::UsersManage);
    for (grants, right, expected) in [
        (vec![grant(place, None)], place, (false, 0)),
        (
            vec![grant(place, None), grant(manage, None)],
            place,
            (true, 0),
        ),
        (
            vec![grant(place, Some("a2")), grant(manage, None)],
            place,
            (false, 1),
        ),
        (vec![grant(manage, None)], place, (false, 0)),
        (vec![grant(manage, None)], manage, (false, 0)),
        (
            vec![grant(LoketRight::AdministratorsManage, None)],
            manage,
            (true, 0),
        ),
    ] {
        let (everywhere, some) = reach(&grants, right, &accounts);
        assert_eq!(
            (everywhere, some.len()),
            expected,
            "{right:?} by {grants:?}"
        );
    }
}
