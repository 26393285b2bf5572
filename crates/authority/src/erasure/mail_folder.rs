//! Mails in a folder (`--mail dir:…`, for trying out): those that name somebody who was forgotten are removed.

use quoted_printable::{ParseMode, decode};
use std::io;
use std::path::Path;

/// Removes every mail in the folder that holds one of these texts, to whomever it went.
pub fn forget(folder: &Path, texts: &[String]) -> io::Result<()> {
    let wanted: Vec<String> = texts
        .iter()
        .filter(|text| text.chars().count() >= 4)
        .map(|text| text.to_lowercase())
        .collect();
    let entries = match std::fs::read_dir(folder) {
        // Nothing was mailed yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        if path
            .extension()
            .is_none_or(|extension| extension != "eml" && extension != "part")
        {
            continue;
        }
        let readable = decoded(&std::fs::read(&path)?).to_lowercase();
        if wanted.iter().any(|text| readable.contains(text)) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// A mail with its quoted-printable lines joined and decoded. A header with a name in it may be encoded otherwise; the
/// address beside it is not.
fn decoded(mail: &[u8]) -> String {
    let read = decode(mail, ParseMode::Robust);
    String::from_utf8_lossy(read.as_deref().unwrap_or(mail)).into_owned()
}
