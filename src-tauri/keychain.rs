//! The system's keychain behind the desk's `KeyVault`.
//!
//! `keyring` without features beyond its default knows the platform's own keychain and nothing else: no kernel
//! keyring, which forgets at a restart, and no mock. On Linux it blocks on the session bus, which panics on an async
//! worker and waits as long as an unlock prompt stands open: so it has a thread of its own, and callers wait for that
//! thread only so long.

use crate::place::Place;
use keyring::{Entry, Error};
use loket_desk::vault::{KeyVault, VaultError};
use std::{
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, SyncSender},
    },
    thread,
    time::Duration,
};

/// How long an access may take. Only an unlock prompt takes longer, and whoever is away from the desk answers none.
const PATIENCE: Duration = Duration::from_secs(6);

/// Never a real key: written, read back and deleted before the keychain is trusted with one.
const PROBE: &str = "probe";

enum Access {
    Read,
    Write(String),
    Delete,
}

type Answer = Result<Option<String>, VaultError>;

struct Job {
    key: String,
    access: Access,
    answer: SyncSender<Answer>,
}

/// The keychain entries of one data folder.
pub struct Keychain {
    line: Mutex<Line>,
}

/// One access at a time; `unanswered` is the one that outlived its caller's patience.
struct Line {
    jobs: mpsc::Sender<Job>,
    unanswered: Option<Receiver<Answer>>,
}

impl Keychain {
    /// Starts the thread; the keychain itself is first touched at the first access.
    pub fn new(place: &Place) -> std::io::Result<Self> {
        let (jobs, inbox) = mpsc::channel();
        let service = place.name();
        thread::Builder::new()
            .name("keychain".into())
            .spawn(move || serve(&service, &inbox))?;
        Ok(Self {
            line: Mutex::new(Line {
                jobs,
                unanswered: None,
            }),
        })
    }

    fn access(&self, key: &str, access: Access) -> Answer {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if line
            .unanswered
            .as_ref()
            .is_some_and(|late| matches!(late.try_recv(), Err(mpsc::TryRecvError::Empty)))
        {
            return Err(VaultError::Locked);
        }
        line.unanswered = None;
        let (answer, heard) = mpsc::sync_channel(1);
        line.jobs
            .send(Job {
                key: key.to_owned(),
                access,
                answer,
            })
            .map_err(|_| VaultError::Other)?;
        match heard.recv_timeout(PATIENCE) {
            Ok(answer) => answer,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                line.unanswered = Some(heard);
                Err(VaultError::Locked)
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => Err(VaultError::Other),
        }
    }
}

impl KeyVault for Keychain {
    fn read(&self, key: &str) -> Result<Option<String>, VaultError> {
        self.access(key, Access::Read)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), VaultError> {
        self.access(key, Access::Write(text.to_owned())).map(drop)
    }

    fn delete(&self, key: &str) -> Result<(), VaultError> {
        self.access(key, Access::Delete).map(drop)
    }
}

fn serve(service: &str, inbox: &Receiver<Job>) {
    let mut trusted = false;
    for job in inbox {
        let answer =
            prove(service, &mut trusted).and_then(|()| carry_out(service, &job.key, &job.access));
        // A caller out of patience has gone: its answer has no reader.
        let _ = job.answer.send(answer);
    }
}

/// A keychain that takes a secret and does not give it back is none.
fn prove(service: &str, trusted: &mut bool) -> Result<(), VaultError> {
    if !*trusted {
        let text = format!("{:?}", std::time::SystemTime::now());
        carry_out(service, PROBE, &Access::Write(text.clone()))?;
        if carry_out(service, PROBE, &Access::Read)? != Some(text) {
            return Err(VaultError::Unavailable);
        }
        carry_out(service, PROBE, &Access::Delete)?;
        *trusted = true;
    }
    Ok(())
}

fn carry_out(service: &str, key: &str, access: &Access) -> Answer {
    let done = Entry::new(service, key).and_then(|entry| match access {
        Access::Read => entry.get_password().map(Some),
        Access::Write(text) => entry.set_password(text).map(|()| None),
        Access::Delete => entry.delete_credential().map(|()| None),
    });
    match done {
        Err(Error::NoEntry) => Ok(None),
        done => done.map_err(|error| why(&error)),
    }
}

/// The back ends share no error type; what they say is stable (D-Bus error names, `secret-service`'s own words).
fn why(error: &Error) -> VaultError {
    let said = match error {
        Error::NoDefaultStore => match Entry::store_status() {
            Err(first) => first.to_string(),
            Ok(()) => return VaultError::Unavailable,
        },
        _ => error.to_string(),
    };
    tracing::warn!(%said, "the keychain refused");
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["object locked", "IsLocked", "prompt dismissed"]) {
        VaultError::Locked
    } else if says(&["AccessDenied", "denied"]) {
        VaultError::Denied
    } else if says(&[
        "no secret service",
        "Failed to connect",
        "ServiceUnknown",
        "NoReply",
        "Disconnected",
        "not returned",
        "I/O error",
    ]) {
        VaultError::Unavailable
    } else if matches!(error, Error::NoStorageAccess(_)) {
        VaultError::Denied
    } else {
        VaultError::Other
    }
}
