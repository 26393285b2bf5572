use super::*;
use loket_desk::commands::{AccountKnown, ConnectionRequest, ConnectionState, connection};
use loket_desk::commands::{
    CancelOrderRequest, CheckOrderRequest, DismissRefusedRequest, ListDraftsRequest,
    ListRefusedRequest, OpenOrderRequest, ResendActRequest, UnsentRequest, cancel_order,
    check_order, dismiss_refused, list_drafts, list_refused, open_order, resend_act, unsent,
};
use loket_domain::ids::OrderId;
use loket_domain::{Code, Refusal};
use loket_protocol::ActBody;

async fn status(scene: &Scene, order: &OrderId) -> (OrderStatus, bool) {
    let view = open_order(
        &scene.desk,
        OpenOrderRequest {
            order: order.clone(),
        },
    )
    .await
    .unwrap();
    (view.order.status, view.pending)
}

async fn drafts(scene: &Scene) -> usize {
    list_drafts(&scene.desk, ListDraftsRequest {})
        .await
        .unwrap()
        .drafts
        .len()
}

#[tokio::test]
async fn an_order_made_without_a_network_is_placed_once_when_it_is_back() {
    let scene = Scene::synced().await;
    scene.cut(true);
    let (_, view) = scene.order().await;
    assert_eq!(
        (view.order.status, view.pending, view.may_cancel),
        (OrderStatus::Queued, true, true)
    );
    assert!(scene.step().await.is_err());
    assert_eq!(
        drafts(&scene).await,
        0,
        "the draft is on its way as an order"
    );
    assert_eq!(
        unsent(&scene.desk, UnsentRequest {})
            .await
            .unwrap()
            .orders
            .len(),
        1
    );

    scene.cut(false);
    scene.script.accepts(5);
    // The feed lags: the order stays on screen as it was.
    scene.script.pull(answer(vec![page(mine(), vec![], 4)]));
    scene.step().await.unwrap();
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Queued, true)
    );

    let order = placed(&view.order, "L-1", OrderStatus::Placed);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![row(RecordKind::Order, order.id.as_str(), 5, &order)],
        5,
    )]));
    scene.step().await.unwrap();
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Placed, false)
    );
    assert_eq!(drafts(&scene).await, 0);
    assert_eq!(scene.pushed().len(), 1);
}

#[tokio::test]
async fn an_overlay_stays_while_a_scope_of_the_feed_has_more_to_give() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.accepts(5);
    let more = Page {
        more: true,
        ..page(mine(), vec![], 6)
    };
    scene.script.pull(answer(vec![more]));
    // The order was changed again meanwhile: its row stands further on.
    let shipped = placed(&view.order, "L-1", OrderStatus::Shipped);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![row(RecordKind::Order, shipped.id.as_str(), 9, &shipped)],
        9,
    )]));
    scene.step().await.unwrap();
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Shipped, false)
    );
    let pulls = scene.script.pulls.lock().unwrap();
    let cursors = &pulls.last().unwrap().cursors;
    let asked = cursors.iter().find(|cursor| cursor.scope == mine());
    assert_eq!(asked.unwrap().after, 6);
}

#[tokio::test]
async fn a_timeout_is_unknown_and_the_act_goes_out_again_under_its_id() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.push(|_| Err(TransportError::NoAnswer));
    assert!(scene.step().await.is_err());
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Queued, true)
    );
    scene.script.accepts(5);
    let order = placed(&view.order, "L-1", OrderStatus::Placed);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![row(RecordKind::Order, order.id.as_str(), 5, &order)],
        5,
    )]));
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    assert_eq!(pushed.len(), 2);
    assert_eq!(pushed[0], pushed[1]);
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Placed, false)
    );
}

#[tokio::test]
async fn a_session_that_ended_keeps_the_outbox_and_asks_to_sign_in() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    for _ in 0..2 {
        scene.script.push(|_| Err(TransportError::SessionEnded));
    }
    assert!(scene.step().await.is_err());
    let shown = connection(&scene.desk, ConnectionRequest {}).await.unwrap();
    assert_eq!(
        (shown.state, shown.waiting),
        (ConnectionState::SignInNeeded, 1)
    );
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Queued, true)
    );
}

#[tokio::test]
async fn a_refused_order_comes_back_as_a_draft_with_its_reasons() {
    let scene = Scene::synced().await;
    let (draft, view) = scene.order().await;
    scene.script.push(|request| {
        Ok(verdicts(request, |_| Outcome::Refused {
            refusals: vec![
                Refusal::new(Code::LimitPerPeriod)
                    .at("lines.roll.quantity")
                    .with("left", 0),
            ],
            reached: vec![],
        }))
    });
    scene.step().await.unwrap();
    assert!(
        open_order(
            &scene.desk,
            OpenOrderRequest {
                order: view.order.id
            }
        )
        .await
        .is_err()
    );
    let listed = list_drafts(&scene.desk, ListDraftsRequest {})
        .await
        .unwrap()
        .drafts;
    assert_eq!(
        (listed.len(), &listed[0].id, listed[0].returned),
        (1, &draft, true)
    );
    let items = list_refused(&scene.desk, ListRefusedRequest {})
        .await
        .unwrap()
        .items;
    assert_eq!((items.len(), items[0].may_resend), (1, false));
    assert_eq!(
        (items[0].refusals[0].code, &items[0].draft),
        (Code::LimitPerPeriod, &Some(draft))
    );
    let act = items[0].act.clone();
    dismiss_refused(&scene.desk, DismissRefusedRequest { act })
        .await
        .unwrap();
    assert!(
        list_refused(&scene.desk, ListRefusedRequest {})
            .await
            .unwrap()
            .items
            .is_empty()
    );
    assert_eq!(
        drafts(&scene).await,
        1,
        "putting the message away keeps the draft"
    );
}

#[tokio::test]
async fn an_order_that_never_left_is_cancelled_without_the_server() {
    let scene = Scene::synced().await;
    scene.cut(true);
    let (draft, view) = scene.order().await;
    assert!(scene.step().await.is_err());
    let cancelled = cancel_order(
        &scene.desk,
        CancelOrderRequest {
            order: view.order.id,
        },
    )
    .await
    .unwrap();
    assert_eq!(
        (cancelled.order.status, cancelled.pending),
        (OrderStatus::Cancelled, false)
    );
    assert_eq!(
        list_drafts(&scene.desk, ListDraftsRequest {})
            .await
            .unwrap()
            .drafts[0]
            .id,
        draft
    );
    assert!(
        unsent(&scene.desk, UnsentRequest {})
            .await
            .unwrap()
            .orders
            .is_empty()
    );
}

#[tokio::test]
async fn an_order_that_may_have_left_is_cancelled_after_it() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    assert!(scene.step().await.is_err(), "no answer to the push");
    cancel_order(
        &scene.desk,
        CancelOrderRequest {
            order: view.order.id.clone(),
        },
    )
    .await
    .unwrap();
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Cancelled, true)
    );
    scene.script.accepts(6);
    let order = placed(&view.order, "L-1", OrderStatus::Cancelled);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![row(RecordKind::Order, order.id.as_str(), 6, &order)],
        6,
    )]));
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    assert_eq!(pushed.len(), 3);
    assert_eq!(pushed[2].after, [pushed[1].id.clone()]);
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Cancelled, false)
    );
}

#[tokio::test]
async fn an_order_a_week_old_asks_before_it_goes_out() {
    let scene = Scene::synced().await;
    scene.cut(true);
    let (draft, view) = scene.order().await;
    scene.clock.pass(8 * DAY);
    assert!(scene.step().await.is_err(), "trying in vain is not sending");
    scene.cut(false);
    scene.step().await.unwrap();
    assert!(scene.pushed().is_empty());
    let items = list_refused(&scene.desk, ListRefusedRequest {})
        .await
        .unwrap()
        .items;
    assert_eq!(
        (items[0].may_resend, items[0].refusals[0].code),
        (true, Code::ActStale)
    );
    assert_eq!(items[0].refusals[0].params["days"], "8");
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Queued, true)
    );

    resend_act(
        &scene.desk,
        ResendActRequest {
            act: items[0].act.clone(),
        },
    )
    .await
    .unwrap();
    scene.script.accepts(5);
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 1);
    assert_eq!(drafts(&scene).await, 0, "{draft}");
}

#[tokio::test]
async fn an_order_that_asks_can_be_given_up_and_is_a_draft_again() {
    let scene = Scene::synced().await;
    scene.cut(true);
    scene.order().await;
    scene.clock.pass(8 * DAY);
    scene.cut(false);
    scene.step().await.unwrap();
    let items = list_refused(&scene.desk, ListRefusedRequest {})
        .await
        .unwrap()
        .items;
    dismiss_refused(
        &scene.desk,
        DismissRefusedRequest {
            act: items[0].act.clone(),
        },
    )
    .await
    .unwrap();
    assert_eq!(drafts(&scene).await, 1);
    scene.script.accepts(5);
    scene.clock.pass(10_000);
    scene.step().await.unwrap();
    assert!(
        scene
            .pushed()
            .iter()
            .all(|act| matches!(act.body, ActBody::SaveDraft { .. }))
    );
}

#[tokio::test]
async fn confirming_twice_is_confirming_once() {
    let scene = Scene::synced().await;
    let (draft, view) = scene.order().await;
    let request = PlaceOrderRequest {
        draft,
        content: content(),
    };
    let again = place_order(&scene.desk, request).await.unwrap();
    assert_eq!(again.order.id, view.order.id);
    assert_eq!(
        unsent(&scene.desk, UnsentRequest {})
            .await
            .unwrap()
            .orders
            .len(),
        1
    );
}

#[tokio::test]
async fn what_is_queued_counts_towards_the_limits_and_rows_keep_their_places() {
    let scene = Scene::synced().await;
    let empty = OrderLine {
        supply: SupplyId::new("box"),
        quantity: 0,
    };
    let too_many = OrderLine {
        supply: SupplyId::new("box"),
        quantity: 21,
    };
    let content = DraftContent {
        lines: vec![empty, too_many],
        ..content()
    };
    let view = check_order(&scene.desk, CheckOrderRequest { content })
        .await
        .unwrap();
    assert_eq!(
        (view.account, view.company.as_str(), view.packs),
        (AccountKnown::Own, "Example Print", 21)
    );
    assert_eq!(
        view.refusals[0].field.as_deref(),
        Some("lines.box.quantity")
    );
    assert_eq!(view.allowances[0].allowance.left, 20);
}

#[tokio::test]
async fn a_restored_server_gets_again_what_it_may_have_lost() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.accepts(5);
    let order = placed(&view.order, "L-1", OrderStatus::Placed);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![row(RecordKind::Order, order.id.as_str(), 5, &order)],
        5,
    )]));
    scene.step().await.unwrap();

    // The next pull finds another database: cursors go, the order is shown as not yet confirmed.
    let another = |pages| PullAnswer {
        epoch: Epoch::new("e2"),
        server_time: START.plus(DAY),
        ..answer(pages)
    };
    let begun = |rows, after| Page {
        reset: true,
        ..page(mine(), rows, after)
    };
    scene.script.pull(another(vec![begun(
        vec![row(RecordKind::Profile, "p", 1, &profile())],
        1,
    )]));
    scene.step().await.unwrap();
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Queued, true)
    );

    scene.script.push(|request| {
        let accepted = |_: &_| Outcome::Accepted {
            reached: vec![Reached {
                feed: mine().feed(),
                counter: 2,
            }],
        };
        Ok(PushAnswer {
            epoch: Epoch::new("e2"),
            ..verdicts(request, accepted)
        })
    });
    scene.script.pull(another(vec![page(
        mine(),
        vec![row(RecordKind::Order, order.id.as_str(), 2, &order)],
        2,
    )]));
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    assert_eq!((pushed.len(), &pushed[0]), (2, &pushed[1]));
    assert_eq!(
        status(&scene, &view.order.id).await,
        (OrderStatus::Placed, false)
    );
}

#[tokio::test]
async fn a_message_the_server_cannot_take_in_does_not_hold_up_the_others() {
    let scene = Scene::synced().await;
    scene.order().await;
    scene.order().await;
    scene
        .script
        .push(|_| Err(TransportError::Refused(Code::RequestInvalid.into())));
    scene
        .script
        .push(|_| Err(TransportError::Refused(Code::RequestInvalid.into())));
    scene.script.accepts(5);
    for _ in 0..3 {
        scene.step().await.unwrap();
    }
    let sizes: Vec<usize> = scene
        .script
        .pushes
        .lock()
        .unwrap()
        .iter()
        .map(|push| push.acts.len())
        .collect();
    assert_eq!(sizes, [2, 1, 1]);
    assert_eq!(
        list_refused(&scene.desk, ListRefusedRequest {})
            .await
            .unwrap()
            .items
            .len(),
        1
    );
}
