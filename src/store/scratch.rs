//! Owns the file in which a note lies while the person's own editor is open on it.
//! Must not put a note anywhere but in the sessions' folder, where `forget` and `purge` know to look for it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::read::{Trouble, read_capped, without_bom};
use super::write::{Written, write_new};
use super::{DiskFs, Fs, SaveError, Unreadable, Why, name};
use crate::pack::Id;

/// The largest note that is read back from an editor, in bytes.
const LARGEST_NOTE: u64 = 1024 * 1024;
/// How many notes left by killed programs are tolerated beside one session before giving up.
const MOST_LEFT: u32 = 1000;

/// A note that lies in a file until this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
    kept: bool,
}

impl Scratch {
    /// Puts `text` into a new file beside the session `id` in the data folder `home`, for its owner only.
    ///
    /// What another editor left is never overwritten: the next free name is taken. The name begins like the
    /// session's own file, so that what stays when the program is killed, and the backups that editors make
    /// of it, are deleted with the session.
    ///
    /// # Errors
    /// [`SaveError`] when it cannot be written.
    pub fn create(home: &Path, id: &Id, text: &str) -> Result<Self, SaveError> {
        let mut n = 0;
        loop {
            let path = home.join("sessions").join(name::scratch(id, n));
            match write_new(&DiskFs, &path, text.as_bytes()) {
                // A note that is being edited need not outlive a power cut: the session still holds the old
                // one. So it does not matter whether the disk has confirmed this file.
                Ok(Written { unconfirmed: _ }) => return Ok(Self { path, kept: false }),
                Err(error) if error.source.kind() == ErrorKind::AlreadyExists && n < MOST_LEFT => n += 1,
                Err(error) => return Err(SaveError::Disk(error)),
            }
        }
    }

    /// Where the note lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the editor left there, at most 1 MB; what is not UTF-8 is replaced by marks.
    ///
    /// # Errors
    /// [`Unreadable`] when it is gone, too large or no file any more.
    pub fn read_back(&self) -> Result<String, Unreadable> {
        let bytes = read_whole(&self.path, LARGEST_NOTE)?;
        Ok(String::from_utf8_lossy(without_bom(&bytes)).into_owned())
    }
}

impl Scratch {
    /// Leaves the file where it is, since what stands in it could not be taken over; returns where.
    #[must_use]
    pub fn keep(mut self) -> PathBuf {
        self.kept = true;
        self.path.clone()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        // `forget` and `purge` list what could not be removed here.
        drop(DiskFs.remove(&self.path));
    }
}

pub(super) fn read_whole(path: &Path, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let read = read_capped(&DiskFs, path, limit).and_then(|bytes| bytes.ok_or(Why::Missing));
    read.map_err(|why| Trouble::whole(why).in_file(path.to_owned()))
}
