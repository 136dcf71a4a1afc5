//! Owns `fourfold export`: what is handed over, in which form, and to where.
//! Must not take the lock, nor hand over what was written unless it was asked for: `session` decides what that is.

mod pages;

use std::path::Path;

use serde::Serialize;

use super::compare::comparison;
use super::remove::ended;
use super::{listing, name_unreadable, not_found, refuse, shown};
use crate::cli::{Compare, Export, ExportFormat};
use crate::report;
use crate::run::days::days;
use crate::run::languages::Languages;
use crate::run::output::{self, Progress};
use crate::run::{Exit, Shell};
use crate::session::{self, Archive, ArchiveFormat, PackCopy, Session};
use crate::store::{
    self, ExitClass, Header, LARGEST_ARCHIVE, Listing, LoadError, SaveError, Saved, Store, Unreadable,
};
use crate::summary::summarize_with;
use crate::words::travel as words;

/// From so many sittings on, reading them is told of.
const MANY: usize = 200;

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

/// A sitting or a note, as text.
type Piece = Box<serde_json::value::RawValue>;

/// What an export is made of.
struct Taken {
    /// All of them were asked for.
    all: bool,
    /// As their files hold them.
    pieces: Vec<Piece>,
    /// The same as this version knows them.
    sessions: Vec<Session>,
    notes: Vec<Piece>,
    damaged: Vec<Unreadable>,
}

impl Taken {
    fn read(shell: &Shell, wish: &Export, format: ExportFormat, listing: &Listing) -> Result<Self, Exit> {
        if wish.all {
            return Self::read_all(shell, format, listing);
        }
        let which = wish.result.as_deref().unwrap_or("last");
        let id = listing.find(which).map_err(|error| not_found(&error, listing))?;
        let (value, session) = shell.store().whole(&id).map_err(|error| refuse(&error, error.exit()))?;
        let (pieces, sessions) = (vec![piece(&value)?], vec![session]);
        Ok(Self { all: false, pieces, sessions, notes: Vec::new(), damaged: Vec::new() })
    }

    fn read_all(shell: &Shell, format: ExportFormat, listing: &Listing) -> Result<Self, Exit> {
        let store = shell.store();
        let whole = format == ExportFormat::Json;
        let wanted = |header: &&Header| whole || header.finished.is_some();
        let headers: Vec<&Header> = listing.sessions.iter().rev().filter(wanted).collect();
        let (mut pieces, mut sessions, mut damaged) = (Vec::new(), Vec::new(), Vec::new());
        let mut progress = Progress::new(headers.len() >= MANY && !shell.is_plain());
        for (done, header) in headers.iter().enumerate() {
            if done % 50 == 0 {
                progress.show(&words::reading(done, headers.len()));
            }
            match store.whole(&header.id) {
                Ok((value, session)) => {
                    // A table needs no more than this version knows.
                    if whole {
                        pieces.push(piece(&value)?);
                    }
                    sessions.push(session);
                }
                Err(LoadError::Unreadable(file)) => damaged.push(file),
                // It has gone since the folder was listed.
                Err(LoadError::Missing(_)) => {}
            }
        }
        drop(progress);
        if !whole && sessions.is_empty() {
            return Err(refuse(&words::NO_RESULTS, ExitClass::Failed));
        }
        let notes = if whole { notes(&store, &mut damaged)? } else { Vec::new() };
        Ok(Self { all: true, pieces, sessions, notes, damaged })
    }

    /// Leaves out what the person wrote, unless it is `wanted`. Whether there was any.
    fn leave_notes(&mut self, wanted: bool) -> bool {
        if wanted {
            return false;
        }
        let mut left_out = !self.notes.is_empty();
        self.notes.clear();
        for session in &mut self.sessions {
            let without = session.without_notes();
            left_out |= without != *session;
            *session = without;
        }
        self.pieces.clear();
        left_out
    }

    /// All of it, in one text.
    fn text(
        &mut self,
        shell: &Shell,
        wish: &Export,
        format: ExportFormat,
        listing: &Listing,
    ) -> Result<String, Exit> {
        match format {
            ExportFormat::Svg if wish.then.is_some() => picture(shell, wish),
            ExportFormat::Md | ExportFormat::Html | ExportFormat::Svg => {
                let none = || refuse(&words::NO_RESULTS, ExitClass::Failed);
                page(shell, self.sessions.first().ok_or_else(none)?, listing, (format, wish.with_notes))
            }
            ExportFormat::Json => self.json(&shell.store(), wish),
            ExportFormat::Csv if wish.items => report::items(&self.sessions).map_err(failed),
            ExportFormat::Csv => report::results(&self.sessions).map_err(failed),
            ExportFormat::Ics => {
                report::calendar(&self.sessions).ok_or_else(|| refuse(&words::NO_DATES, ExitClass::Failed))
            }
        }
    }

    fn json(&mut self, store: &Store, wish: &Export) -> Result<String, Exit> {
        let packs = self.packs(store);
        let sessions = if wish.with_notes {
            std::mem::take(&mut self.pieces)
        } else {
            self.sessions.iter().map(piece).collect::<Result<_, _>>()?
        };
        let text = report::archive(&Archive {
            format: ArchiveFormat::CURRENT,
            with_notes: wish.with_notes,
            sessions,
            notes: std::mem::take(&mut self.notes),
            packs,
        });
        let text = text.map_err(failed)?;
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        if bytes > LARGEST_ARCHIVE {
            return Err(refuse(&words::too_large(bytes, LARGEST_ARCHIVE), ExitClass::Failed));
        }
        Ok(text)
    }

    /// The kept packs of the sittings, each once. One that cannot be read is told of like a sitting.
    fn packs(&mut self, store: &Store) -> Vec<PackCopy> {
        let mut wanted: Vec<_> = self
            .sessions
            .iter()
            .map(|session| (session.pack.id.clone(), session.pack.version.clone()))
            .collect();
        wanted.sort();
        wanted.dedup();
        let mut packs = Vec::new();
        for (id, version) in wanted {
            let which = (&id, version.as_str());
            let kept = store.kept_pack(which, None).and_then(|text| {
                let translations = if text.is_some() { store.kept_translations(which)? } else { Vec::new() };
                let translations = translations.into_iter().map(|(language, text)| (Some(language), text));
                Ok(text.into_iter().map(|text| (None, text)).chain(translations).collect::<Vec<_>>())
            });
            let copy =
                |(language, text)| PackCopy { id: id.clone(), version: version.clone(), language, text };
            match kept {
                Ok(texts) => packs.extend(texts.into_iter().map(copy)),
                Err(LoadError::Unreadable(file)) => self.damaged.push(file),
                Err(LoadError::Missing(_)) => {}
            }
        }
        packs
    }

    /// On standard error: what was left out, and how to take it along; what could not be taken.
    fn say_what_is_missing(&self, listing: &Listing, without_notes: Option<ExportFormat>) -> Exit {
        match without_notes {
            // Nobody looks for words in a picture.
            None | Some(ExportFormat::Svg) => {}
            Some(ExportFormat::Json | ExportFormat::Md | ExportFormat::Html) => {
                output::complain(words::NOTES_LEFT_OUT);
            }
            Some(ExportFormat::Csv | ExportFormat::Ics) => output::complain(words::NOTES_HAVE_NO_PLACE),
        }
        if self.all {
            if !listing.conflicts.is_empty() {
                output::complain(&words::beside(listing.conflicts.len()));
            }
            name_unreadable(listing, &self.damaged);
        } else {
            name_unreadable(&Listing::default(), &self.damaged);
        }
        match self.missing(listing) {
            0 => Exit::Done,
            missing => refuse(&words::incomplete(missing), ExitClass::Unreadable),
        }
    }

    /// How many files should be in it and could not be read.
    fn missing(&self, listing: &Listing) -> usize {
        let odd = |file: &&Unreadable| !matches!(file.why, store::Why::OddName);
        let listed = if self.all { listing.unreadable.iter().filter(odd).count() } else { 0 };
        listed + self.damaged.len()
    }
}

fn notes(store: &Store, damaged: &mut Vec<Unreadable>) -> Result<Vec<Piece>, Exit> {
    let all = store.notes().map_err(|error| refuse(&error, error.exit()))?;
    damaged.extend(all.unreadable);
    let mut pieces = Vec::new();
    for note in &all.notes {
        match store.whole_note(&note.id) {
            Ok(Some(value)) => pieces.push(piece(&value)?),
            // It has gone since the folder was listed.
            Ok(None) => {}
            Err(file) => damaged.push(file),
        }
    }
    Ok(pieces)
}

fn piece(value: &impl Serialize) -> Result<Piece, Exit> {
    Archive::piece(value).map_err(|error| failed(error.to_string()))
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
