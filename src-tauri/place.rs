//! Where the desktop keeps its files, and the name by which everything outside that folder knows it.

use std::path::{Path, PathBuf};

/// Identifier of the program, as in `tauri.conf.json`.
const IDENTIFIER: &str = "app.loket.desk";

/// One data folder of the desktop: `LOKET_DATA_DIR`, or the platform's own place.
#[derive(Clone, Debug, Default)]
pub struct Place {
    chosen: Option<PathBuf>,
}

impl Place {
    /// As the environment says.
    pub fn from_environment() -> Self {
        Self {
            chosen: std::env::var_os("LOKET_DATA_DIR").map(PathBuf::from),
        }
    }

    /// The folder somebody chose; `None` is the platform's own.
    pub fn chosen(&self) -> Option<&Path> {
        self.chosen.as_deref()
    }

    /// Name on the session bus and in the keychain. Two folders are two desktops: neither takes the other's window
    /// nor its keys.
    pub fn name(&self) -> String {
        let suffix = self
            .chosen
            .as_deref()
            .map(|dir| format!(".at{:016x}", digest(dir)));
        format!("{IDENTIFIER}{}", suffix.unwrap_or_default())
    }
}

/// FNV-1a: the same folder gives the same name in every release, which the standard hasher does not promise.
fn digest(dir: &Path) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    dir.as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, step)
}
