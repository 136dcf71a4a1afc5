//! Owns the notes of single days on disk: adding one, reading all, and which one a person means.
//! Must never replace or change one that is there.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::error::Flaw;
use super::list::choose;
use super::name::{self, Role};
use super::read::{Trouble, read_capped, strict};
use super::save::to_bytes;
use super::write::Written;
use super::{
    DiskError, FindError, LARGEST_DAY_NOTE, LONGEST_DAY_NOTE, Listing, SaveError, Saved, Step, Store,
    Unreadable, Why,
};
use crate::pack::Id;
use crate::session::DayNote;
use crate::text::is_hidden;

/// All that is in the notes' folder.
#[derive(Debug, Default)]
pub struct Notes {
    /// Oldest first, by the counter in their ids, whatever the clock said.
    pub notes: Vec<DayNote>,
    /// By name.
    pub unreadable: Vec<Unreadable>,
}

/// What a person means by an id, or by the beginning of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A session.
    Sitting(Id),
    /// A note of a day.
    Note(Id),
}

/// Whether `text` can be a note: 1 to 10,000 characters, one of which at least can be seen.
///
/// # Errors
/// [`SaveError::NoText`] or [`SaveError::TooLong`].
pub fn check_note_text(text: &str) -> Result<(), SaveError> {
    if is_blank(text) {
        Err(SaveError::NoText)
    } else if text.chars().nth(LONGEST_DAY_NOTE).is_some() {
        Err(SaveError::TooLong { limit: LONGEST_DAY_NOTE })
    } else {
        Ok(())
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || is_hidden(character))
}

impl Store {
    /// The id for a new note: its counter is larger than every other in the folder, whatever the clock says.
    /// `date` is that of the person's calendar; `random` keeps apart what two programs write at once, which
    /// then may count the same. Makes no file.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn next_note_id(&mut self, date: Date, random: u32) -> Result<Id, DiskError> {
        let names = self.names_in(self.notes_folder())?;
        let used = names.iter().filter_map(|name| match name::role(name) {
            Role::Session(id) => name::note_counter(&id),
            Role::Conflict(_) | Role::Odd | Role::Other => None,
        });
        let highest = used.max().unwrap_or(0).max(self.highest_note);
        self.highest_note = highest.saturating_add(1).min(name::LARGEST_COUNTER);
        let refused = || io::Error::other(Flaw::NoFurtherId);
        name::note_id(self.highest_note, date, random)
            .ok_or_else(|| DiskError::at(Step::Create, self.notes_folder())(refused()))
    }

    /// Writes `note` into a file of its own, durably and for its owner only; makes the folders when they are
    /// missing. After a power cut or a kill it is there whole or not at all.
    ///
    /// The lock need not be held, so that a thought can be noted while the full screen is open elsewhere: no
    /// file is ever replaced, and none that another program writes is touched.
    ///
    /// # Errors
    /// [`SaveError`]: nothing was added. An error of [`Step::Replace`] may, on some network disks, have taken
    /// effect all the same. [`SaveError::Exists`] when the id is taken: take another from
    /// [`Self::next_note_id`]. [`SaveError::NoText`] and [`SaveError::TooLong`] as in [`check_note_text`].
    pub fn add_note(&mut self, note: &DayNote) -> Result<Saved, SaveError> {
        check_note_text(&note.text)?;
        let bytes = to_bytes(note, &note.id, LARGEST_DAY_NOTE)?;
        self.make_folders(&self.notes_folder()).map_err(SaveError::Disk)?;
        let path = self.notes_folder().join(name::session(&note.id));
        match self.add(&path, &bytes) {
            Ok(Written { unconfirmed }) => Ok(Saved { unconfirmed, conflict: None }),
            Err(error) if error.source.kind() == io::ErrorKind::AlreadyExists => Err(SaveError::Exists(path)),
            Err(error) => Err(SaveError::Disk(error)),
        }
    }

    /// Reads all notes. None when there is no folder; makes none. A file that cannot be read stays as it is
    /// and hides no other. Needs no lock: a note is in its place only when it is whole.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn notes(&self) -> Result<Notes, DiskError> {
        let mut names = self.names_in(self.notes_folder())?;
        names.sort_unstable();
        let mut all = Notes::default();
        for file in names {
            let path = self.notes_folder().join(&file);
            let read = match name::role(&file) {
                Role::Session(id) if name::note_counter(&id).is_some() => self.note(&path, &id),
                Role::Session(_) | Role::Conflict(_) | Role::Odd => Err(Trouble::whole(Why::OddName)),
                Role::Other => Ok(None),
            };
            match read {
                Ok(note) => all.notes.extend(note),
                Err(trouble) => all.unreadable.push(trouble.in_file(path)),
            }
        }
        all.notes.sort_by(|a, b| name::note_order(&a.id, &b.id));
        Ok(all)
    }

    /// None when the file has gone since the folder was listed.
    fn note(&self, path: &Path, id: &Id) -> Result<Option<DayNote>, Trouble> {
        let read = read_capped(self.fs.as_ref(), path, LARGEST_DAY_NOTE).map_err(Trouble::whole)?;
        let Some(bytes) = read else { return Ok(None) };
        let (_, note) = strict::<DayNote>(&bytes)?;
        if note.id != *id {
            return Err(Trouble::whole(Why::OtherName(note.id)));
        }
        checked(&note)?;
        Ok(Some(note))
    }
}

/// Refuses a note that this store would not have written.
pub(super) fn checked(note: &DayNote) -> Result<(), Trouble> {
    if name::note_counter(&note.id).is_none() {
        return Err(Trouble::whole(Why::Foreign(Flaw::NoNoteId)));
    }
    if is_blank(&note.text) {
        return Err(Trouble::whole(Why::Foreign(Flaw::Blank)));
    }
    Ok(())
}

impl Notes {
    /// The session or the note that a person means by `text`: its id, or the beginning of one id only among
    /// those of both; `last` is a session, as in [`Listing::find`]. Files that cannot be read have ids too.
    ///
    /// # Errors
    /// [`FindError`] when it is none or several.
    pub fn find(&self, listing: &Listing, text: &str) -> Result<Found, FindError> {
        if text == "last" {
            return listing.find(text).map(Found::Sitting);
        }
        let (sittings, notes) = (listing.ids(), self.ids());
        let id = choose(sittings.iter().chain(&notes).cloned().collect(), text)?;
        Ok(if sittings.contains(&id) { Found::Sitting(id) } else { Found::Note(id) })
    }

    /// Newest first as far as they could be read.
    fn ids(&self) -> Vec<Id> {
        let read = self.notes.iter().rev().map(|note| note.id.clone());
        let unreadable = self.unreadable.iter().filter_map(|file| match name::role(&file.name) {
            Role::Session(id) => name::note_counter(&id).map(|_| id),
            Role::Conflict(_) | Role::Odd | Role::Other => None,
        });
        read.chain(unreadable).collect()
    }
}
