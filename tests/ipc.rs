//! The command list over Tauri's real IPC, on its mock runtime.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use loket_desk::{
    Desk, Host,
    commands::COMMAND_NAMES,
    system::{SystemClock, SystemRandomness},
    transport::{Answer, Transport, TransportError},
    vault::{KeyVault, VaultError},
};
use loket_protocol::{session, sync};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};
use tauri::{
    App, WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};

#[test]
fn a_command_answers() {
    let (app, _data) = app();
    let view = ask(
        &window(&app, "main"),
        "plugin:desk|start",
        json!({ "request": {} }),
    )
    .unwrap();
    assert_eq!(view["phase"], "choose_server");
}

#[test]
fn a_refusal_leaves_as_code_and_params() {
    let (app, _data) = app();
    let refusal = ask(
        &window(&app, "main"),
        "plugin:desk|session",
        json!({ "request": {} }),
    )
    .unwrap_err();
    assert_eq!(refusal, json!({ "code": "not_signed_in" }));
}

#[test]
fn a_request_that_does_not_fit_is_refused_before_the_desk() {
    let (app, _data) = app();
    let refusal = ask(
        &window(&app, "main"),
        "plugin:desk|sign_in",
        json!({ "request": { "login": 7 } }),
    )
    .unwrap_err();
    assert_eq!(
        refusal,
        json!({ "code": "request_invalid", "field": "request" })
    );
}

#[test]
fn a_window_without_our_capability_is_refused_every_command() {
    let (app, _data) = app();
    let other = window(&app, "other");
    assert!(COMMAND_NAMES.len() > 30);
    let shell = ["plugin:shell|set_appearance".to_owned()];
    for command in COMMAND_NAMES
        .iter()
        .map(|name| format!("plugin:desk|{name}"))
        .chain(shell)
    {
        let refusal = ask(&other, &command, json!({ "request": {} })).unwrap_err();
        assert!(
            refusal
                .as_str()
                .is_some_and(|said| said.contains("not allowed")),
            "{command}: {refusal}"
        );
    }
}

#[test]
fn every_command_of_the_list_has_its_adapter() {
    let (app, _data) = app();
    let main = window(&app, "main");
    for name in COMMAND_NAMES {
        let answer = ask(&main, &format!("plugin:desk|{name}"), Value::Null);
        let refusal = answer.expect_err("no request was given");
        assert_eq!(refusal["field"], "request", "{name}: {refusal}");
    }
}

fn app() -> (App<MockRuntime>, tempfile::TempDir) {
    let data = tempfile::tempdir().unwrap();
    let app = mock_builder()
        .plugin(loket_shell::ipc::plugin())
        .build(loket_shell::context())
        .unwrap();
    tauri::Manager::manage(&app, Arc::new(Desk::new(host(data.path()))));
    (app, data)
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, tauri::WebviewUrl::default())
        .build()
        .unwrap()
}

fn ask(window: &WebviewWindow<MockRuntime>, command: &str, body: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(body),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(window, request).map(|answer| answer.deserialize().unwrap())
}

fn host(data_dir: &Path) -> Host {
    Host {
        data_dir: data_dir.to_owned(),
        vault: Arc::new(NoKeychain),
        clock: Arc::new(SystemClock::default()),
        randomness: Arc::new(SystemRandomness),
        transport: Arc::new(NoNetwork),
        surface: Arc::new(loket_testworld::NoWindow::on("ipc")),
        default_server: None,
    }
}

/// A computer without a keychain.
struct NoKeychain;

impl KeyVault for NoKeychain {
    fn read(&self, _: &str) -> Result<Option<String>, VaultError> {
        Err(VaultError::Unavailable)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), VaultError> {
        Err(VaultError::Unavailable)
    }

    fn delete(&self, _: &str) -> Result<(), VaultError> {
        Err(VaultError::Unavailable)
    }
}

/// A computer without a network.
struct NoNetwork;

macro_rules! never_answered {
    ($($question:ident($($part:ty),*) -> $answer:ty;)+) => {
        impl Transport for NoNetwork {
            $(fn $question<'a>(&'a self, $(_: $part),*) -> Answer<'a, $answer> {
                Box::pin(async { Err(TransportError::NoAnswer) })
            })+
        }
    };
}
never_answered! {
    check(&'a str) -> ();
    sign_in(&'a str, &'a session::SignInRequest) -> session::SessionAnswer;
    refresh(&'a str, &'a session::RefreshRequest) -> session::SessionAnswer;
    sign_out(&'a str, &'a str) -> ();
    push(&'a str, &'a str, &'a sync::PushRequest) -> sync::PushAnswer;
    pull(&'a str, &'a str, &'a sync::PullRequest) -> sync::PullAnswer;
    moved(&'a str, &'a str) -> ();
}
