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

/// How long an access may take. Only an unlock prompt takes longer, and whoever is away from the desk answers none.
const PATIENCE: Duration = Duration::from_secs(6);

/// Never a real key: written, read back and deleted before the vault is trusted with one.
const PROBE: &str = "probe";

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

/// Another vault on a thread of its own. Who is still waiting for it after six seconds is told that it is locked, and so
/// is everybody else until it has answered.
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

    fn with(vault: impl KeyVault + 'static, patience: Duration) -> io::Result<Self> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::HashMap;
    use std::iter;
    use std::sync::Arc;

    /// Answers a read of "slow" only when somebody lets it.
    struct Slow {
        kept: Mutex<HashMap<String, String>>,
        let_go: Mutex<Receiver<()>>,
    }

    impl KeyVault for Slow {
        fn read(&self, name: &str) -> Result<Option<String>, VaultError> {
            if name == "slow" {
                self.let_go.lock().unwrap().recv().unwrap();
            }
            Ok(self.kept.lock().unwrap().get(name).cloned())
        }

        fn write(&self, name: &str, secret: &str) -> Result<(), VaultError> {
            self.kept.lock().unwrap().insert(name.into(), secret.into());
            Ok(())
        }

        fn delete(&self, name: &str) -> Result<(), VaultError> {
            self.kept.lock().unwrap().remove(name);
            Ok(())
        }
    }

    fn slow() -> (Slow, mpsc::Sender<()>) {
        let (lets_go, let_go) = mpsc::channel();
        let slow = Slow {
            kept: Mutex::default(),
            let_go: Mutex::new(let_go),
        };
        (slow, lets_go)
    }

    #[test]
    fn what_is_kept_is_read_and_the_probe_is_gone() {
        let vault = Patient::new(slow().0).unwrap();
        vault.write("key", "secret").unwrap();
        assert_eq!(vault.read("key"), Ok(Some("secret".into())));
        assert_eq!(vault.read(PROBE), Ok(None));
        vault.delete("key").unwrap();
        assert_eq!(vault.read("key"), Ok(None));
    }

    #[test]
    fn who_does_not_answer_is_locked_until_they_do() {
        let (slow, lets_go) = slow();
        let vault = Patient::with(slow, Duration::from_millis(200)).unwrap();
        assert_eq!(vault.read("slow"), Err(VaultError::Locked));
        assert_eq!(vault.write("key", "secret"), Err(VaultError::Locked));
        lets_go.send(()).unwrap();
        while vault.write("key", "secret") == Err(VaultError::Locked) {
            thread::yield_now();
        }
        // Two hundred milliseconds are its patience here, not what a busy machine promises.
        let read =
            iter::repeat_with(|| vault.read("key")).find(|read| *read != Err(VaultError::Locked));
        assert_eq!(read, Some(Ok(Some("secret".into()))));
    }

    #[test]
    fn who_does_not_give_back_what_they_took_is_no_vault() {
        struct Deaf(Arc<Mutex<u32>>);
        impl KeyVault for Deaf {
            fn read(&self, _: &str) -> Result<Option<String>, VaultError> {
                Ok(None)
            }
            fn write(&self, _: &str, _: &str) -> Result<(), VaultError> {
                *self.0.lock().unwrap() += 1;
                Ok(())
            }
            fn delete(&self, _: &str) -> Result<(), VaultError> {
                Ok(())
            }
        }
        let written = Arc::new(Mutex::new(0));
        let vault = Patient::new(Deaf(Arc::clone(&written))).unwrap();
        assert_eq!(vault.write("key", "secret"), Err(VaultError::Unavailable));
        assert_eq!(vault.write("key", "secret"), Err(VaultError::Unavailable));
        // Twice the probe, never the key.
        assert_eq!(*written.lock().unwrap(), 2);
    }
}
