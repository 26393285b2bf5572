//! How long the installation keeps what is over, besides orders (see [`crate::ordering::OrderRetention`]).
//!
//! Days are 86,400 seconds. Months are those of the calendar, in UTC: what is from the 31st is over with the last day
//! of a month that has none, never before.

use crate::Timestamp;
use crate::time::DAY;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// How long backups live, in milliseconds: a desk sends again what was confirmed within it when one was restored, and
/// what a restore set aside goes after it.
pub const BACKUPS_KEPT: i64 = 35 * DAY;

/// The installation's retention, each in the unit of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Requests, after they were decided.
    pub decided_requests_months: u32,
    /// What an account number has used, after the month it was used in.
    pub account_use_months: u32,
    /// The audit.
    pub audit_years: u32,
    /// Sessions and devices, after they were last used.
    pub devices_days: u32,
    /// Links, after they ended.
    pub links_days: u32,
    /// What was mailed to whom, without the text.
    pub mail_log_days: u32,
    /// The texts of what was mailed.
    pub mail_text_days: u32,
    /// That a record is gone, in its feed: who was away longer fetches everything anew.
    pub tombstones_days: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            decided_requests_months: 24,
            account_use_months: 13,
            audit_years: 7,
            devices_days: 180,
            links_days: 1,
            mail_log_days: 90,
            mail_text_days: 7,
            tombstones_days: 400,
        }
    }
}

impl Retention {
    /// Requests decided then or before are over.
    pub fn requests_over(&self, now: Timestamp) -> Timestamp {
        months_before(now, self.decided_requests_months)
    }

    /// Periods of use that began then or before are over: the longest is a month.
    pub fn account_use_over(&self, now: Timestamp) -> Timestamp {
        months_before(now, self.account_use_months.saturating_add(1))
    }

    /// Entries of the audit from then or before are over.
    pub fn audit_over(&self, now: Timestamp) -> Timestamp {
        months_before(now, self.audit_years.saturating_mul(12))
    }

    /// How long a device and its session wait to be used, in milliseconds.
    pub const fn devices(&self) -> i64 {
        days(self.devices_days)
    }

    /// How long a link is kept after its end, in milliseconds.
    pub const fn links(&self) -> i64 {
        days(self.links_days)
    }

    /// How long it is kept what was mailed to whom, in milliseconds.
    pub const fn mail_log(&self) -> i64 {
        days(self.mail_log_days)
    }

    /// How long texts of mails are kept, in milliseconds.
    pub const fn mail_text(&self) -> i64 {
        days(self.mail_text_days)
    }

    /// How long tombstones are kept, in milliseconds.
    pub const fn tombstones(&self) -> i64 {
        days(self.tombstones_days)
    }
}

const fn days(count: u32) -> i64 {
    count as i64 * DAY
}

/// The latest moment that is `months` calendar months old, in UTC.
///
/// The same day and time of that month; where the month has no such day, its last moment. So what is from the 31st is
/// kept until the month after begins, and whatever was over stays over as time goes on.
pub fn months_before(now: Timestamp, months: u32) -> Timestamp {
    let since_midnight = now.0.rem_euclid(DAY);
    let Ok(moment) = jiff::Timestamp::from_millisecond(now.0) else {
        return Timestamp(i64::MIN);
    };
    let today = moment.to_zoned(TimeZone::UTC).date();
    let months = i64::from(today.year()) * 12 + i64::from(today.month()) - 1 - i64::from(months);
    let first = i16::try_from(months.div_euclid(12))
        .ok()
        .zip(i8::try_from(months.rem_euclid(12) + 1).ok())
        .and_then(|(year, month)| Date::new(year, month, 1).ok());
    // Before the calendar began nothing is over.
    let Some(first) = first else {
        return Timestamp(i64::MIN);
    };
    let begin = first
        .to_zoned(TimeZone::UTC)
        .map_or(i64::MIN, |zoned| zoned.timestamp().as_millisecond());
    let long = i64::from(first.days_in_month());
    let day = i64::from(today.day());
    let into = match day <= long {
        true => (day - 1) * DAY + since_midnight,
        false => long * DAY - 1,
    };
    Timestamp(begin.saturating_add(into))
}

/// The last moment until `now` at which a day was so old, in milliseconds since its midnight in UTC.
pub fn last_time_of_day(now: Timestamp, since_midnight: i64) -> Timestamp {
    let today = now.0.div_euclid(DAY) * DAY + since_midnight;
    match today <= now.0 {
        true => Timestamp(today),
        false => Timestamp(today - DAY),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::time::HOUR;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        for (case, now, months, expected) in [
            (
                "the same day",
                "2028-11-20T12:00:00Z",
                24,
                "2026-11-20T12:00:00Z",
            ),
            (
                "over new year",
                "2027-01-05T00:00:00Z",
                13,
                "2025-12-05T00:00:00Z",
            ),
            ("none", "2026-11-20T12:00:00Z", 0, "2026-11-20T12:00:00Z"),
            (
                "no such day",
                "2026-03-31T08:00:00Z",
                1,
                "2026-02-28T23:59:59.999Z",
            ),
            (
                "no such day, leap year",
                "2028-03-30T08:00:00Z",
                1,
                "2028-02-29T23:59:59.999Z",
            ),
            (
                "from a leap day",
                "2028-02-29T08:00:00Z",
                24,
                "2026-02-28T23:59:59.999Z",
            ),
            (
                "to a leap day",
                "2030-02-28T23:59:59Z",
                24,
                "2028-02-28T23:59:59Z",
            ),
            (
                "past a leap day",
                "2030-03-01T00:00:00Z",
                24,
                "2028-03-01T00:00:00Z",
            ),
            (
                "seven years",
                "2033-11-20T00:00:00Z",
                84,
                "2026-11-20T00:00:00Z",
            ),
            (
                "the clock change of summer",
                "2026-04-29T01:30:00Z",
                1,
                "2026-03-29T01:30:00Z",
            ),
        ] {
            assert_eq!(months_before(at(now), months), at(expected), "{case}");
        }
    }

    #[test]
    fn what_is_from_a_long_month_is_over_when_the_next_one_begins() {
        let decided = at("2026-08-31T10:00:00Z");
        let over = |now: &str| decided <= months_before(at(now), 6);
        assert!(!over("2027-02-28T23:59:59.999Z"), "six months are not full");
        assert!(over("2027-03-01T00:00:00Z"));
    }

    proptest! {
        #[test]
        fn nothing_over_comes_back_and_nothing_goes_too_early(
            first in 0_i64..4_102_444_800_000, later in 0_i64..100_000_000_000, months in 0_u32..200
        ) {
            let (now, then) = (Timestamp(first), Timestamp(first + later));
            prop_assert!(months_before(now, months) <= months_before(then, months));
            let age = now.since(months_before(now, months));
            prop_assert!(age >= i64::from(months) * 30 * DAY - 31 * DAY);
            prop_assert!(age <= i64::from(months) * 31 * DAY);
        }
    }

    #[test]
    fn a_time_of_day_comes_once_a_day() {
        let three = 3 * HOUR;
        for (now, last) in [
            ("2026-11-20T03:00:00Z", "2026-11-20T03:00:00Z"),
            ("2026-11-20T02:59:59.999Z", "2026-11-19T03:00:00Z"),
            ("2026-11-20T23:00:00Z", "2026-11-20T03:00:00Z"),
            ("2028-03-01T00:00:00Z", "2028-02-29T03:00:00Z"),
        ] {
            assert_eq!(last_time_of_day(at(now), three), at(last), "{now}");
        }
    }

    #[test]
    fn days_are_of_86_400_seconds() {
        let kept = Retention::default();
        assert_eq!((kept.devices(), kept.links()), (180 * DAY, DAY));
        assert_eq!((kept.mail_log(), kept.mail_text()), (90 * DAY, 7 * DAY));
        assert_eq!(kept.tombstones(), 400 * DAY);
    }
}
