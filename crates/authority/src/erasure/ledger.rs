//! The erasure ledger: who was forgotten, as opaque ids, in a file outside the database and its backups.
//!
//! One JSON document per line, written and synced *before* the erasure commits, so that no restore can bring back
//! whom the ledger does not know. An erasure that failed for certain is struck out by another line; one of which
//! nothing is known is carried out at the next start. All servers of an installation append to the same file.

use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The first line: what this file is.
const HEADER: &str = "loket erasures 1\n";

/// Who was forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// A person.
    Person {
        /// The person who was forgotten.
        person: PersonId,
        /// Who became administrator in their place, and where.
        #[serde(default)]
        successors: Vec<(OrganisationId, PersonId)>,
    },
    /// Somebody without a login: the requests that held their address.
    Applicant {
        /// Each with the organisation it lies with.
        requests: Vec<(OrganisationId, RequestId)>,
    },
}

/// One erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Its receipt.
    pub receipt: String,
    /// When it was asked for.
    pub at: Timestamp,
    /// Who was forgotten.
    pub whom: Whom,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Erasure(Erasure),
    /// The erasure did not come about.
    StruckOut {
        struck_out: String,
    },
}

/// The ledger's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger(PathBuf);

impl Ledger {
    /// The ledger at this path, which may not exist.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether it is there.
    pub fn exists(&self) -> bool {
        self.0.is_file()
    }

    /// Begins a ledger; nothing happens when there is one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin(&self) -> io::Result<()> {
        if self.exists() {
            return Ok(());
        }
        let folder = self.0.parent().filter(|path| !path.as_os_str().is_empty());
        if let Some(folder) = folder {
            std::fs::create_dir_all(folder)?;
        }
        match File::create_new(&self.0) {
            Ok(mut file) => {
                file.write_all(HEADER.as_bytes())?;
                file.sync_all()?;
            }
            // Another server was first.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
            Err(error) => return Err(error),
        }
        match folder {
            Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }

    /// Notes an erasure; durable when this returns.
    ///
    /// # Errors
    /// When there is no ledger, or it cannot be written.
    pub fn note(&self, erasure: &Erasure) -> io::Result<()> {
        self.append(&Line::Erasure(erasure.clone()))
    }

    /// Strikes an erasure out that did not come about.
    ///
    /// # Errors
    /// As [`Ledger::note`].
    pub fn strike_out(&self, receipt: &str) -> io::Result<()> {
        self.append(&Line::StruckOut {
            struck_out: receipt.to_owned(),
        })
    }

    fn append(&self, line: &Line) -> io::Result<()> {
        let mut text = serde_json::to_string(line)?;
        text.push('\n');
        let mut file = File::options().read(true).append(true).open(&self.0)?;
        // Until the file is closed: of several servers one writes.
        file.lock()?;
        if torn(&mut file)? {
            text.insert(0, '\n');
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }

    /// Every erasure that was not struck out, in the order in which they were asked for.
    ///
    /// # Errors
    /// When there is no ledger, or it is not one. A last line that a crash cut off is not an error: its erasure was
    /// never committed.
    pub fn read(&self) -> io::Result<Vec<Erasure>> {
        let text = std::fs::read_to_string(&self.0)?;
        let wrong = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_owned());
        let lines = text
            .strip_prefix(HEADER)
            .ok_or_else(|| wrong("not an erasure ledger"))?;
        let (mut erasures, mut struck_out) = (Vec::<Erasure>::new(), BTreeSet::new());
        for line in lines.lines().filter(|line| !line.is_empty()) {
            match serde_json::from_str(line) {
                Ok(Line::Erasure(erasure)) => erasures.push(erasure),
                Ok(Line::StruckOut {
                    struck_out: receipt,
                }) => {
                    struck_out.insert(receipt);
                }
                // Only what a crash cut off may be unreadable; a longer line would be an erasure lost.
                Err(error) if error.is_eof() => {}
                Err(_) => return Err(wrong("a line of the erasure ledger cannot be read")),
            }
        }
        erasures.retain(|erasure| !struck_out.contains(&erasure.receipt));
        Ok(erasures)
    }
}

/// Whether the last line was cut off.
fn torn(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}
