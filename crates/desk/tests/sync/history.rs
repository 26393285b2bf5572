use super::*;
use loket_desk::commands::{ListOrdersRequest, OrderColumn, OrdersPage, list_orders};
use loket_domain::ids::OrderId;
use std::collections::BTreeSet;

const ORDERS: i64 = 60;
const COMPANIES: [&str; 4] = ["Éclair", "apple", "Zoo", "eclair"];

/// A desk with many orders of two account numbers, placed an hour apart, three of a time.
async fn filled() -> Scene {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    let status = [
        OrderStatus::Placed,
        OrderStatus::Shipped,
        OrderStatus::Completed,
    ];
    let rows = (0..ORDERS).map(|n| {
        let order = Order {
            id: OrderId::new(format!("order-{n:03}")),
            number: Some(format!("L-{:03}", (n * 37) % ORDERS)),
            placed_at: START.plus(-(n / 3 + 1) * 3_600_000),
            status: status[usize::try_from(n).unwrap() % 3],
            company: COMPANIES[usize::try_from(n).unwrap() % 4].into(),
            account_number: if n % 5 == 0 {
                "123456".into()
            } else {
                "4410552".into()
            },
            ..view.order.clone()
        };
        row(RecordKind::Order, order.id.clone().as_str(), n + 3, &order)
    });
    let scope = Scope::orders(&organisation(), &AccountId::new("a"));
    scene
        .script
        .pull(answer(vec![page(scope, rows.collect(), ORDERS + 3)]));
    assert!(
        scene.step().await.is_err(),
        "no answer to the push: the order stays queued"
    );
    scene.step().await.unwrap_err();
    scene.script.accepts(1_000);
    scene.step().await.unwrap();
    scene
}

fn asked(sort: OrderColumn, descending: bool) -> ListOrdersRequest {
    ListOrdersRequest {
        search: String::new(),
        statuses: Vec::new(),
        account_number: None,
        sort,
        descending,
        after: None,
        limit: 7,
    }
}

async fn walk(scene: &Scene, request: &ListOrdersRequest) -> (Vec<String>, u32) {
    let (mut ids, mut request) = (Vec::new(), request.clone());
    loop {
        let OrdersPage {
            rows, next, total, ..
        } = list_orders(&scene.desk, request.clone()).await.unwrap();
        ids.extend(rows.into_iter().map(|row| row.id.to_string()));
        if next.is_none() {
            return (ids, total);
        }
        request.after = next;
    }
}

#[tokio::test]
async fn every_page_of_every_order_shows_each_row_once() {
    let scene = filled().await;
    use OrderColumn::{AccountNumber, Company, Number, PlacedAt, Status};
    for sort in [Number, PlacedAt, Status, AccountNumber, Company] {
        let (up, total) = walk(&scene, &asked(sort.clone(), false)).await;
        let (mut down, _) = walk(&scene, &asked(sort.clone(), true)).await;
        down.reverse();
        assert_eq!((up.len(), total), (61, 61), "{sort:?}");
        assert_eq!(up, down, "{sort:?}");
        assert_eq!(up.iter().collect::<BTreeSet<_>>().len(), 61, "{sort:?}");
    }
}

#[tokio::test]
async fn filters_and_search_find_the_same_as_looking_at_every_row() {
    let scene = filled().await;
    let shipped = ListOrdersRequest {
        statuses: vec![OrderStatus::Shipped, OrderStatus::Queued],
        ..asked(OrderColumn::PlacedAt, true)
    };
    let (ids, total) = walk(&scene, &shipped).await;
    assert_eq!((ids.len(), total), (21, 21));
    assert!(
        !ids[0].starts_with("order-"),
        "the queued one is the newest: {}",
        ids[0]
    );
    let other = ListOrdersRequest {
        account_number: Some("123456".into()),
        ..asked(OrderColumn::Company, false)
    };
    let (ids, total) = walk(&scene, &other).await;
    assert_eq!((ids.len(), total), (12, 12));
    assert_eq!(
        ids[0], "order-045",
        "by company as people sort, then by date"
    );
    let searched = ListOrdersRequest {
        search: " ÉCLAIR".into(),
        ..asked(OrderColumn::PlacedAt, true)
    };
    let (ids, total) = walk(&scene, &searched).await;
    assert_eq!((ids.len(), total), (15, 15));
    let made_up = ListOrdersRequest {
        after: Some("nonsense".into()),
        ..asked(OrderColumn::PlacedAt, true)
    };
    assert_eq!(
        list_orders(&scene.desk, made_up).await.unwrap().rows.len(),
        7
    );
}

#[tokio::test]
async fn a_page_comes_from_an_index_without_sorting() {
    let scene = filled().await;
    let store = Arc::clone(&scene.desk.open_store().unwrap().store);
    let orders = [
        ("placed_at, id", "1"),
        ("placed_at, id", "status = 1"),
        ("placed_at, id", "account_number = '123456'"),
        ("number, id", "1"),
        ("status, placed_at, id", "1"),
        ("account_number, placed_at, id", "1"),
        ("company_key, placed_at, id", "1"),
    ];
    for (order, filter) in orders {
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT * FROM history WHERE {filter} ORDER BY {order} LIMIT 50"
        );
        let plan: Vec<String> = store
            .read(move |c| {
                let mut statement = c.prepare(&sql)?;
                let rows = statement.query_map([], |row| row.get(3))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
            .await
            .unwrap();
        assert!(
            plan.iter().all(|step| !step.contains("TEMP B-TREE")),
            "{filter} by {order}: {plan:?}"
        );
    }
}
