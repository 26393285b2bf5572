//! The network of an address: all its addresses count as one caller.

use std::net::{IpAddr, Ipv6Addr};

/// The bits of an IPv6 address that name a customer's network; the others they choose themself.
const IPV6_NETWORK: u128 = u128::MAX << 64;

/// What is counted of a network address: an IPv4 address, however it is written, or an IPv6 network of 64 bits.
/// Its owner could otherwise come from another address each time.
pub fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & IPV6_NETWORK).into(),
        address => address,
    }
}
