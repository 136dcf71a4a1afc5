//! Owns the file of a coach's key: a secret, for its owner alone.
//! Must not know what is in it, nor ever put anything in its place.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::name;
use super::read::{Trouble, read_capped};
use super::text_file::text;
use super::{DiskError, LARGEST_COACH_KEY, SaveError, Saved, Store, Unreadable};

/// Its name in the data folder.
pub(super) const COACH_KEY: &str = "coach-key.txt";

impl Store {
    /// Where it is kept; there need not be such a file.
    #[must_use]
    pub fn coach_key_path(&self) -> PathBuf {
        self.home.join(COACH_KEY)
    }

    /// The text of the file; none when there is no such file.
    ///
    /// # Errors
    /// [`Unreadable`] when it cannot be read. It stays as it is.
    pub fn coach_key(&self) -> Result<Option<String>, Unreadable> {
        let path = self.coach_key_path();
        let read = read_capped(self.fs.as_ref(), &path, LARGEST_COACH_KEY);
        let bytes = read.map_err(|why| Trouble::whole(why).in_file(path.clone()))?;
        bytes.map(|bytes| text(&path, &bytes)).transpose()
    }

    /// Writes it, durably. Needs no lock: of two programs that do it at once, one writes.
    ///
    /// # Errors
    /// [`SaveError::Exists`] when it is there, or while another program writes it: it is left alone. Any other when
    /// it cannot be written.
    pub fn keep_coach_key(&mut self, text: &str) -> Result<Saved, SaveError> {
        let (home, path) = (self.home.clone(), self.coach_key_path());
        self.make_folders(&home).map_err(SaveError::Disk)?;
        match self.add(&path, text.as_bytes()) {
            Ok(written) => Ok(Saved { unconfirmed: written.unconfirmed, conflict: None }),
            Err(error) if error.source.kind() == ErrorKind::AlreadyExists => Err(SaveError::Exists(path)),
            Err(error) => Err(SaveError::Disk(error)),
        }
    }

    /// What a writing of it that was cut short left beside it.
    #[must_use]
    pub fn coach_key_leavings(&self) -> Vec<PathBuf> {
        let mut files = self.coach_key_files().unwrap_or_default();
        files.retain(|file| *file != self.coach_key_path());
        files
    }

    /// The file, and what a writing of it that was cut short left beside it.
    pub(super) fn coach_key_files(&self) -> Result<Vec<PathBuf>, DiskError> {
        let names = self.files_in(&self.home)?.into_iter();
        let ours = names.filter(|name| {
            let name = name.to_string_lossy();
            name == COACH_KEY || name::is_temp_of(&name, COACH_KEY)
        });
        Ok(ours.map(|name| self.home.join(name)).collect())
    }
}
