//! How much may be ordered: per order, per supply, per account number and period (OS-25).

use super::{Period, Supply};
use crate::ids::SupplyId;
use crate::{Code, Timestamp};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The limits that hold for the whole installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct OrderLimits {
    /// Most packs in one order, all supplies together.
    pub max_units_per_order: u32,
    /// IANA name of the time zone in which weeks and months begin, such as `Europe/Brussels`.
    pub time_zone: String,
}

/// Packs of each supply already ordered on an account number in the running period.
pub type Usage = BTreeMap<SupplyId, u32>;

/// Which limit binds first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// All supplies of one order together.
    PerOrder,
    /// This supply in one order.
    PerSupply,
    /// This supply on this account number in a period.
    PerPeriod,
}

impl Limit {
    /// The code a refusal because of this limit carries.
    pub const fn code(self) -> Code {
        match self {
            Self::PerOrder => Code::LimitPerOrder,
            Self::PerSupply => Code::LimitPerSupply,
            Self::PerPeriod => Code::LimitPerPeriod,
        }
    }
}

/// How many packs of one supply can be ordered, and why not more: the words beside a line while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Allowance {
    /// The limit that binds.
    pub limit: Limit,
    /// What the limit is, in packs.
    pub max: u32,
    /// What is left for this line, in packs.
    pub left: u32,
    /// When the period ends, for a limit per period.
    pub resets_at: Option<Timestamp>,
}

/// The tightest limit on one line.
///
/// `others` counts the packs of the order's other lines, `used` the packs of this supply already ordered on the
/// account number in the running period.
pub fn allowance(
    supply: &Supply,
    limits: &OrderLimits,
    others: u32,
    used: u32,
    now: Timestamp,
) -> Allowance {
    let mut tightest = Allowance {
        limit: Limit::PerOrder,
        max: limits.max_units_per_order,
        left: limits.max_units_per_order.saturating_sub(others),
        resets_at: None,
    };
    let mut consider = |candidate: Allowance| {
        if candidate.left < tightest.left {
            tightest = candidate;
        }
    };
    if let Some(max) = supply.max_per_order {
        consider(Allowance {
            limit: Limit::PerSupply,
            max,
            left: max,
            resets_at: None,
        });
    }
    if let Some(bound) = supply.max_per_period {
        consider(Allowance {
            limit: Limit::PerPeriod,
            max: bound.units,
            left: bound.units.saturating_sub(used),
            resets_at: Some(period_of(now, bound.period, &limits.time_zone).1),
        });
    }
    tightest
}

/// The period `now` lies in: its first moment and the first moment after it.
///
/// An unknown time zone counts as UTC; the server refuses to start with one.
pub fn period_of(now: Timestamp, period: Period, time_zone: &str) -> (Timestamp, Timestamp) {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    let moment = jiff::Timestamp::from_millisecond(now.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let today = moment.to_zoned(zone.clone()).date();
    let (first, after) = match period {
        Period::Week => {
            let back = i64::from(today.weekday().since(Weekday::Monday));
            let monday = today.saturating_sub(jiff::Span::new().days(back));
            (monday, monday.saturating_add(jiff::Span::new().days(7)))
        }
        Period::Month => (
            today.first_of_month(),
            today
                .last_of_month()
                .saturating_add(jiff::Span::new().days(1)),
        ),
    };
    (midnight(first, &zone), midnight(after, &zone))
}

/// Whether an installation may reckon its periods in this time zone.
pub fn knows_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

fn midnight(date: Date, zone: &TimeZone) -> Timestamp {
    date.to_zoned(zone.clone()).map_or(Timestamp(0), |start| {
        Timestamp(start.timestamp().as_millisecond())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(
            text.parse::<jiff::Timestamp>()
                .map_or(0, |t| t.as_millisecond()),
        )
    }

    #[test]
    fn months_and_weeks_begin_at_local_midnight_across_the_clock_change() {
        let march = period_of(at("2026-03-29T12:00:00Z"), Period::Month, "Europe/Brussels");
        assert_eq!(
            march,
            (at("2026-02-28T23:00:00Z"), at("2026-03-31T22:00:00Z"))
        );
        let week = period_of(at("2026-11-20T12:00:00Z"), Period::Week, "Europe/Brussels");
        assert_eq!(
            week,
            (at("2026-11-15T23:00:00Z"), at("2026-11-22T23:00:00Z"))
        );
        let leap = period_of(at("2028-02-29T23:30:00Z"), Period::Month, "Europe/Brussels");
        assert_eq!(leap.0, at("2028-02-29T23:00:00Z"));
    }
}
