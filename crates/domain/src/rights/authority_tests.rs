//! Who may give whom what, case by case.

use super::*;
use crate::ids::GrantId;
use crate::rights::Grantor;
use LoketRight::{
    AdministratorsManage, AuditSee, OrdersPlace, OrdersSee, PasswordReset, ShippersManage,
    UsersManage,
};

fn grant(holder: &str, right: LoketRight, account: Option<&str>) -> Grant {
    Grant {
        id: GrantId::new(format!("{holder} {right:?} {account:?}")),
        holder: PersonId::new(holder),
        right,
        account: account.map(AccountId::new),
        grantor: Grantor::Carrier,
    }
}

/// A founder with everything, a manager of users who orders on one number, a clerk without a management right.
fn office() -> Vec<Grant> {
    let mut all: Vec<Grant> = LoketRight::ALL
        .iter()
        .map(|right| grant("founder", *right, None))
        .collect();
    all.extend([
        grant("manager", UsersManage, None),
        grant("manager", OrdersPlace, Some("a")),
        grant("manager", PasswordReset, None),
        grant("clerk", OrdersSee, None),
    ]);
    all
}

fn told(outcome: Result<(), Refusal>) -> String {
    match outcome {
        Ok(()) => "yes".to_owned(),
        Err(refusal) => match refusal.params.get("right") {
            Some(right) => format!("{} {right}", refusal.code),
            None => refusal.code.to_string(),
        },
    }
}

#[test]
fn nobody_gives_what_they_do_not_hold() {
    let grants = office();
    let table = [
        (
            "all of all",
            "founder",
            "new",
            AdministratorsManage,
            None,
            "yes",
        ),
        (
            "a number's right",
            "founder",
            "new",
            ShippersManage,
            Some("a"),
            "yes",
        ),
        (
            "what a manager holds",
            "manager",
            "new",
            OrdersPlace,
            Some("a"),
            "yes",
        ),
        (
            "on another number",
            "manager",
            "new",
            OrdersPlace,
            Some("b"),
            "right_missing orders.place",
        ),
        (
            "on every number",
            "manager",
            "new",
            OrdersPlace,
            None,
            "right_missing orders.place",
        ),
        (
            "a right not held",
            "manager",
            "new",
            AuditSee,
            None,
            "right_missing audit.see",
        ),
        (
            "a peer",
            "manager",
            "new",
            UsersManage,
            None,
            "right_missing administrators.manage",
        ),
        (
            "a superior",
            "manager",
            "new",
            AdministratorsManage,
            None,
            "right_missing administrators.manage",
        ),
        (
            "held, but no manager",
            "clerk",
            "new",
            OrdersSee,
            None,
            "right_missing users.manage",
        ),
        (
            "a stranger",
            "nobody",
            "new",
            OrdersSee,
            None,
            "right_missing users.manage",
        ),
        (
            "oneself",
            "founder",
            "founder",
            OrdersSee,
            None,
            "not_on_oneself",
        ),
    ];
    for (case, actor, holder, right, account, expected) in table {
        let authority = Authority {
            actor: &PersonId::new(actor),
            grants: &grants,
        };
        let account = account.map(AccountId::new);
        let outcome = authority.confer(&PersonId::new(holder), right, account.as_ref());
        assert_eq!(told(outcome), expected, "{case}");
    }
}

#[test]
fn only_who_could_have_made_a_user_touches_them() {
    let grants = office();
    let table: [(&str, &str, &str, &[Grant], &str); 9] = [
        ("without rights", "manager", "new", &[], "yes"),
        (
            "with what the manager holds",
            "manager",
            "new",
            &[grant("new", OrdersPlace, Some("a"))],
            "yes",
        ),
        (
            "with more",
            "manager",
            "new",
            &[grant("new", OrdersSee, None)],
            "right_missing orders.see",
        ),
        (
            "who manages shippers",
            "manager",
            "new",
            &[grant("new", ShippersManage, None)],
            "right_missing shippers.manage",
        ),
        (
            "an administrator",
            "manager",
            "new",
            &[grant("new", UsersManage, None)],
            "administrator_protected",
        ),
        (
            "a superior",
            "manager",
            "founder",
            &grants,
            "administrator_protected",
        ),
        (
            "by who manages administrators",
            "founder",
            "new",
            &[grant("new", UsersManage, None)],
            "yes",
        ),
        (
            "by who manages nobody",
            "clerk",
            "new",
            &[],
            "right_missing users.manage",
        ),
        ("oneself", "manager", "manager", &[], "not_on_oneself"),
    ];
    for (case, actor, user, granted, expected) in table {
        let authority = Authority {
            actor: &PersonId::new(actor),
            grants: &grants,
        };
        assert_eq!(
            told(authority.touch(&PersonId::new(user), granted)),
            expected,
            "{case}"
        );
    }
}
