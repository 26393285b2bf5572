//! The list of what each text column holds.

use loket_store::MIGRATIONS;
use loket_store::inventory::Holds::{Nothing, Personal};
use loket_store::inventory::Kept::WithPerson;
use loket_store::inventory::{SILENT, TELLING, holds};
use std::collections::BTreeSet;

/// Text columns as migrations write them: one column per line, named by its first word.
fn of_schema() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for migration in MIGRATIONS {
        let mut table = None;
        for line in migration.sql.lines().map(str::trim) {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["CREATE", "TABLE", name, ..] => table = Some((*name).to_owned()),
                ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, ..]
                    if kind.starts_with("TEXT") =>
                {
                    found.insert(((*name).to_owned(), (*column).to_owned()));
                }
                [column, kind, ..] if kind.starts_with("TEXT") => {
                    found.extend(table.clone().map(|table| (table, (*column).to_owned())));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn every_text_column_is_listed_once() {
    let telling = TELLING.iter().flat_map(|(table, columns)| {
        columns
            .iter()
            .map(|(column, _)| (table.to_string(), column.to_string()))
    });
    let silent = SILENT.iter().flat_map(|(table, columns)| {
        columns
            .iter()
            .map(|column| (table.to_string(), column.to_string()))
    });
    let listed: Vec<(String, String)> = telling.chain(silent).collect();
    let distinct: BTreeSet<(String, String)> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), distinct.len(), "listed twice");
    assert_eq!(distinct, of_schema());
}

#[test]
fn what_a_column_holds_is_found() {
    assert_eq!(holds("person", "email"), Some(Personal(WithPerson)));
    assert_eq!(holds("supply_order", "lines"), Some(Nothing));
    assert_eq!(holds("supply_order", "colour"), None);
}
