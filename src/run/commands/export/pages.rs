//! Owns `fourfold export --all` in the forms that hold one result each: a file for every result, in one folder.
//! Must not make the folder, nor take the place of any file unless that was asked for.

use std::path::Path;

use super::{Taken, failed, not_written, page};
use crate::cli::{Export, ExportFormat};
use crate::run::commands::refuse;
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell};
use crate::store::{self, ExitClass, Listing};
use crate::words::travel as words;

/// Writes each of the results to `folder`, under its id.
pub(super) fn write_all(
    (shell, wish): (&Shell, &Export),
    taken: &Taken,
    listing: &Listing,
    (format, ending): (ExportFormat, &str),
) -> Result<Exit, Exit> {
    let folder = wish.output.as_deref().filter(|folder| folder.is_dir());
    let folder = folder.ok_or_else(|| refuse(&words::WHICH_FOLDER, ExitClass::Usage))?;
    let files: Vec<_> = taken
        .sessions
        .iter()
        .map(|session| (session, folder.join(format!("{}.{ending}", session.id))))
        .collect();
    // Looked at before the first one is written.
    for (_, file) in &files {
        store::check_free(file, wish.force).map_err(|error| not_written(file, &error))?;
    }
    for (session, file) in &files {
        let text = page(shell, session, listing, (format, wish.with_notes))?;
        let saved = store::hand_out(file, text.as_bytes(), wish.force);
        let saved = saved.map_err(|error| not_written(file, &error))?;
        if let Some(error) = saved.unconfirmed {
            return Err(failed(words::written_unconfirmed(&file.display().to_string(), &error.to_string())));
        }
    }
    Ok(output::print(&words::written_files(files.len(), &one_line(&shown(folder)))))
}

fn shown(folder: &Path) -> String {
    folder.display().to_string()
}
