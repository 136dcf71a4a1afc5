//! Owns saving a session: where it goes, and what is never overwritten.
//! Must not know how bytes reach the disk (that is `write`).

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::error::Flaw;
use super::read::Access;
use super::spot::{Spot, spot};
use super::write::{Written, write_new};
use super::{DiskError, Guard, LARGEST_SESSION, SaveError, Step, Store, name};
use crate::pack::Id;
use crate::session::Session;

/// A session, or a note, is in its file.
#[derive(Debug)]
#[must_use]
pub struct Saved {
    /// None when a power cut cannot undo it. Else what kept the disk from confirming it: say "saved, but the
    /// disk did not confirm it", and save again.
    pub unconfirmed: Option<DiskError>,
    /// Set when another program has changed the session's file: that file was left alone, and this session
    /// went, and goes on going, into this one beside it. Tell the person.
    pub conflict: Option<PathBuf>,
}

impl Saved {
    /// Whether "Saved" may be said.
    #[must_use]
    pub fn is_durable(&self) -> bool {
        self.unconfirmed.is_none()
    }
}

/// What this program last saw of a session's file.
pub(super) struct Known {
    /// Set when saves go beside the session's own file.
    conflict: Option<PathBuf>,
    /// Contents that are no other program's change: what was last read or saved there, and what a failed
    /// rename may have put there.
    ours: Vec<Vec<u8>>,
    access: Access,
}

impl Known {
    pub(super) fn loaded(bytes: Vec<u8>, access: Access) -> Self {
        Self { conflict: None, ours: vec![bytes], access }
    }
}

impl Store {
    /// Saves `session` durably; makes the folders when they are missing. Hold the lock.
    ///
    /// A file that is not as this store last loaded or saved it is never overwritten: the session then goes
    /// into a new file beside it, [`Saved::conflict`]. A link stays a link.
    ///
    /// # Errors
    /// [`SaveError`]: what was on the disk is there still, and saving may be tried again.
    pub fn save(&mut self, session: &Session) -> Result<Saved, SaveError> {
        let usual = self.path_of(&session.id);
        if self.known.get(&session.id).is_some_and(|known| known.access == Access::ReadOnly) {
            return Err(SaveError::ReadOnly(usual));
        }
        let bytes = to_bytes(session, &session.id, LARGEST_SESSION)?;
        self.make_folders(&self.sessions()).map_err(SaveError::Disk)?;
        let (target, conflict) = self.target(session, &bytes)?;
        let result = self.replace(&target, &bytes);
        let known = self.known.entry(session.id.clone());
        let known = known.or_insert(Known { conflict: None, ours: Vec::new(), access: Access::ReadWrite });
        match result {
            Ok(Written { unconfirmed }) => {
                known.conflict.clone_from(&conflict);
                known.ours = vec![bytes];
                Ok(Saved { unconfirmed, conflict })
            }
            Err(error) => {
                if error.step == Step::Replace {
                    known.ours.push(bytes);
                }
                Err(SaveError::Disk(error))
            }
        }
    }

    /// Writes `session` to `path`, a place that the person chose because the data folder cannot be written.
    /// Durable like [`Self::save`]; never overwrites; makes no folder.
    ///
    /// # Errors
    /// [`SaveError`]: nothing was left at `path`.
    pub fn save_copy(&self, session: &Session, path: &Path) -> Result<Saved, SaveError> {
        let bytes = to_bytes(session, &session.id, LARGEST_SESSION)?;
        match write_new(self.fs.as_ref(), path, &bytes) {
            Ok(Written { unconfirmed }) => Ok(Saved { unconfirmed, conflict: None }),
            Err(error) if error.source.kind() == std::io::ErrorKind::AlreadyExists => {
                Err(SaveError::Exists(path.to_owned()))
            }
            Err(error) => Err(SaveError::Disk(error)),
        }
    }

    /// Removes what saves that were cut off, by a kill or a power cut, left beside the sittings. Whoever holds the
    /// lock knows that no save is under way. What cannot be removed is in nobody's way, and stays.
    pub fn tidy(&self, _held: &Guard) {
        let sessions = self.sessions();
        for file in self.files_in(&sessions).unwrap_or_default() {
            let file = file.to_string_lossy();
            let of = name::temp_target(&file).map(name::role);
            if matches!(of, Some(name::Role::Session(_) | name::Role::Conflict(_))) {
                drop(self.fs.remove(&sessions.join(&*file)));
            }
        }
    }

    /// The id for a new session: larger than every other in the folder, whatever the clock says. `date` is
    /// that of the person's calendar; `random` keeps apart what two machines begin in a shared folder.
    /// Never gives the same id twice, and makes no file.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn next_id(&mut self, date: Date, random: u32) -> Result<Id, DiskError> {
        let names = self.session_files()?;
        let used = names.iter().filter_map(|name| match name::role(name) {
            name::Role::Session(id) | name::Role::Conflict(id) => Some(name::counter(&id)),
            name::Role::Odd | name::Role::Other => None,
        });
        self.highest = used.max().unwrap_or(0).max(self.highest).saturating_add(1);
        let refused = || std::io::Error::other(Flaw::NoFurtherId);
        name::id(self.highest, date, random)
            .ok_or_else(|| DiskError::at(Step::Create, self.sessions())(refused()))
    }

    /// Where `session` goes: the path with links followed, and the conflict file if it is one.
    fn target(&self, session: &Session, bytes: &[u8]) -> Result<(PathBuf, Option<PathBuf>), SaveError> {
        let known = self.known.get(&session.id);
        let conflict = known.and_then(|known| known.conflict.clone());
        let path = conflict.clone().unwrap_or_else(|| self.path_of(&session.id));
        match spot(self.fs.as_ref(), &path).map_err(SaveError::Disk)? {
            Spot::Free => Ok((path, conflict)),
            Spot::Refused(kind) => Err(SaveError::NotAFile { path, kind }),
            Spot::File { path: real, .. } => {
                // Nothing of ours is longer than the limit, so that one byte more tells a longer file apart.
                let there = self.fs.read(&real, LARGEST_SESSION + 1);
                let there = there.map_err(DiskError::at(Step::Read, &real)).map_err(SaveError::Disk)?;
                if there == bytes || known.is_some_and(|known| known.ours.contains(&there)) {
                    Ok((real, conflict))
                } else {
                    let beside = self.conflict_path(session)?;
                    Ok((beside.clone(), Some(beside)))
                }
            }
        }
    }

    /// The first free name for a conflict file.
    fn conflict_path(&self, session: &Session) -> Result<PathBuf, SaveError> {
        let mut path = self.sessions();
        for attempt in 1..=99 {
            path = self.sessions().join(name::conflict(&session.id, session.updated, attempt));
            if matches!(spot(self.fs.as_ref(), &path).map_err(SaveError::Disk)?, Spot::Free) {
                return Ok(path);
            }
        }
        Err(SaveError::Exists(path))
    }
}

/// The file of what `id` names, at most `limit` bytes. Indented, since people look into their own files, and a
/// place in one long line helps nobody.
pub(super) fn to_bytes(value: &impl serde::Serialize, id: &Id, limit: u64) -> Result<Vec<u8>, SaveError> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, indent);
    let done = value.serialize(&mut serializer);
    done.map_err(|error| SaveError::Disk(DiskError::at(Step::Write, id.as_str())(error.into())))?;
    bytes.push(b'\n');
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > limit {
        return Err(SaveError::TooLarge { bytes: size, limit });
    }
    Ok(bytes)
}
