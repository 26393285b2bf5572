//! The operators' socket: a file in the data folder that only the server's own user reaches.
//!
//! One line of JSON asks, one line answers. There is none on Windows.

use std::path::{Path, PathBuf};

/// Its name in the data folder.
const NAME: &str = "operators.sock";

/// The socket of a data folder.
pub fn path(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

#[cfg(unix)]
pub use unix::{ask, serve};

#[cfg(unix)]
mod unix {
    use super::path;
    use loket_authority::carrier::operators::{OperatorCommand, carry_out};
    use loket_authority::carrier::outcome::Outcome;
    use loket_authority::state::Authority;
    use std::io::{BufRead, BufReader, ErrorKind, Write};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;
    use std::time::Duration;
    use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
    use tokio::net::{UnixListener, UnixStream};

    /// Largest command, in bytes: a catalogue is smaller.
    const LARGEST: u64 = 16 * 1024 * 1024;

    /// How long a caller may take to say what it wants.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// Listens to operators until the server stops.
    ///
    /// # Errors
    /// When the socket cannot be made.
    pub fn serve(state: Authority, folder: &Path) -> std::io::Result<()> {
        let path = path(folder);
        // The database's lock is held: a socket that is still there is a dead server's.
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(&path)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
        tokio::spawn(async move {
            loop {
                let accepted = tokio::select! {
                    () = state.stopped() => break,
                    accepted = listener.accept() => accepted,
                };
                if let Ok((stream, _)) = accepted {
                    tokio::spawn(talk(state.clone(), stream));
                }
            }
            drop(std::fs::remove_file(&path));
        });
        Ok(())
    }

    async fn talk(state: Authority, stream: UnixStream) {
        let (read, mut write) = stream.into_split();
        let mut line = String::new();
        let mut reader = tokio::io::BufReader::new(read.take(LARGEST));
        if !matches!(
            tokio::time::timeout(PATIENCE, reader.read_line(&mut line)).await,
            Ok(Ok(1..))
        ) {
            return;
        }
        let outcome = match serde_json::from_str::<OperatorCommand>(&line) {
            Ok(command) => carry_out(&state, command).await,
            Err(_) => {
                Outcome::failed("The running server is of another version than this program.")
            }
        };
        let mut answer = serde_json::to_vec(&outcome).unwrap_or_default();
        answer.push(b'\n');
        if write.write_all(&answer).await.is_err() {
            tracing::info!("an operator did not wait for the answer");
        }
    }

    /// Asks the running server; none when none runs.
    ///
    /// # Errors
    /// When it does not answer.
    pub fn ask(folder: &Path, command: &OperatorCommand) -> std::io::Result<Option<Outcome>> {
        let mut stream = match std::os::unix::net::UnixStream::connect(path(folder)) {
            Ok(stream) => stream,
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::ConnectionRefused
                ) =>
            {
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let mut line = serde_json::to_vec(command)?;
        line.push(b'\n');
        stream.write_all(&line)?;
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer)?;
        Ok(Some(serde_json::from_str(&answer)?))
    }
}

#[cfg(not(unix))]
mod windows {
    use loket_authority::carrier::operators::OperatorCommand;
    use loket_authority::carrier::outcome::Outcome;
    use loket_authority::state::Authority;
    use std::path::Path;

    /// There is no socket here: operators stop the server first.
    ///
    /// # Errors
    /// None.
    pub fn serve(_: Authority, _: &Path) -> std::io::Result<()> {
        tracing::info!("on this system operators' commands need the server stopped");
        Ok(())
    }

    /// There is no socket here.
    ///
    /// # Errors
    /// None.
    pub fn ask(_: &Path, _: &OperatorCommand) -> std::io::Result<Option<Outcome>> {
        Ok(None)
    }
}

#[cfg(not(unix))]
pub use windows::{ask, serve};
