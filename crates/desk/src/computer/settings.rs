//! What this computer remembers in plain text: nothing about any person.

use crate::computer::files;
use crate::computer::preferences::{Preferences, Theme};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The file, in the desk's folder.
pub const FILE: &str = "settings.json";

/// After how many minutes without anybody a desk may be told to lock.
pub const LOCK_MINUTES: [u32; 4] = [5, 15, 30, 60];

/// This computer's settings and the file they live in.
pub struct Settings {
    path: PathBuf,
    kept: Kept,
}

/// The file's contents.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// 1.
    version: u32,
    /// The server last chosen.
    pub server: Option<String>,
    /// Language and theme.
    pub preferences: Preferences,
    /// The person who used this desk last.
    pub last: Option<Last>,
    /// Who wanted to be remembered, by the names of their files: whom the keychain can name.
    pub remembered: BTreeSet<String>,
    /// After how many minutes without anybody the desk locks; none for never.
    pub lock_after: Option<u32>,
    /// What the server last chosen said of its installation. Read with care: another version may have written it.
    pub heard: Option<HeardFrom>,
}

/// A server's answer about its installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardFrom {
    /// The server's address.
    pub server: String,
    /// `loket_protocol::people::Installation`.
    pub installation: serde_json::Value,
}

/// The person who used this desk last, by the name of their files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// The name of its local profile; `seat` in the file since the first version.
    #[serde(rename = "seat")]
    pub local_profile: String,
    /// Whether the next start opens it by the keychain.
    pub remembered: bool,
    /// Whether it was locked, so that the next start is too.
    #[serde(default)]
    pub locked: bool,
    /// Whether the server had ended the session when it was locked.
    #[serde(default)]
    pub ended: bool,
    /// How much was not yet with the server when it was locked; what it is lies in the store.
    #[serde(default)]
    pub unsent: u32,
}

impl Default for Kept {
    fn default() -> Self {
        let preferences = Preferences {
            language: None,
            theme: Theme::System,
        };
        Self {
            version: 1,
            server: None,
            preferences,
            last: None,
            remembered: BTreeSet::new(),
            lock_after: Some(15),
            heard: None,
        }
    }
}

impl Settings {
    /// Reads them; a file that is missing or damaged gives the defaults, which endanger nothing.
    pub fn read(folder: &Path) -> Self {
        let path = folder.join(FILE);
        let kept = std::fs::read(&path).ok().and_then(|bytes| {
            serde_json::from_slice(&bytes)
                .inspect_err(|_| {
                    tracing::warn!("the settings cannot be read; the defaults are used")
                })
                .ok()
        });
        Self {
            path,
            kept: kept.unwrap_or_default(),
        }
    }

    /// As they are.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Changes them, on the disk first.
    ///
    /// # Errors
    /// When the disk does not take it; nothing is changed then.
    pub fn change(&mut self, change: impl FnOnce(&mut Kept)) -> std::io::Result<()> {
        let mut next = self.kept.clone();
        change(&mut next);
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        files::replace(&self.path, &serde_json::to_vec_pretty(&next)?)?;
        self.kept = next;
        Ok(())
    }
}
