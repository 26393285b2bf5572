//! The shell of Loket: a window, a menu and the keychain around the desk. It adapts, it decides nothing.

mod dress;
mod menu;
mod place;
mod window;

use place::Place;
use std::process::ExitCode;
use tauri::{Manager, Runtime, utils::config::AppDirectoriesOverride};
use tauri_plugin_window_state::StateFlags;

/// Runs the program until its window is gone.
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(log_filter())
        .with_writer(std::io::stderr)
        .init();
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        tracing::warn!("a TLS provider was installed before ours");
    }
    let mut context = tauri::generate_context!("tauri.conf.json");
    let place = Place::from_environment();
    if let Some(dir) = place.chosen() {
        context.config_mut().app.app_directories_override =
            Some(AppDirectoriesOverride::Root(dir.to_owned()));
    }
    let started = tauri::Builder::default()
        .plugin(window::single_instance(&place))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_filename("window.json")
                .with_state_flags(remembered())
                .build(),
        )
        .plugin(window::plugin())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| Ok(open(app.handle())?))
        .build(context);
    match started {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => {
            tracing::error!(%error, "Loket could not start");
            ExitCode::FAILURE
        }
    }
}

fn open<R: Runtime>(app: &tauri::AppHandle<R>) -> tauri::Result<()> {
    let dress = dress::Dress::read(app);
    app.set_menu(menu::build(app, &dress)?)?;
    window::open(app, &dress)?;
    app.manage(std::sync::Mutex::new(dress));
    Ok(())
}

/// Visibility is ours: a window is shown when it has something to show.
fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

fn log_filter() -> tracing_subscriber::EnvFilter {
    tracing_subscriber::EnvFilter::try_from_env("LOKET_LOG")
        .unwrap_or_else(|_| "info,zbus=warn".into())
}
