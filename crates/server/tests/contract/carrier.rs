//! What the carrier does reaches the desks and the audit.

use super::pushing::{codes, is_accepted, own_orders};
use super::{Mirror, World, on_both_engines};
use loket_authority::carrier::CarrierError;
use loket_authority::carrier::order::set;
use loket_authority::carrier::supply::{Imported, import};
use loket_db::Tenant;
use loket_domain::Code;
use loket_domain::ids::OrganisationId;
use loket_domain::ordering::SetOrderStatus;
use loket_domain::ordering::{OrderStatus, Supply};
use loket_protocol::{FeedId, RecordKind, Scope};

on_both_engines! {
    the_shipped_catalogue_is_imported_once
    a_catalogue_that_is_not_whole_changes_nothing
    an_order_goes_its_drawn_way
    an_order_cancelled_by_the_carrier_gives_its_packs_back
}

const SHIPPED: &str = include_str!("../../../../catalogue/supplies.json");

async fn the_shipped_catalogue_is_imported_once(world: &World) {
    let imported = import(&world.state, "anke", SHIPPED).await.unwrap();
    assert_eq!(
        imported,
        Imported {
            listed: 24,
            changed: 24,
            withdrawn: 2
        }
    );
    let counter = world.counter(FeedId::catalogue()).await;
    let again = import(&world.state, "anke", SHIPPED).await.unwrap();
    assert_eq!(
        again,
        Imported {
            listed: 24,
            changed: 0,
            withdrawn: 0
        }
    );
    assert_eq!(world.counter(FeedId::catalogue()).await, counter);
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "stranger", 1_000).await;
    let supplies = mirror.of_kind(&Scope::catalogue(), RecordKind::Supply);
    let offered = supplies
        .iter()
        .map(|(_, body)| serde_json::from_str::<Supply>(body).unwrap());
    assert_eq!(
        (
            supplies.len(),
            offered.filter(|supply| supply.offered).count()
        ),
        (26, 24)
    );
    let place = world.place("7710001", "roll", 1);
    assert_eq!(
        codes(&world.push("clerk", &[&place]).await[0]),
        [Code::SupplyUnknown],
        "withdrawn"
    );
    assert!(is_accepted(
        &world
            .push("clerk", &[&world.place("7710001", "bx5", 2)])
            .await[0]
    ));
}

async fn a_catalogue_that_is_not_whole_changes_nothing(world: &World) {
    let counter = world.counter(FeedId::catalogue()).await;
    for (case, file) in [
        ("not JSON", "supplies".to_owned()),
        (
            "no zone",
            SHIPPED.replace("Europe/Brussels", "Europe/Nowhere"),
        ),
        ("twice", SHIPPED.replace("\"BX2\"", "\"BX1\"")),
        (
            "an empty text",
            SHIPPED.replace("\"Doos 1, 16×12×8 cm\"", "\" \""),
        ),
        (
            "an unknown field",
            SHIPPED.replacen("\"offered\"", "\"offerd\"", 1),
        ),
        (
            "nothing in a pack",
            SHIPPED.replacen("\"pieces_per_pack\": 50", "\"pieces_per_pack\": 0", 1),
        ),
    ] {
        let refused = import(&world.state, "anke", &file).await.unwrap_err();
        assert!(
            matches!(refused, CarrierError::Unreadable(_)),
            "{case}: {refused}"
        );
    }
    assert_eq!(world.counter(FeedId::catalogue()).await, counter);
}

fn to(status: OrderStatus, tracking: Option<&str>) -> SetOrderStatus {
    SetOrderStatus {
        status,
        tracking: tracking.map(str::to_owned),
    }
}

async fn an_order_goes_its_drawn_way(world: &World) {
    use OrderStatus::{Cancelled, Completed, InPreparation, Shipped};
    world
        .push("clerk", &[&world.place("7710001", "roll", 1)])
        .await;
    let number = own_orders(world, "clerk").await[0].number.clone().unwrap();
    let typed = format!("{} {}", &number[..4].to_lowercase(), &number[4..]);
    let refused = set(&world.state, "anke", &number, to(Shipped, None))
        .await
        .unwrap_err();
    assert!(
        matches!(&refused, CarrierError::Refused(refusal) if refusal.params["status"] == "placed"),
        "{refused}"
    );
    set(&world.state, "anke", &typed, to(InPreparation, None))
        .await
        .unwrap();
    assert!(
        set(&world.state, "anke", &number, to(Cancelled, None))
            .await
            .is_err()
    );
    for wrong in [
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b",
        "ftp://x.example",
    ] {
        assert!(
            set(&world.state, "anke", &number, to(Shipped, Some(wrong)))
                .await
                .is_err(),
            "{wrong}"
        );
    }
    let link = "https://track.example/7?a=b";
    set(&world.state, "anke", &number, to(Shipped, Some(link)))
        .await
        .unwrap();
    let own = own_orders(world, "clerk").await.remove(0);
    assert_eq!((own.status, own.tracking.as_deref()), (Shipped, Some(link)));
    set(&world.state, "anke", &number, to(Completed, None))
        .await
        .unwrap();
    let unknown = set(&world.state, "anke", "00000000", to(Completed, None))
        .await
        .unwrap_err();
    assert!(matches!(unknown, CarrierError::Refused(refusal) if refusal.code == Code::NotFound));
    let said = world
        .read(Tenant::Organisation(OrganisationId::new("print")), |tx| {
            let sql =
                "SELECT actor FROM audit_entry WHERE owner_id = 'print' AND verb = 'set_order'";
            tx.rows(sql, &[], |row| row.text("actor"))
        })
        .await;
    assert_eq!(said, ["operator:anke"; 3]);
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn an_order_cancelled_by_the_carrier_gives_its_packs_back(world: &World) {
    world
        .push("clerk", &[&world.place("7710001", "roll", 20)])
        .await;
    let number = own_orders(world, "clerk").await[0].number.clone().unwrap();
    set(
        &world.state,
        "anke",
        &number,
        to(OrderStatus::Cancelled, None),
    )
    .await
    .unwrap();
    assert!(is_accepted(
        &world
            .push("clerk", &[&world.place("7710001", "roll", 20)])
            .await[0]
    ));
}
