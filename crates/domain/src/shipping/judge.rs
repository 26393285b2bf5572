//! May this address ship on this number? (ES-45, ES-58, Q-ES-12)

use serde::{Deserialize, Serialize};

/// The standing of one address on one number (ES-44).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Authorisation {
    /// Asked, and nobody decided.
    Pending,
    /// May ship.
    Approved,
    /// May not ship.
    Rejected,
}

impl Authorisation {
    /// As it stands in storage and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }

    /// Reads a stored standing.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Pending, Self::Approved, Self::Rejected]
            .into_iter()
            .find(|standing| standing.as_str() == text)
    }
}

/// The facts of the judgement.
#[derive(Clone, Copy, Debug)]
pub struct JudgeFacts {
    /// Whether the number is protected at this moment.
    pub protected: bool,
    /// The address's own standing, when somebody decided or it asked.
    pub own: Option<Authorisation>,
    /// Whether an active rule covers the address's domain.
    pub domain_rule: bool,
    /// Whether all other domains are refused.
    pub others_refused: bool,
}

/// The judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Ships: nobody is kept out.
    Unprotected,
    /// Ships: approved by name.
    Approved,
    /// Ships: its domain is.
    ByDomain,
    /// Does not ship: rejected by name, which beats a domain rule.
    Rejected,
    /// Does not ship: all other domains are refused.
    DomainRefused,
    /// Does not ship yet: a request waits.
    Pending,
}

impl Judgement {
    /// Whether the address may ship.
    pub const fn allows(self) -> bool {
        matches!(self, Self::Unprotected | Self::Approved | Self::ByDomain)
    }

    /// Whether the address was let in by name or domain rather than for want of protection: what ordering
    /// supplies on somebody else's number needs.
    pub const fn authorises(self) -> bool {
        matches!(self, Self::Approved | Self::ByDomain)
    }
}

/// Judges: own decision → domain rule → "all others refused" → pending.
pub fn judge(facts: JudgeFacts) -> Judgement {
    if !facts.protected {
        return Judgement::Unprotected;
    }
    match facts.own {
        Some(Authorisation::Approved) => Judgement::Approved,
        Some(Authorisation::Rejected) => Judgement::Rejected,
        Some(Authorisation::Pending) | None if facts.domain_rule => Judgement::ByDomain,
        Some(Authorisation::Pending) | None if facts.others_refused => Judgement::DomainRefused,
        Some(Authorisation::Pending) | None => Judgement::Pending,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Authorisation::{Approved, Pending, Rejected};

    #[test]
    fn the_order_of_judgement() {
        for (case, protected, own, domain_rule, others_refused, expected) in [
            (
                "off",
                false,
                Some(Rejected),
                false,
                true,
                Judgement::Unprotected,
            ),
            (
                "approved by name",
                true,
                Some(Approved),
                false,
                true,
                Judgement::Approved,
            ),
            (
                "rejection beats the domain",
                true,
                Some(Rejected),
                true,
                false,
                Judgement::Rejected,
            ),
            (
                "the domain beats waiting",
                true,
                Some(Pending),
                true,
                true,
                Judgement::ByDomain,
            ),
            (
                "other domains refused",
                true,
                None,
                false,
                true,
                Judgement::DomainRefused,
            ),
            ("new here", true, None, false, false, Judgement::Pending),
        ] {
            assert_eq!(
                judge(JudgeFacts {
                    protected,
                    own,
                    domain_rule,
                    others_refused
                }),
                expected,
                "{case}"
            );
        }
    }
}
