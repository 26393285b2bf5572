//! What the page may ask of its window.

use crate::{appearance::Appearance, menu, window};
use std::sync::{Mutex, PoisonError};
use tauri::{
    Manager, Runtime, State, WebviewWindow,
    plugin::{self, TauriPlugin},
};

/// The plugin that answers it.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    plugin::Builder::new("shell")
        .invoke_handler(tauri::generate_handler![set_appearance])
        .build()
}

/// Sets another theme or language: window, menu, and every later start.
#[tauri::command]
fn set_appearance<R: Runtime>(
    window: WebviewWindow<R>,
    current: State<'_, Mutex<Appearance>>,
    appearance: Appearance,
) -> Result<(), String> {
    let mut current = current.lock().unwrap_or_else(PoisonError::into_inner);
    if *current != appearance {
        let app = window.app_handle();
        let changed = window::apply(&window, &appearance)
            .and_then(|()| menu::build(app, &appearance))
            .and_then(|menu| app.set_menu(menu));
        changed.map_err(|error| error.to_string())?;
        appearance.keep(app);
        *current = appearance;
    }
    Ok(())
}
