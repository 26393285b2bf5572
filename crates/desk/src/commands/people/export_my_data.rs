use crate::Desk;
use crate::computer::export::{as_json, as_workbook, write_anew};
use loket_domain::Refusal;
use loket_protocol::people::EXPORT;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for everything that is held about the person, as files.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExportMyDataRequest {}
/// Where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedView {
    /// The folder.
    pub folder: String,
    /// The files in it: a workbook to read, JSON to hand on.
    pub files: Vec<String>,
    /// Kinds of records.
    pub tables: u32,
    /// Records.
    pub rows: u32,
}

/// See [`ExportMyDataRequest`]. Written into the person's downloads or, without such a place, into the folder
/// `exports` beside the stores. Each file is whole or not there; an older one is never written over.
///
/// # Errors
/// [`loket_domain::Code::NeedsServer`] and its kin, [`loket_domain::Code::DiskFull`].
pub async fn export_my_data(
    desk: &Desk,
    _request: ExportMyDataRequest,
) -> Result<ExportedView, Refusal> {
    let opened = desk.open_store()?;
    let export = desk.question(&opened, &EXPORT, &[], &()).await?;
    let downloads = desk.host().surface.downloads();
    let folder = downloads.unwrap_or_else(|| desk.host().data_dir.join("exports"));
    let at = folder.clone();
    let written = desk.blocking(move || {
        std::fs::create_dir_all(&folder)?;
        let contents = [("xlsx", as_workbook(&export)?), ("json", as_json(&export)?)];
        let files = write_anew(&folder, export.made_at, &contents)?;
        let rows: usize = export.tables.iter().map(|table| table.rows.len()).sum();
        Ok(ExportedView {
            folder: folder.display().to_string(),
            files,
            tables: u32::try_from(export.tables.len()).unwrap_or(u32::MAX),
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
        })
    });
    let written = written.await?;
    let files = written.files.iter().map(|name| at.join(name));
    opened.exported.note(files.collect());
    Ok(written)
}
