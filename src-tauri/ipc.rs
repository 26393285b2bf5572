//! The command list over Tauri's IPC: one adapter for all commands, one plug-in, and the desk's announcements as an
//! event.
//!
//! Tauri asks its permissions, command by command, before the adapter runs. An adapter for each command would
//! instantiate Tauri's resolver once per command: most of the time this crate took to compile.

use loket_desk::{
    Changed, Desk,
    commands::{COMMAND_NAMES, dispatch},
};
use serde_json::Value;
use std::sync::Arc;
use tauri::{
    AppHandle, Emitter, Manager, Runtime,
    ipc::{Invoke, InvokeBody, InvokeError},
    plugin::{self, TauriPlugin},
};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Every command of the list, answered by the desk the app manages. A refusal leaves as `{code, params, field}`.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("desk").invoke_handler(answer).build()
}

/// Answers a command of the list; `false` says that there is no such command.
fn answer<R: Runtime>(invoke: Invoke<R>) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let Some(name) = COMMAND_NAMES
        .iter()
        .find(|name| **name == message.command())
    else {
        return false;
    };
    let desk = Arc::clone(&message.webview_ref().state::<Arc<Desk>>());
    let request = match message.payload() {
        InvokeBody::Json(body) => body.get("request").cloned(),
        InvokeBody::Raw(_) => None,
    };
    resolver.respond_async(async move {
        let request = request.unwrap_or(Value::Null);
        let view = dispatch(&desk, name, request).await;
        view.map_err(InvokeError::from)
    });
    true
}

/// Hands every announcement of the desk to the page, as long as the desk lives.
pub async fn announce<R: Runtime>(app: AppHandle<R>, mut changes: Receiver<Changed>) {
    loop {
        let changed = match changes.recv().await {
            Ok(changed) => changed,
            // Too far behind to know what was said: everything may have changed.
            Err(RecvError::Lagged(_)) => Changed {
                topics: loket_desk::Topic::ALL.to_vec(),
            },
            Err(RecvError::Closed) => return,
        };
        if let Err(error) = app.emit_to(crate::window::MAIN, "desk-changed", changed) {
            tracing::warn!(%error, "the page was not told");
        }
    }
}
