//! Many new rows at once: on PostgreSQL each statement is a round trip.

use loket_db::{Bind, DbError, Tx};

/// Rows in one statement.
const ROWS_PER_STATEMENT: usize = 50;

/// A row's values, in the order of the columns.
pub(super) type Values = Vec<Box<dyn Bind>>;

/// Inserts rows that are not there yet.
///
/// # Errors
/// [`DbError`].
pub(super) fn insert(
    tx: &mut Tx<'_>,
    table: &str,
    columns: &[&str],
    rows: &[Values],
) -> Result<(), DbError> {
    for rows in rows.chunks(ROWS_PER_STATEMENT) {
        let name = |row: usize, column: usize| format!("v{row}_{column}");
        let names: Vec<Vec<String>> = (0..rows.len())
            .map(|row| (0..columns.len()).map(|column| name(row, column)).collect())
            .collect();
        let places: Vec<String> = names
            .iter()
            .map(|names| {
                format!(
                    "({})",
                    names
                        .iter()
                        .map(|n| format!(":{n}"))
                        .collect::<Vec<_>>()
                        .join(", ")
                )
            })
            .collect();
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES {}",
            columns.join(", "),
            places.join(", ")
        );
        let params: Vec<(&str, &dyn Bind)> = names
            .iter()
            .flatten()
            .map(String::as_str)
            .zip(rows.iter().flatten().map(|value| &**value))
            .collect();
        tx.execute(&sql, &params)?;
    }
    Ok(())
}
