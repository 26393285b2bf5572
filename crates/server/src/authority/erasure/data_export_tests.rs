use super::*;
use crate::store::inventory::{Holds, SILENT, TELLING, holds};
use std::collections::BTreeSet;

fn taken() -> BTreeSet<(&'static str, &'static str)> {
    TABLES
        .iter()
        .flat_map(|held| held.columns.iter().map(|column| (held.table, *column)))
        .collect()
}

#[test]
fn every_personal_column_is_taken_along_or_says_why_not() {
    let personal: BTreeSet<(&str, &str)> = TELLING
        .iter()
        .flat_map(|(table, columns)| {
            columns
                .iter()
                .map(|(column, what)| (*table, *column, *what))
        })
        .filter(|(_, _, what)| matches!(what, Holds::Personal(_)))
        .map(|(table, column, _)| (table, column))
        .collect();
    let left_out: BTreeSet<(&str, &str)> = LEFT_OUT
        .iter()
        .map(|(table, column, _)| (*table, *column))
        .collect();
    let accounted: BTreeSet<(&str, &str)> = taken().union(&left_out).copied().collect();
    let missing: Vec<_> = personal.difference(&accounted).collect();
    assert_eq!(
        missing,
        [] as [&(&str, &str); 0],
        "personal, and neither taken along nor left out"
    );
    let stale: Vec<_> = left_out.difference(&personal).collect();
    assert_eq!(
        stale,
        [] as [&(&str, &str); 0],
        "left out, and not personal"
    );
    let both: Vec<_> = taken().intersection(&left_out).copied().collect();
    assert_eq!(both, [] as [(&str, &str); 0], "taken along and left out");
}

#[test]
fn nothing_is_taken_along_that_the_inventory_does_not_know() {
    let silent = |table: &str, column: &str| {
        SILENT
            .iter()
            .any(|(name, columns)| *name == table && columns.contains(&column))
    };
    let times = ["_at", "_until", "day", "active", "attempts", "at"];
    for (table, column) in taken() {
        let known = silent(table, column)
            || holds(table, column).is_some()
            || times.iter().any(|time| column.ends_with(time));
        assert!(known, "{table}.{column}");
    }
}
