use loket_authority::erasure::data_export::*;
use loket_store::inventory::{Holds, SILENT, TELLING, holds};
use std::collections::BTreeSet;

fn taken() -> BTreeSet<(&'static str, &'static str)> {
    TABLES
        .iter()
        .flat_map(|exported| {
            exported
                .columns
                .iter()
                .map(|column| (exported.table, *column))
        })
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

/// Personal columns that are not taken along, each with the reason.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    (
        "credential",
        "password_hash",
        "tells the person nothing, and whoever finds the file too much",
    ),
    (
        "registration",
        "given_name",
        "nobody is a person before its link is followed; it goes then, or within days",
    ),
    ("registration", "family_name", "as above"),
    ("registration", "email", "as above"),
    ("registration", "email_key", "as above"),
    ("registration", "language", "as above"),
    ("registration", "password_hash", "as above"),
    (
        "farewell",
        "email",
        "written when the person is forgotten: nobody is left to ask",
    ),
    ("farewell", "language", "as above"),
    (
        "membership",
        "created_by",
        "an id or a name, of somebody else",
    ),
    (
        "operator_request",
        "asked_by",
        "names an operator of the carrier, who is somebody else",
    ),
    (
        "feed_entry",
        "body",
        "copies of the records that are taken along",
    ),
    (
        "audit_entry",
        "actor",
        "an opaque id for persons; the text names operators, who are somebody else",
    ),
];
