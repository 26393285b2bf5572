//! The audit: append-only, one hash chain per organisation and one for the catalogue, opaque ids only.

use crate::db::{DbError, Tx};
use loket_domain::Timestamp;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// One thing that was done, before it has its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
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
pub fn append(tx: &mut Tx<'_>, owner: &str, deed: &Deed, now: Timestamp) -> Result<(), DbError> {
    let last = tx.row(
        "SELECT seq, hash FROM audit_entry WHERE owner_id = :owner ORDER BY seq DESC LIMIT 1",
        &[("owner", &owner)],
        |row| Ok((row.int("seq")?, row.text("hash")?)),
    )?;
    let (seq, previous) = last.map_or((1, String::new()), |(seq, hash)| (seq + 1, hash));
    let detail = deed.detail.to_string();
    let texts = [
        &deed.actor,
        deed.verb,
        deed.subject_kind,
        &deed.subject_id,
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
            ("actor", &deed.actor),
            ("verb", &deed.verb),
            ("kind", &deed.subject_kind),
            ("id", &deed.subject_id),
            ("detail", &detail),
            ("previous", &previous),
            ("hash", &hash),
        ],
    )?;
    Ok(())
}

/// Walks the owner's chain; the caller has entered the owner. Answers what is wrong, in words.
///
/// # Errors
/// [`DbError`].
pub fn check(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<String>, DbError> {
    let (mut expected, mut above, mut wrong) = (1, String::new(), Vec::new());
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
