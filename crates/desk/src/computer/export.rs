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
pub const CELL_MAX: usize = 32_767;

/// The most rows of a workbook's sheet, without its head.
const ROWS_MAX: usize = 1_048_575;

/// The longest name of a sheet, in characters.
pub const SHEET_NAME_MAX: usize = 31;

/// How many exports of one day are told apart.
const TRIES: u32 = 1_000;

/// The characters a sheet's name cannot hold.
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];

/// What an open desk exported last: all it shows in the file manager.
#[derive(Default)]
pub struct Exported(Mutex<Vec<PathBuf>>);

impl Exported {
    /// Its files, as they were written.
    pub fn files(&self) -> Vec<PathBuf> {
        let Self(files) = self;
        files.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// These were written just now.
    pub fn note(&self, files: Vec<PathBuf>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }
}

/// As JSON: an object per record, by the names of its columns.
///
/// # Errors
/// None that is known; a text always has a place in JSON.
pub fn as_json(export: &Export) -> Result<Vec<u8>, StoreError> {
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
pub fn as_workbook(export: &Export) -> Result<Vec<u8>, StoreError> {
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
pub fn cell(text: &str) -> &str {
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
pub fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
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
pub fn write_anew(
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
