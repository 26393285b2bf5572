//! The standing of addresses and mail domains on account numbers.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrganisationId, PersonId, RequestId};
use loket_domain::shipping::{Account, Authorisation, EmailKey, JudgeFacts};

/// What the judgement of an address on a number rests on.
///
/// # Errors
/// [`DbError`].
pub fn facts(
    tx: &mut Tx<'_>,
    account: &Account,
    address: &EmailKey,
) -> Result<JudgeFacts, DbError> {
    let own = tx.row(
        "SELECT standing FROM authorisation WHERE organisation_id = :organisation AND account_id = :account
             AND email_key = :address",
        &[("organisation", &account.organisation), ("account", &account.id), ("address", &address.as_str())],
        |row| row.text("standing"),
    )?;
    let rule = tx.row(
        "SELECT domain FROM domain_rule WHERE organisation_id = :organisation AND account_id = :account
             AND domain = :domain",
        &[("organisation", &account.organisation), ("account", &account.id), ("domain", &address.domain())],
        |row| row.text("domain"),
    )?;
    Ok(JudgeFacts {
        protected: account.protected,
        own: own.as_deref().and_then(Authorisation::parse),
        domain_rule: rule.is_some(),
        others_refused: false,
    })
}

/// A decision about an address, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided<'a> {
    /// The organisation of the number.
    pub organisation: &'a OrganisationId,
    /// The number.
    pub account: &'a AccountId,
    /// The address.
    pub address: &'a str,
    /// Its standing from now on.
    pub standing: Authorisation,
    /// The request that asked for it.
    pub request: &'a RequestId,
    /// Who decided.
    pub by: &'a PersonId,
    /// When they decided.
    pub at: Timestamp,
}

/// Keeps a decision about an address.
///
/// # Errors
/// [`DbError`].
pub fn put(tx: &mut Tx<'_>, decided: &Decided<'_>) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO authorisation
             (organisation_id, account_id, email_key, standing, request_id, decided_by, decided_at)
         VALUES (:organisation, :account, :address, :standing, :request, :by, :at)
         ON CONFLICT (organisation_id, account_id, email_key) DO UPDATE SET standing = excluded.standing,
             request_id = excluded.request_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at",
        &[
            ("organisation", decided.organisation),
            ("account", decided.account),
            ("address", &decided.address),
            ("standing", &decided.standing.as_str()),
            ("request", decided.request),
            ("by", decided.by),
            ("at", &decided.at.0),
        ],
    )?;
    Ok(())
}

/// Approves every address of a mail domain on a number.
///
/// # Errors
/// [`DbError`].
pub fn put_domain(
    tx: &mut Tx<'_>,
    account: &Account,
    domain: &str,
    by: &PersonId,
    at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO domain_rule (organisation_id, account_id, domain, set_by, set_at)
         VALUES (:organisation, :account, :domain, :by, :at)
         ON CONFLICT (organisation_id, account_id, domain) DO NOTHING",
        &[
            ("organisation", &account.organisation),
            ("account", &account.id),
            ("domain", &domain),
            ("by", by),
            ("at", &at.0),
        ],
    )?;
    Ok(())
}
