//! Owns `fourfold pack print`: a pack for paper, in which form, and to where.
//! Must not read a sitting: what is handed out holds nobody's answers.

use std::path::Path;

use super::pack_of;
use crate::cli::{PackPrint, PaperFormat};
use crate::pack::Pack;
use crate::report;
use crate::run::commands::export::{not_written, write as write_file};
use crate::run::commands::{USUAL_COLUMNS, columns, refuse, shown};
use crate::run::output::print;
use crate::run::{Exit, Shell};
use crate::store::{self, ExitClass};
use crate::words::paper as words;

/// Writes the pack that `wish` names.
pub(super) fn write(shell: &Shell, wish: &PackPrint) -> Exit {
    let file = wish.output.as_deref().filter(|file| *file != Path::new("-"));
    let format = match format(wish, file) {
        Ok(format) => format,
        Err(exit) => return exit,
    };
    if let Some(file) = file
        && let Err(error) = store::check_free(file, wish.force)
    {
        return not_written(file, &error);
    }
    let pack = match pack_of(shell, &wish.pack) {
        Ok(pack) => pack,
        Err(exit) => return exit,
    };
    let width = wish.width.unwrap_or_else(|| if file.is_some() { USUAL_COLUMNS } else { columns() });
    match (paper(&pack, format, width), file) {
        (Ok(text), Some(file)) => write_file(file, &text, wish.force),
        (Ok(text), None) => print(&text),
        (Err(exit), _) => exit,
    }
}

fn paper(pack: &Pack, format: PaperFormat, width: u16) -> Result<String, Exit> {
    match format {
        PaperFormat::Html => {
            report::paper_html(pack).map_err(|error| refuse(&error.to_string(), ExitClass::Failed))
        }
        PaperFormat::Txt => Ok(report::paper_text(pack, width)),
    }
}

/// The format that was named, else the one that the file's ending tells; text for standard output.
fn format(wish: &PackPrint, file: Option<&Path>) -> Result<PaperFormat, Exit> {
    let (None, Some(file)) = (wish.format, file) else { return Ok(wish.format.unwrap_or(PaperFormat::Txt)) };
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    PaperFormat::of_ending(&ending)
        .ok_or_else(|| refuse(&words::unknown_ending(&shown(file)), ExitClass::Usage))
}
