//! The appearance of the window before anybody signed in: theme and language, kept beside the stores and not in them,
//! because the first paint and the menu come before any store is open.

use loket_desk::files;
use serde::{Deserialize, Serialize};
use std::{fs, path::PathBuf};
use tauri::{AppHandle, Manager, Runtime, Theme, window::Color};

/// The page's own background in each theme (`--paper` in the UI's tokens): what shows until the page paints.
const PAPER: Color = Color(0xf2, 0xf3, 0xf0, 0xff);
const PAPER_DARK: Color = Color(0x11, 0x16, 0x17, 0xff);

/// Theme and language of the window. `None` follows the system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    pub theme: Option<Theme>,
    pub language: Option<String>,
}

impl Appearance {
    /// The appearance of the last start; a missing or damaged file is no more than the system's own choice.
    pub fn read<R: Runtime>(app: &AppHandle<R>) -> Self {
        let kept = file(app).and_then(|path| fs::read(path).ok());
        kept.and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Keeps it for the next start; failing to is worth a line in the log and no more.
    pub fn keep<R: Runtime>(&self, app: &AppHandle<R>) {
        let Some(path) = file(app) else { return };
        let written = serde_json::to_vec(self)
            .map_err(std::io::Error::other)
            .and_then(|bytes| {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                files::replace(&path, &bytes)
            });
        if let Err(error) = written {
            tracing::warn!(%error, "theme and language were not kept");
        }
    }

    /// One of the four languages: the chosen one, else the system's, else English.
    pub fn language(&self) -> &'static str {
        let system = || sys_locale::get_locales().find_map(|tag| spoken(&tag));
        self.language
            .as_deref()
            .and_then(spoken)
            .or_else(system)
            .unwrap_or("en")
    }
}

/// Background of a window in `theme`.
pub fn paper(theme: Theme) -> Color {
    if theme == Theme::Dark {
        PAPER_DARK
    } else {
        PAPER
    }
}

fn spoken(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_', '.']).next()?;
    ["nl", "fr", "de", "en"]
        .into_iter()
        .find(|language| language.eq_ignore_ascii_case(primary))
}

fn file<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    app.path()
        .app_config_dir()
        .ok()
        // Named so since the first version: a start after an update finds what was chosen before it.
        .map(|dir| dir.join("dress.json"))
}
