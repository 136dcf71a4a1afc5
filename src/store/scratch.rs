//! Owns the file in which a note lies while the person's own editor is open on it, and reading a pack's file.
//! Must not put a note anywhere but in the data folder, where `forget` and `purge` know to look for it.

use std::path::{Path, PathBuf};

use super::read::read_capped;
use super::write::write_new;
use super::{DiskError, DiskFs, Fs, LARGEST_PACK, LARGEST_SESSION, SaveError, Step, Unreadable, Why};

/// A note that lies in a file until this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Puts `text` into a new file in the data folder `home`, for its owner only. `name` keeps two editors
    /// apart; what another program left under that name is never overwritten.
    ///
    /// # Errors
    /// [`SaveError`] when it cannot be written.
    pub fn create(home: &Path, name: u32, text: &str) -> Result<Self, SaveError> {
        let path = home.join(format!(".note-{name}.md"));
        let written = write_new(&DiskFs, &path, text.as_bytes()).map_err(SaveError::Disk)?;
        // A note that is being edited need not outlive a power cut: the session still holds the old one.
        drop(written);
        Ok(Self { path })
    }

    /// Where the note lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the editor left there; what is not UTF-8 is replaced by marks.
    ///
    /// # Errors
    /// [`Unreadable`] when it is gone, too large or no file any more.
    pub fn read_back(&self) -> Result<String, Unreadable> {
        read_text(&self.path, LARGEST_SESSION / 16)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // `purge` lists what could not be removed here.
        drop(DiskFs.remove(&self.path));
    }
}

/// The text of a pack's file, anywhere, of at most 1 MB. Pipes, devices and folders are refused unread.
///
/// # Errors
/// [`Unreadable`] when there is none or it cannot be read.
pub fn read_pack_file(path: &Path) -> Result<String, Unreadable> {
    read_text(path, LARGEST_PACK)
}

fn read_text(path: &Path, limit: u64) -> Result<String, Unreadable> {
    let missing = || Why::Disk(DiskError::at(Step::Read, path)(std::io::ErrorKind::NotFound.into()));
    let read = read_capped(&DiskFs, path, limit).and_then(|bytes| bytes.ok_or_else(missing));
    match read {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(why) => Err(super::read::Trouble::whole(why).in_file(path.to_owned())),
    }
}
