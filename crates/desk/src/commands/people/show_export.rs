use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Shows the files of the export just made, in the file manager. The page names none: only what this desk has
/// written since it was opened is shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShowExportRequest {}

/// See [`ShowExportRequest`].
///
/// # Errors
/// [`Code::NotFound`] when nothing was exported, or it is no longer there; [`Code::NotOpened`].
pub async fn show_export(desk: &Desk, _request: ShowExportRequest) -> Result<Done, Refusal> {
    let files = desk.open_store()?.exported.files();
    let surface = desk.host().surface.clone();
    let shown = desk.blocking(move || {
        let there: Vec<_> = files.into_iter().filter(|file| file.is_file()).collect();
        Ok((!there.is_empty()).then(|| surface.show_files(&there)))
    });
    let shown = shown.await?.ok_or(Code::NotFound)?;
    shown.map_err(|error| {
        tracing::warn!(%error, "no program showed an export");
        Code::NotOpened
    })?;
    Ok(Done {})
}
