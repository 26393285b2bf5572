//! The encrypted store: one SQLCipher file per person and server.
//!
//! One connection writes, on its own thread, one transaction per piece of work; a few read beside it, each piece of
//! work from one consistent view. Nothing is shown as kept before its transaction is on the disk.

pub mod cursor;
pub mod draft;
pub mod error;
pub mod history;
pub mod history_page;
pub mod listing;
pub mod migrate;
pub mod mirror;
pub mod open;
pub mod outbox;
pub mod overlay;
pub mod profile_state;

pub use error::StoreError;

use crate::keys::StoreKey;
use open::{May, connect};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use tokio::sync::oneshot;

/// Connections that read beside the writer.
const READERS: usize = 3;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// An open store. Closed when the last one who holds it lets go.
pub struct Store {
    jobs: Option<mpsc::Sender<Job>>,
    writer: Option<JoinHandle<()>>,
    readers: Mutex<Vec<Connection>>,
    reader_back: Condvar,
}

impl Store {
    /// Makes a store where there is none: beside its place first, and moved there only when it is complete.
    ///
    /// # Errors
    /// [`StoreError`]; a file that is there already is never written over.
    pub fn create(path: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        let new = path.with_extension("new");
        // A log that outlived its store is another key's; SQLite would play it into the new one.
        let mut leftovers = vec![new.clone(), beside(&new, "-wal"), beside(&new, "-shm")];
        if !path.try_exists()? {
            leftovers.extend([beside(path, "-wal"), beside(path, "-shm")]);
        }
        for leftover in leftovers {
            match std::fs::remove_file(leftover) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        let mut connection = connect(&new, key, May::Create)?;
        migrate::migrate(&mut connection)?;
        connection.close().map_err(|(_, error)| error)?;
        if path.try_exists()? {
            return Err(StoreError::Other("there is a store already".into()));
        }
        std::fs::rename(&new, path)?;
        crate::computer::files::sync_folder_of(path)?;
        Self::open(path, key)
    }

    /// Opens a store that is there, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::Newer`], [`StoreError::DiskFull`] or another failure.
    pub fn open(path: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        // To SQLite an empty file is a new database and any key fits; to us it is a store that was destroyed.
        if std::fs::metadata(path)?.len() == 0 {
            return Err(StoreError::WrongKey);
        }
        let mut connection = connect(path, key, May::Write)?;
        migrate::migrate(&mut connection)?;
        let readers = (0..READERS)
            .map(|_| connect(path, key, May::Read))
            .collect::<Result<_, _>>()?;
        let (jobs, inbox) = mpsc::channel::<Job>();
        let writer = std::thread::Builder::new()
            .name("store".into())
            .spawn(move || {
                for job in inbox {
                    job(&mut connection);
                }
            })?;
        Ok(Self {
            jobs: Some(jobs),
            writer: Some(writer),
            readers: Mutex::new(readers),
            reader_back: Condvar::new(),
        })
    }

    /// Runs one piece of work in a transaction on the writer's thread; done when it is on the disk.
    ///
    /// # Errors
    /// What the work says, or the store; nothing of it is kept then.
    pub async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, heard) = oneshot::channel();
        // The caller may have gone away meanwhile; the work is done all the same.
        self.hand_over(Box::new(move |connection| {
            drop(answer.send(transact(connection, work)))
        }))?;
        heard.await.unwrap_or(Err(StoreError::Closed))
    }

    /// [`Store::write`] for threads that may wait.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write_blocking<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, heard) = mpsc::sync_channel(1);
        self.hand_over(Box::new(move |connection| {
            drop(answer.send(transact(connection, work)))
        }))?;
        heard.recv().unwrap_or(Err(StoreError::Closed))
    }

    /// Runs a piece of work in its turn without waiting for it; for what may be lost and is worth a line in the log.
    pub fn write_later<F>(&self, work: F)
    where
        F: FnOnce(&Transaction<'_>) -> Result<(), StoreError> + Send + 'static,
    {
        let queued = self.hand_over(Box::new(move |connection| {
            if let Err(error) = transact(connection, work) {
                tracing::warn!(%error, "a note was not kept");
            }
        }));
        if queued.is_err() {
            tracing::warn!("a note was not kept: the store is closed");
        }
    }

    /// Reads from one consistent view, beside the writer.
    ///
    /// # Errors
    /// What the work says, or the store.
    pub async fn read<T, F>(self: &Arc<Self>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let store = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || store.read_blocking(work)).await;
        done.unwrap_or_else(|_| Err(StoreError::Other("a reader broke".into())))
    }

    /// [`Store::read`] for threads that may wait.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn read_blocking<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        F: FnOnce(&Connection) -> Result<T, StoreError>,
    {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let mut connection = loop {
            match readers.pop() {
                Some(connection) => break connection,
                None => {
                    readers = self
                        .reader_back
                        .wait(readers)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        };
        drop(readers);
        let done = catch_unwind(AssertUnwindSafe(|| {
            let view = connection.transaction()?;
            work(&view)
        }));
        self.readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection);
        self.reader_back.notify_one();
        done.unwrap_or_else(|_| Err(StoreError::Other("a reader broke".into())))
    }

    fn hand_over(&self, job: Job) -> Result<(), StoreError> {
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(job).map_err(|_| StoreError::Closed)
    }
}

impl Drop for Store {
    /// Waits for the writer: when a store is dropped its file is closed and may be opened by another.
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(writer) = self.writer.take()
            && writer.thread().id() != std::thread::current().id()
            && writer.join().is_err()
        {
            tracing::error!("the store's writer broke");
        }
    }
}

fn transact<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let done = catch_unwind(AssertUnwindSafe(|| {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&tx)?;
        tx.commit()?;
        Ok(value)
    }));
    done.unwrap_or_else(|_| Err(StoreError::Other("a piece of work broke".into())))
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
