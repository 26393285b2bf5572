//! Everything that is held about a person, as files they can read and hand on.

use crate::computer::files;
use crate::store::StoreError;
use loket_domain::Timestamp;
use loket_protocol::people::{Export, ExportTable};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The longest text of a workbook's cell, in UTF-16 units. The JSON file holds longer texts whole.
const CELL_MAX: usize = 32_767;

/// The most rows of a workbook's sheet, without its head.
const ROWS_MAX: usize = 1_048_575;

/// The longest name of a sheet, in characters.
const SHEET_NAME_MAX: usize = 31;

/// How many exports of one day are told apart.
const TRIES: u32 = 1_000;

/// The characters a sheet's name cannot hold.
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];

/// What an open desk exported last: all it shows in the file manager.
#[derive(Default)]
pub(crate) struct Exported(Mutex<Vec<PathBuf>>);

impl Exported {
    /// Its files, as they were written.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let Self(files) = self;
        files.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// These were written just now.
    pub(crate) fn note(&self, files: Vec<PathBuf>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }
}

/// As JSON: an object per record, by the names of its columns.
///
/// # Errors
/// None that is known; a text always has a place in JSON.
pub(crate) fn as_json(export: &Export) -> Result<Vec<u8>, StoreError> {
    let tables = export.tables.iter().map(|table| {
        let records = table.rows.iter().map(|row| {
            let fields = table.columns.iter().zip(row);
            let fields = fields.map(|(column, text)| (column.clone(), json!(text)));
            Value::Object(Map::from_iter(fields))
        });
        (table.name.clone(), records.collect())
    });
    let whole = json!({
        "made_at": moment(export.made_at),
        "tables": Map::from_iter(tables),
    });
    Ok(serde_json::to_vec_pretty(&whole)?)
}

/// As a workbook: one sheet per kind of record, every cell a text. Nothing in it is ever a formula.
///
/// # Errors
/// When it would break a limit of the format.
pub(crate) fn as_workbook(export: &Export) -> Result<Vec<u8>, StoreError> {
    let mut book = Workbook::new();
    let mut names = BTreeSet::new();
    for table in &export.tables {
        write_table(&mut book, &mut names, table).map_err(broken)?;
    }
    book.save_to_buffer().map_err(broken)
}

fn write_table(
    book: &mut Workbook,
    names: &mut BTreeSet<String>,
    table: &ExportTable,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    let empty: &[Vec<Option<String>>] = &[];
    let parts = table.rows.chunks(ROWS_MAX);
    let parts: Vec<_> = if table.rows.is_empty() {
        vec![empty]
    } else {
        parts.collect()
    };
    for rows in parts {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&table.name, names))?;
        for (column, name) in (0_u16..).zip(&table.columns) {
            sheet.write_string_with_format(0, column, cell(name), &head)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (number, row) in (1_u32..).zip(rows) {
            for (column, text) in (0_u16..).zip(row) {
                if let Some(text) = text {
                    sheet.write_string(number, column, cell(text))?;
                }
            }
        }
    }
    Ok(())
}

/// A text as a cell takes it.
fn cell(text: &str) -> &str {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > CELL_MAX {
            return &text[..at];
        }
    }
    text
}

/// A name a sheet can have and none has yet; names are told apart without regard to case.
fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let clean: String = wanted.replace(NOT_IN_NAMES, " ");
    let clean = if clean.trim().is_empty() {
        "data"
    } else {
        clean.trim()
    };
    for number in 1_u32.. {
        let tail = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        let room = SHEET_NAME_MAX - tail.len();
        let name: String = clean.chars().take(room).chain(tail.chars()).collect();
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    clean.to_owned()
}

/// Writes files of one name and several endings that are not there yet; gives their names.
///
/// # Errors
/// When the disk does not take them.
pub(crate) fn write_anew(
    folder: &Path,
    made_at: Timestamp,
    contents: &[(&str, Vec<u8>)],
) -> Result<Vec<String>, StoreError> {
    let day: String = moment(made_at).chars().take(10).collect();
    let names_of = |number: u32| {
        let tail = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let day = &day;
        let name = move |(ending, _): &(&str, _)| format!("loket-my-data-{day}{tail}.{ending}");
        contents.iter().map(name).collect::<Vec<_>>()
    };
    for names in (1..TRIES).map(names_of) {
        let places: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
        if !take_places(&places)? {
            continue;
        }
        let written = places.iter().zip(contents);
        let written = written.map(|(place, (_, bytes))| files::replace(place, bytes));
        if let Err(error) = written.collect::<std::io::Result<()>>() {
            give_back(&places);
            return Err(error.into());
        }
        return Ok(names);
    }
    Err(StoreError::Other("no name is free for an export".into()))
}

/// Takes names nobody has, all or none: what somebody puts there meanwhile is not written over.
fn take_places(places: &[PathBuf]) -> Result<bool, StoreError> {
    for (at, place) in places.iter().enumerate() {
        let taken = File::options().write(true).create_new(true).open(place);
        if let Err(error) = taken {
            give_back(&places[..at]);
            return match error.kind() {
                ErrorKind::AlreadyExists => Ok(false),
                _ => Err(error.into()),
            };
        }
    }
    Ok(true)
}

/// An export that was not written leaves nothing behind.
fn give_back(places: &[PathBuf]) {
    for place in places {
        if let Err(error) = std::fs::remove_file(place) {
            tracing::warn!(%error, "a piece of an export is still there");
        }
    }
}

/// "2026-11-20T09:42:00Z".
fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |at| at.to_string())
}

fn broken(error: XlsxError) -> StoreError {
    tracing::error!(%error, "a workbook could not be written");
    StoreError::Other("a workbook could not be written".into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

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
}
