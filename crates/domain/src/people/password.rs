//! What a password has to be (UM-145 … UM-147), and how long it lasts (OS-44).

use crate::Timestamp;
use crate::time::{DAY, HOUR};
use serde::{Deserialize, Serialize};

/// How long a password lasts under [`PasswordPolicy::Classic`]: 60 days of 86,400 seconds (OS-44).
pub const CLASSIC_LIFE: i64 = 60 * DAY;

/// How long a generated password waits to be used: 72 hours (UM-142).
pub const TEMPORARY_LIFE: i64 = 72 * HOUR;

/// Which rules an installation has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PasswordPolicy {
    /// The manuals': at least 7 characters, a small and a capital letter, replaced every 60 days.
    #[default]
    Classic,
    /// NIST SP 800-63B-4: at least 15 characters, no composition rule, no periodic change.
    Modern,
}

/// One rule, as the screen shows it while somebody types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PasswordRule {
    /// Long enough; `PasswordHint::count` says how many characters.
    Length,
    /// Holds a small letter.
    SmallLetter,
    /// Holds a capital letter.
    CapitalLetter,
    /// Not one of the common passwords.
    NotCommon,
}

/// Whether a rule is met by what is typed so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PasswordHint {
    /// Which rule.
    pub rule: PasswordRule,
    /// How many characters [`PasswordRule::Length`] wants; 0 for the others.
    pub count: u32,
    /// Whether it is met.
    pub met: bool,
}

impl PasswordPolicy {
    /// The least number of characters.
    pub const fn least(self) -> u32 {
        match self {
            Self::Classic => 7,
            Self::Modern => 15,
        }
    }
}

/// Every rule of the policy, and whether what is typed meets it.
pub fn hints(policy: PasswordPolicy, typed: &str) -> Vec<PasswordHint> {
    let length = u32::try_from(typed.chars().count()).unwrap_or(u32::MAX);
    let hint = |rule, met| PasswordHint {
        rule,
        count: 0,
        met,
    };
    let mut all = vec![PasswordHint {
        rule: PasswordRule::Length,
        count: policy.least(),
        met: length >= policy.least(),
    }];
    if policy == PasswordPolicy::Classic {
        all.push(hint(
            PasswordRule::SmallLetter,
            typed.chars().any(char::is_lowercase),
        ));
        all.push(hint(
            PasswordRule::CapitalLetter,
            typed.chars().any(char::is_uppercase),
        ));
    }
    all
}

/// When a password ends that was chosen at `changed_at`; never under a policy without periodic change.
pub const fn password_expires_at(
    policy: PasswordPolicy,
    changed_at: Timestamp,
) -> Option<Timestamp> {
    match policy {
        PasswordPolicy::Classic => Some(changed_at.plus(CLASSIC_LIFE)),
        PasswordPolicy::Modern => None,
    }
}
