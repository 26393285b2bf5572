//! Small files that are never half written.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Puts `bytes` in the place of what the file held: all of it or none, also after a power cut.
///
/// # Errors
/// When the disk does not take it; the old file is still there then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    let part = Path::new(&name);
    if let Err(error) = write(part, bytes).and_then(|()| std::fs::rename(part, path)) {
        // Half of it is of no use to anybody, and takes room where there is none.
        let _gone = std::fs::remove_file(part);
        return Err(error);
    }
    sync_folder_of(path)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a new name in a folder last through a power cut.
///
/// # Errors
/// When the folder cannot be reached.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and renames are journalled.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
