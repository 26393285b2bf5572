//! The one window: how it opens, what it may show, how it goes.

use crate::{
    appearance::{Appearance, paper},
    place::Place,
};
use loket_desk::{Desk, Surface, Topic};
use std::path::PathBuf;
use std::sync::Arc;
use std::{ffi::OsStr, io};
use tauri::{
    AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    plugin::TauriPlugin,
    webview::{NewWindowResponse, PageLoadEvent},
};

/// Label of the only window.
pub const MAIN: &str = "main";

/// Opens the window hidden; it is shown with its first page, on the page's own background.
pub fn open<R: Runtime>(app: &AppHandle<R>, appearance: &Appearance) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Loket")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .visible(false)
        .initialization_script(include_str!("follow.js"))
        .data_directory(app.path().app_local_data_dir()?.join("web"))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                show(&window);
            }
        })
        .build()?;
    apply(&window, appearance)?;
    let app = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            ask_to_quit(&app);
        }
    });
    Ok(())
}

/// Only the pages inside the program; everything else belongs in the system's browser.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

fn show<R: Runtime>(window: &WebviewWindow<R>) {
    if let Err(error) = window.show().and_then(|()| window.set_focus()) {
        tracing::error!(%error, "the window could not be shown");
    }
}

/// The window, as far as the desk may use it.
pub struct Frame<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Surface for Frame<R> {
    fn quit(&self) {
        self.0.exit(0);
    }

    fn device_name(&self) -> String {
        whoami::hostname().unwrap_or_default()
    }

    fn downloads(&self) -> Option<PathBuf> {
        self.0.path().download_dir().ok()
    }

    fn open(&self, address: &str) -> io::Result<()> {
        tauri_plugin_opener::open_url(address, None::<&str>).map_err(io::Error::other)
    }

    fn show_files(&self, files: &[PathBuf]) -> io::Result<()> {
        tauri_plugin_opener::reveal_items_in_dir(files).or_else(|error| {
            // No file manager that can point at a file: the folder does.
            tracing::debug!(%error, "files are shown by their folder");
            let folder = files.first().and_then(|file| file.parent());
            let folder = folder.map_or(OsStr::new(""), |folder| folder.as_os_str());
            tauri_plugin_opener::open_path(folder, None::<&str>).map_err(io::Error::other)
        })
    }
}

/// Leaves, unless something is unsent: then the page says what, and answers with the command `quit`.
pub fn ask_to_quit<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        match app.try_state::<Arc<Desk>>().map(|desk| Arc::clone(&desk)) {
            Some(desk) if desk.asks_before_leaving().await => leave_it_to_the_page(&app, desk),
            _ => app.exit(0),
        }
    });
}

/// A page that shows none of our controls cannot ask.
fn leave_it_to_the_page<R: Runtime>(app: &AppHandle<R>, desk: Arc<Desk>) {
    let leaving = app.clone();
    let ask = move |shows: String| {
        if shows == "true" {
            desk.tell(&[Topic::QuitAsked])
        } else {
            leaving.exit(0)
        }
    };
    let window = app.get_webview_window(MAIN);
    let asked = window
        .map(|window| window.eval_with_callback("!!document.querySelector('[data-testid]')", ask));
    if !matches!(asked, Some(Ok(()))) {
        app.exit(0);
    }
}

/// A second start on the same data brings the first window to the front and ends.
pub fn single_instance<R: Runtime>(place: &Place) -> TauriPlugin<R> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, _, _| {
        if let Some(window) = app.get_webview_window(MAIN) {
            let _ = window.unminimize();
            show(&window);
        }
    });
    builder.dbus_id(place.name()).build()
}

/// Sets theme and background. The theme is set on the window and not on its builder: GTK's builder listens to the
/// desktop only.
pub fn apply<R: Runtime>(window: &WebviewWindow<R>, appearance: &Appearance) -> tauri::Result<()> {
    window.set_theme(appearance.theme)?;
    window.set_background_color(Some(paper(
        appearance.theme.map_or_else(|| window.theme(), Ok)?,
    )))
}
