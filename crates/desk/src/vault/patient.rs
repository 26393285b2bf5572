//! A vault that is waited for only so long.
//!
//! A keychain blocks as long as an unlock prompt stands open, and some panic on an async worker: it has a thread of its
//! own here, and callers wait for that thread with patience that ends.

use super::{KeyVault, VaultError};
use std::hash::{BuildHasher, RandomState};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TryRecvError};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use std::{io, thread};

/// How long an access may take. Only an unlock prompt takes longer, and nobody answers one while away from the desk.
const PATIENCE: Duration = Duration::from_secs(6);

/// Never a real key: written, read back and deleted before the vault is trusted with one.
pub const PROBE: &str = "probe";

enum Access {
    Read,
    Write(String),
    Delete,
}

type Answer = Result<Option<String>, VaultError>;

struct Job {
    name: String,
    access: Access,
    answer: SyncSender<Answer>,
}

/// One access at a time; `unanswered` is the one that outlived its caller's patience.
struct Line {
    jobs: mpsc::Sender<Job>,
    unanswered: Option<Receiver<Answer>>,
}

/// Another vault on a thread of its own. Who is still waiting for it after six seconds is told that it is locked, and
/// so is everybody else until it has answered.
pub struct Patient {
    line: Mutex<Line>,
    patience: Duration,
}

impl Patient {
    /// Starts the thread; the vault itself is first touched at the first access.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn new(vault: impl KeyVault + 'static) -> io::Result<Self> {
        Self::with(vault, PATIENCE)
    }

    /// The same with another patience: for tests.
    ///
    /// # Errors
    /// When the thread cannot be started.
    pub fn with(vault: impl KeyVault + 'static, patience: Duration) -> io::Result<Self> {
        let (jobs, inbox) = mpsc::channel();
        thread::Builder::new()
            .name("vault".into())
            .spawn(move || serve(&vault, &inbox))?;
        let line = Line {
            jobs,
            unanswered: None,
        };
        Ok(Self {
            line: Mutex::new(line),
            patience,
        })
    }

    fn access(&self, name: &str, access: Access) -> Answer {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        let late = line.unanswered.as_ref().map(Receiver::try_recv);
        if matches!(late, Some(Err(TryRecvError::Empty))) {
            return Err(VaultError::Locked);
        }
        line.unanswered = None;
        let (answer, heard) = mpsc::sync_channel(1);
        let job = Job {
            name: name.to_owned(),
            access,
            answer,
        };
        line.jobs.send(job).map_err(|_| VaultError::Other)?;
        match heard.recv_timeout(self.patience) {
            Ok(answer) => answer,
            Err(RecvTimeoutError::Timeout) => {
                line.unanswered = Some(heard);
                Err(VaultError::Locked)
            }
            Err(RecvTimeoutError::Disconnected) => Err(VaultError::Other),
        }
    }
}

impl KeyVault for Patient {
    fn read(&self, name: &str) -> Result<Option<String>, VaultError> {
        self.access(name, Access::Read)
    }

    fn write(&self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.access(name, Access::Write(secret.to_owned()))
            .map(drop)
    }

    fn delete(&self, name: &str) -> Result<(), VaultError> {
        self.access(name, Access::Delete).map(drop)
    }
}

fn serve(vault: &dyn KeyVault, inbox: &Receiver<Job>) {
    let mut trusted = false;
    for Job {
        name,
        access,
        answer,
    } in inbox
    {
        let proof = if trusted { Ok(()) } else { prove(vault) };
        trusted = proof.is_ok();
        let done = proof.and_then(|()| match &access {
            Access::Read => vault.read(&name),
            Access::Write(secret) => vault.write(&name, secret).map(|()| None),
            Access::Delete => vault.delete(&name).map(|()| None),
        });
        // A caller out of patience has gone: its answer has no reader.
        let _ = answer.send(done);
    }
}

/// A vault that takes a secret and does not give it back is none.
fn prove(vault: &dyn KeyVault) -> Result<(), VaultError> {
    // Another one each time: what an earlier start left behind proves nothing.
    let secret = RandomState::new().hash_one(PROBE).to_string();
    vault.write(PROBE, &secret)?;
    if vault.read(PROBE)? != Some(secret) {
        return Err(VaultError::Unavailable);
    }
    vault.delete(PROBE)
}
