use loket_desk::vault::patient::*;
use loket_desk::vault::{KeyVault, VaultError};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

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
