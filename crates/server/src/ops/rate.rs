//! How many requests are taken from one address and in one session: generous, and nobody is locked out.

use crate::authority::config::{Rate, Rates};
use crate::authority::people::network::network_of;
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv6Addr;

    #[test]
    fn a_burst_is_taken_then_the_rate() {
        let rate = Rate {
            per_second: 2,
            burst: 3,
        };
        let limiter = RateLimiter::new(Some(Rates {
            address: rate,
            session: rate,
        }));
        let one = || Caller::Session([1; 32]);
        let taken = |at: i64, who: Caller| limiter.take(who, Timestamp(at));
        assert_eq!(
            [0, 0, 0, 0].map(|at| taken(at, one()).is_ok()),
            [true, true, true, false]
        );
        assert_eq!(taken(0, one()), Err(1));
        assert_eq!(taken(0, Caller::Session([2; 32])), Ok(()), "another caller");
        assert_eq!(taken(500, one()), Ok(()));
        assert_eq!(taken(500, one()), Err(1));
        assert_eq!(taken(100, one()), Err(1), "a clock set back gives nothing");
        assert_eq!(taken(60_000, one()), Ok(()));
    }

    #[test]
    fn whoever_has_a_network_is_one_caller() {
        let table = [
            ("203.0.113.7", "203.0.113.7"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
            ("2001:db8:1:3::1", "2001:db8:1:3::"),
            ("::1", "::"),
        ];
        for (address, counted) in table {
            let told = address
                .parse()
                .map(|address| network_of(address).to_string());
            assert_eq!(told, Ok(counted.to_owned()), "{address}");
        }
        let rate = Rate {
            per_second: 1,
            burst: 1,
        };
        let limiter = RateLimiter::new(Some(Rates {
            address: rate,
            session: rate,
        }));
        let taken = |bits: u128| {
            let address = Ipv6Addr::from_bits((0x2001_0db8 << 96) | bits);
            limiter.take(Caller::Address(address.into()), Timestamp(0))
        };
        assert_eq!(taken(1), Ok(()));
        assert_eq!(taken(2), Err(1), "another address of the same network");
        assert_eq!(taken(1 << 64), Ok(()), "another network");
    }

    #[test]
    fn without_rates_everything_is_taken() {
        let limiter = RateLimiter::new(None);
        assert!((0..10_000).all(|_| limiter.take(Caller::Session([1; 32]), Timestamp(0)).is_ok()));
    }
}
