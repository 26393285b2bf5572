//! The shell of Loket: a window, a menu and the keychain around the desk. It adapts, it decides nothing.

mod appearance;
pub mod ipc;
mod keychain;
mod menu;
mod place;
mod shell;
#[cfg(target_os = "linux")]
mod sleep;
mod window;

use loket_desk::{
    Desk, Host,
    system::{SystemClock, SystemRandomness},
    transport::http::HttpTransport,
    vault::Patient,
};
use place::Place;
use std::{process::ExitCode, sync::Arc};
use tauri::{AppHandle, Context, Manager, Runtime, utils::config::AppDirectoriesOverride};
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
    let place = Place::from_environment();
    let mut context = context();
    if let Some(dir) = place.chosen() {
        context.config_mut().app.app_directories_override =
            Some(AppDirectoriesOverride::Root(dir.to_owned()));
    }
    let started = tauri::Builder::default()
        .plugin(window::single_instance(&place))
        .plugin(window_state())
        .plugin(ipc::plugin())
        .plugin(shell::plugin())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(move |app| open(app.handle(), &place))
        .build(context);
    match started {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => {
            tracing::error!(%error, "Loket could not start");
            ExitCode::FAILURE
        }
    }
}

/// Configuration, permissions and pages as they were built in.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!("tauri.conf.json")
}

fn open<R: Runtime>(app: &AppHandle<R>, place: &Place) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Arc::new(Desk::new(host(app, place)?));
    tauri::async_runtime::spawn(ipc::announce(app.clone(), desk.changes()));
    tauri::async_runtime::spawn(loket_desk::sync::run(Arc::clone(&desk)));
    tauri::async_runtime::spawn(loket_desk::auto_lock::run(Arc::clone(&desk)));
    #[cfg(target_os = "linux")]
    sleep::listen(Arc::clone(&desk));
    app.manage(desk);
    let appearance = appearance::Appearance::read(app);
    app.set_menu(menu::build(app, &appearance)?)?;
    window::open(app, &appearance)?;
    app.manage(std::sync::Mutex::new(appearance));
    Ok(())
}

fn host<R: Runtime>(app: &AppHandle<R>, place: &Place) -> Result<Host, Box<dyn std::error::Error>> {
    let data_dir = app.path().app_data_dir()?;
    std::fs::create_dir_all(&data_dir)?;
    Ok(Host {
        data_dir,
        vault: Arc::new(Patient::new(keychain::Keychain::new(place))?),
        clock: Arc::new(SystemClock::default()),
        randomness: Arc::new(SystemRandomness),
        transport: Arc::new(HttpTransport::new()?),
        surface: Arc::new(window::Frame(app.clone())),
        default_server: std::env::var("LOKET_SERVER_URL").ok(),
    })
}

/// Visibility is ours: a window is shown when it has something to show.
fn window_state<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_filename("window.json")
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

fn log_filter() -> tracing_subscriber::EnvFilter {
    tracing_subscriber::EnvFilter::try_from_env("LOKET_LOG")
        .unwrap_or_else(|_| "info,zbus=warn".into())
}
