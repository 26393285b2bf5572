use super::*;
use loket_desk::commands::{
    ListOrdersRequest, OpenOrderRequest, OrderColumn, OrdersPage, list_orders, open_order,
};
use loket_desk::computer::settings::HeardFrom;
use loket_desk::store::listing::{Listed, list_piece};
use loket_domain::ids::OrderId;

/// Orders in the first answer; as many come in the second.
const HALF: i64 = 30;

fn scope() -> Scope {
    Scope::orders(&organisation(), &AccountId::new("a"))
}

fn order_row(order: &Order, n: i64, counter: i64, status: OrderStatus) -> Row {
    let order = Order {
        id: OrderId::new(format!("order-{n:03}")),
        number: Some(format!("L-{n:03}")),
        status,
        ..order.clone()
    };
    row(
        RecordKind::Order,
        order.id.clone().as_str(),
        counter,
        &order,
    )
}

async fn listed(scene: &Scene) -> OrdersPage {
    let request = ListOrdersRequest {
        search: String::new(),
        statuses: Vec::new(),
        account_number: None,
        sort: OrderColumn::Number,
        descending: false,
        after: None,
        limit: 500,
    };
    list_orders(&scene.desk, request).await.unwrap()
}

/// A desk that got twice [`HALF`] orders in two answers, the second pull of which ended the long sync.
async fn long_sync() -> (Scene, Order) {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.accepts(1_000);
    let rows = |from: i64| {
        let each =
            (from..from + HALF).map(|n| order_row(&view.order, n, n + 10, OrderStatus::Placed));
        each.collect::<Vec<_>>()
    };
    scene.script.pull(answer(vec![Page {
        more: true,
        ..page(scope(), rows(0), HALF + 10)
    }]));
    scene
        .script
        .pull(answer(vec![page(scope(), rows(HALF), 2 * HALF + 10)]));
    scene.step().await.unwrap();
    (scene, view.order)
}

/// Few, so that sixty orders are several pieces.
const PIECE: usize = 7;

#[tokio::test]
async fn what_a_long_sync_brought_is_listed_after_it() {
    let (scene, _) = long_sync().await;
    let before = listed(&scene).await;
    assert!(before.still_listing);
    assert_eq!(before.total, 1, "only what was ordered here");
    let opened = scene.desk.open_store().unwrap();
    loket_desk::sync::list_rest_in_pieces(&scene.desk, &opened, PIECE)
        .await
        .unwrap();
    let after = listed(&scene).await;
    assert!(!after.still_listing);
    assert_eq!((after.total, after.rows.len()), (60, 60));
}

#[tokio::test]
async fn what_changes_before_it_is_listed_is_listed_as_it_is_then() {
    let (scene, order) = long_sync().await;
    let store = Arc::clone(&scene.desk.open_store().unwrap().store);
    assert_eq!(
        store.write(|tx| list_piece(tx, PIECE)).await.unwrap(),
        Listed::Some
    );
    // One that is listed already, one that is not, one that goes, one that is new.
    scene.script.pull(answer(vec![page(
        scope(),
        vec![
            order_row(&order, 2, 201, OrderStatus::Shipped),
            order_row(&order, 50, 202, OrderStatus::Shipped),
            tombstone(RecordKind::Order, "order-051", 203),
            order_row(&order, 99, 204, OrderStatus::Placed),
        ],
        204,
    )]));
    scene.step().await.unwrap();
    let opened = scene.desk.open_store().unwrap();
    loket_desk::sync::list_rest_in_pieces(&scene.desk, &opened, PIECE)
        .await
        .unwrap();
    let after = listed(&scene).await;
    assert_eq!((after.total, after.rows.len()), (60, 60));
    let status = |number: &str| {
        let found = after
            .rows
            .iter()
            .find(|row| row.number.as_deref() == Some(number));
        found.map(|row| row.status)
    };
    assert_eq!(status("L-002"), Some(OrderStatus::Shipped));
    assert_eq!(status("L-050"), Some(OrderStatus::Shipped));
    assert_eq!(status("L-051"), None);
    assert_eq!(status("L-099"), Some(OrderStatus::Placed));
}

fn say(scene: &Scene, heard: HeardFrom) {
    let mut settings = scene.desk.settings();
    settings.change(|kept| kept.heard = Some(heard)).unwrap();
}

#[tokio::test]
async fn an_order_is_kept_as_long_as_its_server_said() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.accepts(1_000);
    let row = order_row(&view.order, 1, 11, OrderStatus::Completed);
    scene
        .script
        .pull(answer(vec![page(scope(), vec![row], 11)]));
    scene.step().await.unwrap();
    let kept_for = async || {
        let order = OrderId::new("order-001");
        let request = OpenOrderRequest { order };
        let view = open_order(&scene.desk, request).await.unwrap();
        view.deleted_at.unwrap().since(view.order.changed_at)
    };
    assert_eq!(kept_for().await, 30 * DAY, "before it said anything");
    let older = serde_json::json!({"password_policy": "classic", "terms_version": "1", "terms_url": "",
        "privacy_url": "", "support_contact": "", "support_hours": ""});
    let mut said = older.clone();
    said["order_details_days"] = 5.into();
    let here = scene.desk.open_store().unwrap().server.clone();
    let elsewhere = "https://elsewhere.example".to_owned();
    for (server, said, expected) in [
        (&here, &said, 5),
        (&here, &older, 30),
        (&elsewhere, &said, 30),
    ] {
        let server = server.clone();
        let heard = HeardFrom {
            server,
            installation: said.clone(),
        };
        say(&scene, heard);
        assert_eq!(kept_for().await, expected * DAY);
    }
}
