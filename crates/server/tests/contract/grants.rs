//! What decides about one person is read without everybody else's rights.

use super::{World, on_both_engines};
use loket_db::Tenant;
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::rights::{Grant, LoketRight};
use loket_store::people::grant;
use loket_store::scopes;

on_both_engines! {
    a_person_is_judged_by_those_above_them
}

async fn a_person_is_judged_by_those_above_them(world: &World) {
    use LoketRight::{OrdersPlace, OrdersSee, ShippersManage, UsersManage};
    let colleagues: Vec<String> = (0..40)
        .map(|number| format!("colleague-{number}"))
        .collect();
    for name in &colleagues {
        world.person(name).await;
        for right in [OrdersPlace, OrdersSee, ShippersManage] {
            world
                .give("print", name, right, Some("a1"), Some("founder"))
                .await;
        }
    }
    for name in ["third", "circle", "orphan"] {
        world.person(name).await;
    }
    world
        .give("print", "third", OrdersPlace, Some("a1"), Some("clerk"))
        .await;
    world
        .give("print", "third", UsersManage, None, Some("founder"))
        .await;
    // Rights that lead round in a circle, and to somebody who does not belong to the organisation.
    world
        .give("print", "circle", OrdersSee, None, Some("third"))
        .await;
    world
        .give("print", "third", OrdersSee, None, Some("circle"))
        .await;
    world
        .give("print", "orphan", OrdersSee, None, Some("stranger"))
        .await;
    let names = [
        "founder", "clerk", "approver", "second", "third", "circle", "orphan", "stranger",
    ];
    let print = OrganisationId::new("print");
    let read = world.read(Tenant::Organisation(print.clone()), move |tx| {
        let all = grant::of_organisation(tx, &print)?;
        let accounts = [AccountId::new("a1"), AccountId::new("a2")];
        let held = |grants: &[Grant], person: &PersonId| {
            let living = scopes::living(grants, person);
            scopes::of_member(&print, &accounts.each_ref(), &living)
        };
        let mut read = Vec::new();
        for name in names.map(PersonId::new) {
            let above = grant::above(tx, &print, &name)?;
            assert_eq!(held(&above, &name), held(&all, &name), "{name}");
            read.push(above.len());
        }
        Ok((all.len(), read))
    });
    let (all, read) = read.await;
    let founder = LoketRight::ALL.len();
    assert_eq!(all, founder + 3 + 3 * 40 + 5);
    let expected = [
        founder,
        founder + 1,
        founder + 1,
        founder + 1,
        founder + 5,
        founder + 5,
        1,
        0,
    ];
    assert_eq!(read, expected, "rows read, of {all}");
}
