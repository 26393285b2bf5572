//! What is counted before it is done: guesses at passwords, and mails that anybody may ask for.

use crate::people::network::network_of;
use loket_db::{DbError, Tx};
use loket_domain::ids::{DeviceId, PersonId};
use loket_domain::{Code, Refusal, Timestamp};
use loket_store::people::guess::{self, GuessKey};
use sha2::{Digest, Sha256};
use std::net::IpAddr;

/// Failures of an address weigh a tenth: it may be a whole office's.
const ADDRESS_WEIGHT: u32 = 10;

fn key(kind: &str, what: &str, weight: u32) -> GuessKey {
    let digest = Sha256::digest(what);
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    GuessKey {
        text: format!("{kind}:{hex}"),
        weight,
    }
}

/// Guesses at one login, from anywhere.
pub fn at_login(login: &str) -> GuessKey {
    key("login", login, 1)
}

/// Guesses on a device that the person has signed in on before.
pub fn on_device(person: &PersonId, device: &DeviceId) -> GuessKey {
    key("device", &format!("{person} {device}"), 1)
}

/// Guesses from one network address.
pub fn from_address(address: IpAddr) -> GuessKey {
    key("address", &network_of(address).to_string(), ADDRESS_WEIGHT)
}

/// Mails asked for to one login or address.
pub fn mails_to(login: &str) -> GuessKey {
    key("mail", login, 1)
}

/// Mails asked for from one network address.
pub fn mails_from(address: IpAddr) -> GuessKey {
    key(
        "mail-from",
        &network_of(address).to_string(),
        ADDRESS_WEIGHT,
    )
}

/// Counts under every key or, when one of them has to wait, under none; says how many milliseconds it has to.
///
/// # Errors
/// When the database cannot be written.
pub fn count(tx: &mut Tx<'_>, keys: &[GuessKey], now: Timestamp) -> Result<Option<i64>, DbError> {
    let mut longest = None;
    let counted = tx.savepoint(|tx| {
        for key in keys {
            longest = longest.max(guess::count(tx, key, now)?);
        }
        // Any error takes back what was counted; this one is ours.
        if longest.is_some() {
            Err(DbError::Busy)
        } else {
            Ok(())
        }
    });
    match counted {
        Err(error) if longest.is_none() => Err(error),
        _ => Ok(longest),
    }
}

/// Takes back what was counted.
///
/// # Errors
/// When the database cannot be written.
pub fn was_right(tx: &mut Tx<'_>, counted: &[GuessKey]) -> Result<(), DbError> {
    counted.iter().try_for_each(|key| guess::was_right(tx, key))
}

/// The refusal of somebody who has to wait so many milliseconds.
pub fn too_many(wait: i64) -> Refusal {
    Refusal::new(Code::TooManyAttempts).with("seconds", (wait + 999) / 1_000)
}
