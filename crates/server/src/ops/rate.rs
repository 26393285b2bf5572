//! How many requests are taken from one address and in one session: generous, and nobody is locked out.

use loket_authority::config::{Rate, Rates};
use loket_authority::people::network::network_of;
use loket_domain::Timestamp;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Most callers that are remembered; when there are more, the ones that are back at full are forgotten.
const REMEMBERED: usize = 100_000;

/// Who is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Caller {
    /// A network address.
    Address(IpAddr),
    /// A session, by the hash of its token.
    Session([u8; 32]),
}

#[derive(Clone, Copy)]
struct Bucket {
    /// What is left, in thousandths of a request.
    left: i64,
    at: Timestamp,
}

/// Counts callers.
pub struct RateLimiter {
    rates: Option<Rates>,
    buckets: Mutex<HashMap<Caller, Bucket>>,
}

impl RateLimiter {
    /// Counts by these rates; without any, everything is taken.
    pub fn new(rates: Option<Rates>) -> Self {
        Self {
            rates,
            buckets: Mutex::default(),
        }
    }

    /// Takes one request of a caller.
    ///
    /// # Errors
    /// The seconds to wait, when the caller asked too much.
    pub fn take(&self, caller: Caller, now: Timestamp) -> Result<(), u32> {
        let Some(rates) = self.rates else {
            return Ok(());
        };
        let (caller, rate) = match caller {
            Caller::Address(address) => (Caller::Address(network_of(address)), rates.address),
            session @ Caller::Session(_) => (session, rates.session),
        };
        let full = i64::from(rate.burst) * 1_000;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED {
            buckets.retain(|_, bucket| refilled(bucket, rate, full, now) < full);
        }
        let bucket = buckets.entry(caller).or_insert(Bucket {
            left: full,
            at: now,
        });
        let left = refilled(bucket, rate, full, now);
        *bucket = Bucket {
            left,
            at: bucket.at.max(now),
        };
        if left < 1_000 {
            let missing = u64::try_from(1_000 - left).unwrap_or(u64::MAX);
            let wait = missing.div_ceil(u64::from(rate.per_second.max(1)) * 1_000);
            return Err(u32::try_from(wait).unwrap_or(u32::MAX));
        }
        bucket.left -= 1_000;
        Ok(())
    }
}

/// One thousandth of a request per millisecond and request per second.
fn refilled(bucket: &Bucket, rate: Rate, full: i64, now: Timestamp) -> i64 {
    let gained = now
        .since(bucket.at)
        .max(0)
        .saturating_mul(i64::from(rate.per_second));
    bucket.left.saturating_add(gained).min(full)
}
