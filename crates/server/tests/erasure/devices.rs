//! A computer on which somebody is no longer signed in hears all the same that they were forgotten.

use crate::people::members_driver::{found, somebody};
use crate::support::{PASSWORD, TestDb, TestServer, both_engines};
use axum::http::{Method, StatusCode};
use loket_authority::erasure::{RequestedBy, forget_person};
use serde_json::{Value, json};

both_engines! {
    a_device_they_had_signed_out_on_is_told_and_no_other,
}

async fn was_forgotten(server: &TestServer, device: &str) -> (StatusCode, Value) {
    let body = json!({ "device": device });
    server.post("/v1/devices/forgotten", body).await
}

async fn a_device_they_had_signed_out_on_is_told_and_no_other(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let gone = somebody(&server, "gone").await;
    for (login, device) in [("gone", "device-of-gone"), ("anke", "device-of-anke")] {
        let (status, session) = server
            .enter(login, PASSWORD, json!({ "device": device }))
            .await;
        assert_eq!(status, StatusCode::CREATED, "{session}");
        let token = session["access_token"].as_str();
        server
            .ask(Method::DELETE, "/v1/sessions/current", token, None)
            .await;
    }
    let nobody = (StatusCode::OK, json!({ "gone": false }));
    for device in ["device-of-gone", "device-of-anke", "device-of-nobody"] {
        assert_eq!(was_forgotten(&server, device).await, nobody, "{device}");
    }
    let by = RequestedBy::Operator("Test".to_owned());
    forget_person(&server.state, &gone, by, Vec::new())
        .await
        .unwrap();
    let told = was_forgotten(&server, "device-of-gone").await;
    assert_eq!(told, (StatusCode::OK, json!({ "gone": true })));
    for device in ["device-of-anke", "device-of-nobody"] {
        assert_eq!(was_forgotten(&server, device).await, nobody, "{device}");
    }
    let (status, _) = was_forgotten(&server, "no device; at all").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let held = server.db.stored_bytes();
    let name = b"device-of-gone";
    assert!(
        !held.windows(name.len()).any(|part| part == name),
        "its name is not kept"
    );
}
