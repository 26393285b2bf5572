//! The settings of what is kept how long; orders have theirs beside.

use loket_authority::config::Unsafe;
use loket_domain::Retention;
use loket_domain::people::TOLD_WITHIN_DAYS;
use loket_domain::time::{HOUR, MINUTE};
use serde::Deserialize;
use std::num::NonZeroU16;

/// The warning after which the log is asked longest is that a password has ended; one day more, so that none is given
/// twice.
const MAIL_LOG_LEAST: u32 = TOLD_WITHIN_DAYS + 1;

/// As given; what is absent has its default. In the file they stand in a table `[retention]`.
#[derive(Clone, Debug, Default, clap::Args, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct RetentionSettings {
    /// Calendar months after which decided requests are deleted [24]
    #[arg(
        long,
        env = "LOKET_DECIDED_REQUESTS_MONTHS",
        value_name = "MONTHS",
        global = true
    )]
    pub decided_requests_months: Option<NonZeroU16>,
    /// Calendar months after which it is deleted what an account number has used [13]
    #[arg(
        long,
        env = "LOKET_ACCOUNT_USE_MONTHS",
        value_name = "MONTHS",
        global = true
    )]
    pub account_use_months: Option<NonZeroU16>,
    /// Calendar years after which entries of the audit are deleted [7]
    #[arg(long, env = "LOKET_AUDIT_YEARS", value_name = "YEARS", global = true)]
    pub audit_years: Option<NonZeroU16>,
    /// Days after their last use after which a device is forgotten and its session ends [180]
    #[arg(long, env = "LOKET_DEVICES_DAYS", value_name = "DAYS", global = true)]
    pub devices_days: Option<NonZeroU16>,
    /// Days after their end after which links of mails are forgotten [1]
    #[arg(long, env = "LOKET_LINKS_DAYS", value_name = "DAYS", global = true)]
    pub links_days: Option<NonZeroU16>,
    /// Days for which it is kept what was mailed to whom, 15 or more [90]
    #[arg(long, env = "LOKET_MAIL_LOG_DAYS", value_name = "DAYS", global = true)]
    pub mail_log_days: Option<NonZeroU16>,
    /// Days for which texts of mails are kept [7]
    #[arg(long, env = "LOKET_MAIL_TEXT_DAYS", value_name = "DAYS", global = true)]
    pub mail_text_days: Option<NonZeroU16>,
    /// Days for which feeds say that a record is gone; a desk that was away longer fetches everything anew [400]
    #[arg(
        long,
        env = "LOKET_TOMBSTONES_DAYS",
        value_name = "DAYS",
        global = true
    )]
    pub tombstones_days: Option<NonZeroU16>,
    /// SQLite only: the time of day, in UTC, at which what erasures freed is overwritten; acts wait meanwhile [at once]
    #[arg(long, env = "LOKET_CLEAN_UP_AT", value_name = "HH:MM", global = true)]
    pub clean_up_at: Option<String>,
}

impl RetentionSettings {
    /// These settings, with what is absent taken from `file`.
    #[must_use]
    pub fn or(self, file: Self) -> Self {
        Self {
            decided_requests_months: self
                .decided_requests_months
                .or(file.decided_requests_months),
            account_use_months: self.account_use_months.or(file.account_use_months),
            audit_years: self.audit_years.or(file.audit_years),
            devices_days: self.devices_days.or(file.devices_days),
            links_days: self.links_days.or(file.links_days),
            mail_log_days: self.mail_log_days.or(file.mail_log_days),
            mail_text_days: self.mail_text_days.or(file.mail_text_days),
            tombstones_days: self.tombstones_days.or(file.tombstones_days),
            clean_up_at: self.clean_up_at.or(file.clean_up_at),
        }
    }

    /// When the file is cleaned up, in milliseconds since midnight; none at once.
    ///
    /// # Errors
    /// A sentence that says what to set.
    pub fn clean_up_at(&self) -> Result<Option<i64>, Unsafe> {
        let Some(given) = self.clean_up_at.as_deref() else {
            return Ok(None);
        };
        let time = given.trim().split_once(':').and_then(|(hour, minute)| {
            let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour < 24 && minute < 60).then(|| i64::from(hour) * HOUR + i64::from(minute) * MINUTE)
        });
        let wrong = || Unsafe::new("Set --clean-up-at to a time of day in UTC, such as 03:00.");
        time.map(Some).ok_or_else(wrong)
    }

    /// The retention that these settings give, with defaults where nothing is set.
    ///
    /// # Errors
    /// A sentence that says what to set.
    pub fn checked(&self) -> Result<Retention, Unsafe> {
        let or = |set: Option<NonZeroU16>, default: u32| set.map_or(default, |n| n.get().into());
        let default = Retention::default();
        let retention = Retention {
            decided_requests_months: or(
                self.decided_requests_months,
                default.decided_requests_months,
            ),
            account_use_months: or(self.account_use_months, default.account_use_months),
            audit_years: or(self.audit_years, default.audit_years),
            devices_days: or(self.devices_days, default.devices_days),
            links_days: or(self.links_days, default.links_days),
            mail_log_days: or(self.mail_log_days, default.mail_log_days),
            mail_text_days: or(self.mail_text_days, default.mail_text_days),
            tombstones_days: or(self.tombstones_days, default.tombstones_days),
        };
        if retention.mail_log_days < MAIL_LOG_LEAST {
            return Err(Unsafe::new(format!(
                "Set --mail-log-days to {MAIL_LOG_LEAST} or more: the log is where it is looked up who was told already \
                 that their password ends."
            )));
        }
        Ok(retention)
    }
}
