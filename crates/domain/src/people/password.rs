//! What a password has to be (UM-145 … UM-147), and how long it lasts (OS-44).

use super::login::PASSWORD_MAX;
use super::obvious::is_obvious;
use crate::time::{DAY, HOUR};
use crate::{Code, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a password lasts under [`PasswordPolicy::Classic`]: 60 days of 86,400 seconds (OS-44).
pub const CLASSIC_LIFE: i64 = 60 * DAY;

/// How long a generated password waits to be used: 72 hours (UM-142).
pub const TEMPORARY_LIFE: i64 = 72 * HOUR;

/// So many days before its end a person is warned; on the day of its end once more (OS-45).
pub const WARNED_BEFORE: [u32; 4] = [14, 7, 1, 0];

/// So many days after a password ended its person is still told: a server may have been away.
pub const TOLD_WITHIN_DAYS: u32 = 14;

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

impl PasswordRule {
    /// As it stands in the `rule` of a refusal.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::SmallLetter => "small_letter",
            Self::CapitalLetter => "capital_letter",
            Self::NotCommon => "not_common",
        }
    }
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
///
/// `about` is what others know of the person: their name, address, user name, company. It makes no good password.
pub fn hints(policy: PasswordPolicy, typed: &str, about: &[&str]) -> Vec<PasswordHint> {
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
    all.push(hint(
        PasswordRule::NotCommon,
        !typed.is_empty() && !is_obvious(typed, about),
    ));
    all
}

/// Whether a password may be chosen: the desk asks while it is typed, the server before it is kept.
///
/// # Errors
/// At `new_password`: [`Code::FieldRequired`], [`Code::FieldTooLong`] with `max`, [`Code::PasswordTooWeak`] with the
/// first `rule` that is broken and `min`, [`Code::PasswordCommon`].
pub fn check_password(policy: PasswordPolicy, typed: &str, about: &[&str]) -> Result<(), Refusal> {
    let refusal = |code: Code| Refusal::new(code).at("new_password");
    if typed.is_empty() {
        return Err(refusal(Code::FieldRequired));
    }
    if typed.len() > PASSWORD_MAX {
        return Err(refusal(Code::FieldTooLong).with("max", PASSWORD_MAX));
    }
    let broken = hints(policy, typed, about)
        .into_iter()
        .find(|hint| !hint.met);
    match broken.map(|hint| hint.rule) {
        None => Ok(()),
        Some(PasswordRule::NotCommon) => Err(refusal(Code::PasswordCommon)),
        Some(rule) => Err(refusal(Code::PasswordTooWeak)
            .with("rule", rule.as_str())
            .with("min", policy.least())),
    }
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

/// Whether a password that was chosen at `changed_at` has ended.
pub fn password_has_ended(policy: PasswordPolicy, changed_at: Timestamp, now: Timestamp) -> bool {
    password_expires_at(policy, changed_at).is_some_and(|end| end <= now)
}

/// The warning that a person whose password ends at `end` should have had by now, in days before it: the latest of
/// [`WARNED_BEFORE`], 0 from the end on. None while it is too early.
pub fn password_warning(end: Timestamp, now: Timestamp) -> Option<u32> {
    WARNED_BEFORE
        .into_iter()
        .rfind(|days| end.plus(-days_long(*days)) <= now)
}

/// [`password_warning`] the other way round: each of [`WARNED_BEFORE`] with the ends for which it is the one that is
/// due at `now`, those after the first moment and until the second. What ended more than [`TOLD_WITHIN_DAYS`] ago is
/// in none of them.
pub fn password_warnings(now: Timestamp) -> impl Iterator<Item = (u32, (Timestamp, Timestamp))> {
    let next = WARNED_BEFORE.into_iter().skip(1).map(days_long);
    let after = next.chain([-days_long(TOLD_WITHIN_DAYS)]);
    WARNED_BEFORE
        .into_iter()
        .zip(after)
        .map(move |(days, after)| (days, (now.plus(after), now.plus(days_long(days)))))
}

fn days_long(days: u32) -> i64 {
    i64::from(days) * DAY
}

#[cfg(test)]
#[path = "password_tests.rs"]
mod tests;
