//! The audit: append-only, one hash chain per organisation and person and one for the carrier and its catalogue, opaque
//! ids only.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The owner of the chain that is nobody's in particular.
const CARRIERS: &str = "catalogue";

/// One thing that was done, before it has its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// `person:<id>`, or `operator:<name>` for what the carrier did.
    pub actor: String,
    /// The verb, such as `place_order`.
    pub verb: &'static str,
    /// The kind of record.
    pub subject_kind: &'static str,
    /// Its id.
    pub subject_id: String,
    /// Before and after as JSON; fields that hold personal data say `changed`.
    pub detail: serde_json::Value,
}

/// Appends to the owner's chain. The caller has entered the owner, so nobody else appends meanwhile.
///
/// # Errors
/// [`DbError`].
pub fn append(
    tx: &mut Tx<'_>,
    owner: &str,
    audit_entry: &AuditEntry,
    now: Timestamp,
) -> Result<(), DbError> {
    let last = tx.row(
        "SELECT seq, hash FROM audit_entry WHERE owner_id = :owner ORDER BY seq DESC LIMIT 1",
        &[("owner", &owner)],
        |row| Ok((row.int("seq")?, row.text("hash")?)),
    )?;
    let last = match last {
        None => anchor(tx, owner)?,
        found => found,
    };
    let (seq, previous) = last.map_or((1, String::new()), |(seq, hash)| (seq + 1, hash));
    let detail = audit_entry.detail.to_string();
    let texts = [
        &audit_entry.actor,
        audit_entry.verb,
        audit_entry.subject_kind,
        &audit_entry.subject_id,
        &detail,
    ];
    let hash = link(owner, seq, now.0, &texts, &previous);
    tx.execute(
        "INSERT INTO audit_entry
             (owner_id, seq, at, actor, verb, subject_kind, subject_id, detail, previous, hash)
         VALUES (:owner, :seq, :now, :actor, :verb, :kind, :id, :detail, :previous, :hash)",
        &[
            ("owner", &owner),
            ("seq", &seq),
            ("now", &now.0),
            ("actor", &audit_entry.actor),
            ("verb", &audit_entry.verb),
            ("kind", &audit_entry.subject_kind),
            ("id", &audit_entry.subject_id),
            ("detail", &detail),
            ("previous", &previous),
            ("hash", &hash),
        ],
    )?;
    Ok(())
}

/// Appends to the carrier's own chain, the catalogue's: what is done about nobody in particular. The caller has entered
/// the installation.
///
/// # Errors
/// [`DbError`].
pub fn append_carriers(
    tx: &mut Tx<'_>,
    audit_entry: &AuditEntry,
    now: Timestamp,
) -> Result<(), DbError> {
    append(tx, CARRIERS, audit_entry, now)
}

/// The entry after which the owner's chain goes on, of those that were let go; none when none were.
fn anchor(tx: &mut Tx<'_>, owner: &str) -> Result<Option<(i64, String)>, DbError> {
    tx.row(
        "SELECT seq, hash FROM audit_anchor WHERE owner_id = :owner",
        &[("owner", &owner)],
        |row| Ok((row.int("seq")?, row.text("hash")?)),
    )
}

/// Whether the owner's chain begins with an entry from `until` or before. The caller has entered the owner.
///
/// # Errors
/// [`DbError`].
pub fn is_over(tx: &mut Tx<'_>, owner: &str, until: Timestamp) -> Result<bool, DbError> {
    let first = tx.row(
        "SELECT at FROM audit_entry WHERE owner_id = :owner ORDER BY seq LIMIT 1",
        &[("owner", &owner)],
        |row| row.int("at"),
    )?;
    Ok(first.is_some_and(|at| at <= until.0))
}

/// Lets go of the oldest entries, as far as they are from `until` or before and at most `limit` of them, and remembers
/// where the chain goes on: what is left can be checked as before. Answers how many went. The caller has entered the
/// owner.
///
/// # Errors
/// [`DbError`].
pub fn let_go(
    tx: &mut Tx<'_>,
    owner: &str,
    until: Timestamp,
    limit: i64,
) -> Result<usize, DbError> {
    let oldest = tx.rows(
        "SELECT seq, at, hash FROM audit_entry WHERE owner_id = :owner ORDER BY seq LIMIT :limit",
        &[("owner", &owner), ("limit", &limit)],
        |row| Ok((row.int("seq")?, row.int("at")?, row.text("hash")?)),
    )?;
    let over: Vec<_> = oldest
        .into_iter()
        .take_while(|(_, at, _)| *at <= until.0)
        .collect();
    let Some((seq, at, hash)) = over.last() else {
        return Ok(0);
    };
    tx.execute(
        "INSERT INTO audit_anchor (owner_id, seq, at, hash) VALUES (:owner, :seq, :at, :hash)
         ON CONFLICT (owner_id) DO UPDATE SET seq = excluded.seq, at = excluded.at, hash = excluded.hash",
        &[("owner", &owner), ("seq", seq), ("at", at), ("hash", hash)],
    )?;
    tx.execute(
        "DELETE FROM audit_entry WHERE owner_id = :owner AND seq <= :seq",
        &[("owner", &owner), ("seq", seq)],
    )?;
    Ok(over.len())
}

/// Walks the owner's chain; the caller has entered the owner. Answers what is wrong, in words.
///
/// # Errors
/// [`DbError`].
pub fn check(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<String>, DbError> {
    let begin = anchor(tx, owner)?.map_or((1, String::new()), |(seq, hash)| (seq + 1, hash));
    let (mut expected, mut above) = begin;
    let mut wrong = Vec::new();
    let links = tx.rows(
        "SELECT seq, at, actor, verb, subject_kind, subject_id, detail, previous, hash
         FROM audit_entry WHERE owner_id = :owner ORDER BY seq",
        &[("owner", &owner)],
        |row| {
            let texts = [
                row.text("actor")?,
                row.text("verb")?,
                row.text("subject_kind")?,
                row.text("subject_id")?,
                row.text("detail")?,
            ];
            let (seq, previous, kept) = (row.int("seq")?, row.text("previous")?, row.text("hash")?);
            let whole = link(
                owner,
                seq,
                row.int("at")?,
                &texts.each_ref().map(String::as_str),
                &previous,
            ) == kept;
            Ok((seq, previous, kept, whole))
        },
    )?;
    for (seq, previous, hash, whole) in links {
        if seq != expected {
            wrong.push(format!("audit {owner}: entry {expected} is missing"));
        } else if previous != above {
            wrong.push(format!(
                "audit {owner}: entry {seq} does not follow the one before it"
            ));
        } else if !whole {
            wrong.push(format!("audit {owner}: entry {seq} was changed"));
        }
        (expected, above) = (seq + 1, hash);
    }
    Ok(wrong)
}

/// SHA-256 over everything in an entry, each text with its length, so no two entries read alike.
fn link(owner: &str, seq: i64, at: i64, texts: &[&str; 5], previous: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(seq.to_be_bytes());
    hash.update(at.to_be_bytes());
    for text in [owner, previous].iter().chain(texts) {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize()
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _infallible = write!(hex, "{byte:02x}");
            hex
        })
}
