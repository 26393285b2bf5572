use loket_desk::computer::export::*;
use loket_domain::Timestamp;
use loket_protocol::people::{Export, ExportTable};
use serde_json::Value;
use std::collections::BTreeSet;

fn export() -> Export {
    let row = |texts: [Option<&str>; 2]| texts.map(|text| text.map(str::to_owned)).to_vec();
    let table = |name: &str, rows| ExportTable {
        name: name.to_owned(),
        columns: vec!["name".to_owned(), "note".to_owned()],
        rows,
    };
    Export {
        made_at: Timestamp(1_795_004_800_000),
        tables: vec![
            table(
                "person",
                vec![
                    row([Some("=1+1"), Some("@SUM(A1)")]),
                    row([Some("Zoë, \"de Wit\""), None]),
                ],
            ),
            table("a very long name: with [signs] no sheet can have", vec![]),
            table("A VERY LONG NAME  with  signs  n", vec![]),
        ],
    }
}

#[test]
fn json_has_an_object_per_record() {
    let whole: Value = serde_json::from_slice(&as_json(&export()).unwrap()).unwrap();
    assert_eq!(whole["made_at"], "2026-11-18T12:26:40Z");
    assert_eq!(whole["tables"]["person"][0]["name"], "=1+1");
    assert_eq!(whole["tables"]["person"][1]["note"], Value::Null);
}

#[test]
fn a_workbook_is_made_of_texts_and_takes_every_name() {
    let bytes = as_workbook(&export()).unwrap();
    assert_eq!(&bytes[..2], b"PK");
    let mut taken = BTreeSet::new();
    for table in export().tables {
        let name = sheet_name(&table.name, &mut taken);
        assert!(name.chars().count() <= SHEET_NAME_MAX, "{name}");
    }
    assert_eq!(taken.len(), 3);
}

#[test]
fn a_cell_takes_no_more_than_it_can_and_never_half_a_letter() {
    let long = "\u{1F4E6}".repeat(CELL_MAX);
    assert_eq!(cell(&long).encode_utf16().count(), CELL_MAX - 1);
    assert_eq!(cell("short"), "short");
}

#[test]
fn an_older_export_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let contents = [("xlsx", b"one".to_vec()), ("json", b"two".to_vec())];
    let at = Timestamp(1_795_004_800_000);
    let first = write_anew(folder.path(), at, &contents).unwrap();
    assert_eq!(
        first,
        [
            "loket-my-data-2026-11-18.xlsx",
            "loket-my-data-2026-11-18.json"
        ]
    );
    let second = write_anew(folder.path(), at, &contents).unwrap();
    assert_eq!(second[0], "loket-my-data-2026-11-18-2.xlsx");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4);
    assert_eq!(
        std::fs::read(folder.path().join(&first[0])).unwrap(),
        b"one"
    );
}

#[test]
fn a_name_of_which_half_is_taken_is_nobodys() {
    let folder = tempfile::tempdir().unwrap();
    let contents = [("xlsx", b"one".to_vec()), ("json", b"two".to_vec())];
    let mine = folder.path().join("loket-my-data-2026-11-18.json");
    std::fs::write(&mine, b"mine").unwrap();
    let names = write_anew(folder.path(), Timestamp(1_795_004_800_000), &contents).unwrap();
    assert_eq!(names[1], "loket-my-data-2026-11-18-2.json");
    assert_eq!(std::fs::read(&mine).unwrap(), b"mine");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
}
