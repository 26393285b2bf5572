//! The native menu: leaving, and the standard edit items, in the language of the window.

use crate::{appearance::Appearance, window};
use fluent_bundle::{FluentBundle, FluentResource};
use tauri::{
    AppHandle, Manager, Runtime,
    menu::{Menu, MenuItem, Submenu},
};

const QUIT: &str = "menu-quit";

/// An edit item: its id, which is its Fluent message too, and what WebKit calls the command.
const EDITS: [(&str, &str); 6] = [
    ("menu-undo", "Undo"),
    ("menu-redo", "Redo"),
    ("menu-cut", "Cut"),
    ("menu-copy", "Copy"),
    ("menu-paste", "Paste"),
    ("menu-select-all", "SelectAll"),
];

/// The whole menu in the language of `appearance`.
pub fn build<R: Runtime>(app: &AppHandle<R>, appearance: &Appearance) -> tauri::Result<Menu<R>> {
    let words = words(appearance.language());
    let say = |id: &str| text(&words, id);
    let quit = MenuItem::with_id(app, QUIT, say(QUIT), true, Some("CmdOrCtrl+Q"))?;
    let file = Submenu::with_items(app, say("menu-file"), true, &[&quit])?;
    let edit = Submenu::new(app, say("menu-edit"), true)?;
    for (id, _) in EDITS {
        append_edit(app, &edit, id, &say(id))?;
    }
    Menu::with_items(app, &[&file, &edit])
}

/// Carries out what was chosen; an id that is not ours is the platform's own business.
pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    if id == QUIT {
        return window::ask_to_quit(app);
    }
    let edit = EDITS.iter().find(|(known, _)| *known == id);
    if let (Some((_, command)), Some(window)) = (edit, app.get_webview_window(window::MAIN)) {
        execute(&window, command);
    }
}

/// GTK has no edit items of its own that reach a web view: ours are plain ones, carried out by WebKit. They take
/// no accelerator, the keys are WebKit's already.
#[cfg(target_os = "linux")]
fn append_edit<R: Runtime>(
    app: &AppHandle<R>,
    edit: &Submenu<R>,
    id: &str,
    label: &str,
) -> tauri::Result<()> {
    edit.append(&MenuItem::with_id(app, id, label, true, None::<&str>)?)
}

#[cfg(not(target_os = "linux"))]
fn append_edit<R: Runtime>(
    app: &AppHandle<R>,
    edit: &Submenu<R>,
    id: &str,
    label: &str,
) -> tauri::Result<()> {
    use tauri::menu::PredefinedMenuItem as Item;
    let item = match id {
        "menu-undo" => Item::undo(app, Some(label))?,
        "menu-redo" => Item::redo(app, Some(label))?,
        "menu-cut" => Item::cut(app, Some(label))?,
        "menu-copy" => Item::copy(app, Some(label))?,
        "menu-paste" => Item::paste(app, Some(label))?,
        _ => Item::select_all(app, Some(label))?,
    };
    edit.append(&item)
}

#[cfg(target_os = "linux")]
fn execute<R: Runtime>(window: &tauri::WebviewWindow<R>, command: &'static str) {
    use webkit2gtk::WebViewExt;
    if let Err(error) =
        window.with_webview(move |view| view.inner().execute_editing_command(command))
    {
        tracing::warn!(%error, command, "the web view took no edit command");
    }
}

#[cfg(not(target_os = "linux"))]
fn execute<R: Runtime>(_: &tauri::WebviewWindow<R>, _: &'static str) {}

fn words(language: &str) -> FluentBundle<FluentResource> {
    let source = match language {
        "nl" => include_str!("../locales/nl/menu.ftl"),
        "fr" => include_str!("../locales/fr/menu.ftl"),
        "de" => include_str!("../locales/de/menu.ftl"),
        _ => include_str!("../locales/en/menu.ftl"),
    };
    let mut bundle = FluentBundle::new(language.parse().into_iter().collect());
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn text(words: &FluentBundle<FluentResource>, id: &str) -> String {
    let pattern = words.get_message(id).and_then(|message| message.value());
    pattern.map_or_else(
        || id.to_owned(),
        |pattern| {
            words
                .format_pattern(pattern, None, &mut Vec::new())
                .into_owned()
        },
    )
}
