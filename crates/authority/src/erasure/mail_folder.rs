//! Mails in a folder (`--mail dir:…`, for trying out): those that name somebody who was forgotten are removed.

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
        let readable = read_through(&std::fs::read(&path)?).to_lowercase();
        if wanted.iter().any(|text| readable.contains(text)) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// A mail with its quoted-printable lines joined and read. What is encoded otherwise is a header with a name in it, and
/// the address beside it is not.
fn read_through(mail: &[u8]) -> String {
    let mut out = Vec::with_capacity(mail.len());
    let mut rest = mail;
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'=', [b'\r', b'\n', after @ ..] | [b'\n', after @ ..]) => after,
            (b'=', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high * 16 + low);
                    after
                }
                _ => {
                    out.push(b'=');
                    tail
                }
            },
            (byte, _) => {
                out.push(*byte);
                tail
            }
        };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
