//! Owns what an export is made of: sittings and notes as their files hold them, and what could not be taken along.
//! Must not leave anything out without saying so.

use serde::Serialize;

use super::{failed, page, picture};
use crate::cli::{Export, ExportFormat};
use crate::report;
use crate::run::commands::{name_unreadable, not_found, refuse};
use crate::run::output::{self, Progress};
use crate::run::{Exit, Shell};
use crate::session::{Archive, ArchiveFormat, PackCopy, Session};
use crate::store::{self, ExitClass, Header, LARGEST_ARCHIVE, Listing, LoadError, Store, Unreadable};
use crate::words::travel as words;

/// From so many sittings on, reading them is told of.
const MANY: usize = 200;

/// A sitting or a note, as text.
type Piece = Box<serde_json::value::RawValue>;

/// What an export is made of.
pub(super) struct Taken {
    /// All of them were asked for.
    all: bool,
    /// As their files hold them.
    pieces: Vec<Piece>,
    /// The same as this version knows them.
    pub(super) sessions: Vec<Session>,
    notes: Vec<Piece>,
    pub(super) damaged: Vec<Unreadable>,
}

impl Taken {
    pub(super) fn read(
        shell: &Shell,
        wish: &Export,
        format: ExportFormat,
        listing: &Listing,
    ) -> Result<Self, Exit> {
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
    pub(super) fn leave_notes(&mut self, wanted: bool) -> bool {
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
    pub(super) fn text(
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
    pub(super) fn say_what_is_missing(&self, listing: &Listing, without_notes: Option<ExportFormat>) -> Exit {
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
    pub(super) fn missing(&self, listing: &Listing) -> usize {
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
