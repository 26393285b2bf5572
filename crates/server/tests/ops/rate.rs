use loket_authority::config::{Rate, Rates};
use loket_authority::people::network::network_of;
use loket_domain::Timestamp;
use loket_server::ops::rate::*;
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
