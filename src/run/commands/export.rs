//! Owns `fourfold export`: what is handed over, in which form, and to where.
//! Must not take the lock, nor hand over what was written unless it was asked for: `session` decides what that is.

mod pages;
mod taken;

use std::path::Path;

use self::taken::Taken;
use super::compare::comparison;
use super::remove::ended;
use super::{listing, name_unreadable, refuse, shown};
use crate::cli::{Compare, Export, ExportFormat};
use crate::report;
use crate::run::days::days;
use crate::run::languages::Languages;
use crate::run::output;
use crate::run::{Exit, Shell};
use crate::session::{self, Session};
use crate::store::{self, ExitClass, Listing, SaveError, Saved};
use crate::summary::summarize_with;
use crate::words::travel as words;

/// Writes what `wish` names.
pub(crate) fn export(shell: &Shell, wish: &Export) -> Exit {
    if wish.schema {
        return output::print(&session::archive_schema());
    }
    ended(hand_over(shell, wish))
}

fn hand_over(shell: &Shell, wish: &Export) -> Result<Exit, Exit> {
    let file = wish.output.as_deref().filter(|file| *file != Path::new("-"));
    let format = format(wish, file)?;
    let each = wish.all.then(|| one_each(format)).flatten();
    if let Some(file) = file.filter(|_| each.is_none()) {
        // Looked at before anything is done for nothing.
        store::check_free(file, wish.force).map_err(|error| not_written(file, &error))?;
    }
    let listing = listing(shell)?;
    let mut taken = Taken::read(shell, wish, format, &listing)?;
    let has_place = match format {
        ExportFormat::Json | ExportFormat::Md | ExportFormat::Html => true,
        ExportFormat::Svg | ExportFormat::Csv | ExportFormat::Ics => false,
    };
    let left_out = taken.leave_notes(wish.with_notes && has_place);
    if let Some(ending) = each {
        let written = pages::write_all((shell, wish), &taken, &listing, (format, ending))?;
        return match written {
            Exit::Done => Ok(taken.say_what_is_missing(&listing, left_out.then_some(format))),
            exit => Err(exit),
        };
    }
    let text = taken.text(shell, wish, format, &listing)?;
    let missing = taken.missing(&listing);
    let exit = match file {
        Some(file) if missing > 0 && store::check_free(file, false).is_err() => {
            name_unreadable(&listing, &taken.damaged);
            refuse(&words::would_lose(&shown(file)), ExitClass::Unreadable)
        }
        Some(file) => write(file, &text, wish.force),
        None => output::print(&text),
    };
    if exit == Exit::Done {
        Ok(taken.say_what_is_missing(&listing, left_out.then_some(format)))
    } else {
        Err(exit)
    }
}

/// The radar of two results.
fn picture(shell: &Shell, wish: &Export) -> Result<String, Exit> {
    let now = wish.result.clone().unwrap_or_else(|| "last".to_owned());
    let (one, other) = (wish.then.clone(), Some(now));
    let two = Compare { one, other, width: None, json: false, anyway: false };
    Ok(report::then_now_svg(&comparison(shell, &two)?))
}

/// One result in a form that holds one, with the notes of its days when they were asked for.
fn page(
    shell: &Shell,
    session: &Session,
    listing: &Listing,
    (format, with_notes): (ExportFormat, bool),
) -> Result<String, Exit> {
    let session = Languages::of(shell).read(&shell.store(), session.clone());
    let days = if with_notes { days(&shell.store(), listing, &session) } else { Vec::new() };
    let summary = summarize_with(&session, days);
    match format {
        ExportFormat::Html => report::html(&summary).map_err(|error| failed(error.to_string())),
        ExportFormat::Svg => Ok(report::radar_svg(&summary)),
        ExportFormat::Md | ExportFormat::Json | ExportFormat::Csv | ExportFormat::Ics => {
            Ok(report::markdown(&summary))
        }
    }
}

/// The ending of files in a form that holds one result each.
fn one_each(format: ExportFormat) -> Option<&'static str> {
    match format {
        ExportFormat::Md => Some("md"),
        ExportFormat::Html => Some("html"),
        ExportFormat::Svg => Some("svg"),
        ExportFormat::Json | ExportFormat::Csv | ExportFormat::Ics => None,
    }
}

/// The format that was wished for, where it can hold what was wished for.
fn format(wish: &Export, file: Option<&Path>) -> Result<ExportFormat, Exit> {
    let format = named(wish, file)?;
    match format {
        ExportFormat::Md
        | ExportFormat::Html
        | ExportFormat::Json
        | ExportFormat::Csv
        | ExportFormat::Ics
            if wish.then.is_some() =>
        {
            Err(refuse(&words::ONLY_SVG, ExitClass::Usage))
        }
        ExportFormat::Md
        | ExportFormat::Html
        | ExportFormat::Svg
        | ExportFormat::Json
        | ExportFormat::Csv
        | ExportFormat::Ics => Ok(format),
    }
}

/// The format that was named, or the one that the file's ending tells.
fn named(wish: &Export, file: Option<&Path>) -> Result<ExportFormat, Exit> {
    if let Some(format) = wish.format {
        return Ok(format);
    }
    let file = file.ok_or_else(|| refuse(&words::WHICH_FORMAT, ExitClass::Usage))?;
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    ExportFormat::of_ending(&ending)
        .ok_or_else(|| refuse(&words::unknown_ending(&shown(file)), ExitClass::Usage))
}

/// Writes a whole file, and says so.
pub(super) fn write(file: &Path, text: &str, replace: bool) -> Exit {
    match store::hand_out(file, text.as_bytes(), replace) {
        Ok(Saved { unconfirmed: None, .. }) => {
            output::print(&words::written(&shown(file), u64::try_from(text.len()).unwrap_or(u64::MAX)))
        }
        Ok(Saved { unconfirmed: Some(error), .. }) => {
            refuse(&words::written_unconfirmed(&shown(file), &error.to_string()), error.exit())
        }
        Err(error) => not_written(file, &error),
    }
}

/// Says why nothing was written.
pub(super) fn not_written(file: &Path, error: &SaveError) -> Exit {
    let file = shown(file);
    let why = match error {
        SaveError::Exists(_) => words::is_there(&file),
        SaveError::NotAFile { .. } => words::no_plain_file(&file),
        SaveError::Disk(disk) => words::not_written(&file, &disk.cause().to_string()),
        other @ (SaveError::TooLarge { .. }
        | SaveError::ReadOnly(_)
        | SaveError::NoText
        | SaveError::TooLong { .. }
        | SaveError::BadVersion(_)) => other.to_string(),
    };
    refuse(&why, error.exit())
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn failed(why: String) -> Exit {
    refuse(&why, ExitClass::Failed)
}
