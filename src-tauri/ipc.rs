//! The command list as Tauri commands: typed adapters, one plug-in, and the desk's announcements as an event.

use loket_desk::Changed;
use tauri::{
    AppHandle, Emitter, Runtime,
    plugin::{self, TauriPlugin},
};
use tokio::sync::broadcast::{Receiver, error::RecvError};

include!("../crates/desk/src/command_list.rs");

macro_rules! adapters {
    ($($name:ident($request:ty) -> $view:ty [$($topic:ident),*],)+) => {
        mod adapter {
            use loket_desk::{Desk, commands::*};
            use std::sync::Arc;
            use tauri::{State, ipc::InvokeError};

            $(#[tauri::command]
            pub async fn $name(desk: State<'_, Arc<Desk>>, request: $request) -> Result<$view, InvokeError> {
                loket_desk::commands::$name(&desk, request).await.map_err(InvokeError::from)
            })+
        }

        /// Every command of the list, answered by the desk the app manages. A refusal leaves as `{code, params, field}`.
        pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
            plugin::Builder::new("desk").invoke_handler(tauri::generate_handler![$(adapter::$name),+]).build()
        }
    };
}
with_commands!(adapters);

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
