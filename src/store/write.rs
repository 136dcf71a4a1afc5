//! Owns the durable write: all of a file or nothing of it, whenever the power goes.
//! Must not know what is written.

use std::io;
use std::path::{Path, PathBuf};

use super::{DiskError, Fs, Step, Store, name};

/// How many leavings of cut-off saves are tolerated beside one file before giving up.
const MOST_TEMPS: u32 = 1000;

/// What a write that did not fail knows.
#[must_use]
pub(super) struct Written {
    /// Why the disk has not confirmed it, if it has not.
    pub(super) unconfirmed: Option<DiskError>,
}

/// The folder that `path` stands in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

impl Store {
    /// Puts `bytes` in the place of the regular file or the nothing at `target`, whose folder is there.
    ///
    /// On an error `target` is as it was and no temp file is left, as far as the disk allows. An error whose
    /// step is [`Step::Replace`] may, on some network disks, have taken effect all the same.
    pub(super) fn replace(&mut self, target: &Path, bytes: &[u8]) -> Result<Written, DiskError> {
        let temp = fill_temp(self.fs.as_ref(), target, bytes)?;
        self.put(&temp, target)
    }

    /// Puts a new file at `target`, whose folder is there, and never touches what is there already: then the
    /// error's kind is [`io::ErrorKind::AlreadyExists`]. All of it or nothing, as in [`Self::replace`].
    ///
    /// Needs no lock. Whoever adds `target` first makes the one temp file that its name allows, so that two
    /// programs never both write it. A temp file that a killed program left keeps its name taken.
    pub(super) fn add(&mut self, target: &Path, bytes: &[u8]) -> Result<Written, DiskError> {
        let label = target.file_name().unwrap_or_default().to_string_lossy();
        let temp = target.with_file_name(name::temp(&label, 0));
        let file = self.fs.create(&temp).map_err(DiskError::at(Step::Create, target))?;
        let taken = match self.fs.look(target) {
            Ok(None) => None,
            Ok(Some(_)) => Some(DiskError::at(Step::Create, target)(io::ErrorKind::AlreadyExists.into())),
            Err(error) => Some(DiskError::at(Step::Look, target)(error)),
        };
        if let Some(error) = taken {
            drop(file);
            drop(self.fs.remove(&temp));
            return Err(error);
        }
        fill(self.fs.as_ref(), file, &temp, target, bytes)?;
        self.name_free(&temp, target)?;
        Ok(self.confirm(target))
    }

    /// Puts a new file at `target`, whose folder is there, and never touches what is there already: then the
    /// error's kind is [`io::ErrorKind::AlreadyExists`]. All of it or nothing; a temp file that a killed program
    /// left is no hindrance. Its name may not outlive a power cut until [`Self::sync_new_folders`] was called.
    pub(super) fn add_unconfirmed(&mut self, target: &Path, bytes: &[u8]) -> Result<(), DiskError> {
        let temp = fill_temp(self.fs.as_ref(), target, bytes)?;
        self.name_free(&temp, target)?;
        self.unsynced.insert(folder_of(target).to_owned());
        Ok(())
    }

    /// Makes the file `temp`, which is on the disk, the one at `target`, where nothing stands.
    fn name_free(&mut self, temp: &Path, target: &Path) -> Result<(), DiskError> {
        self.fs.name_free(temp, target).map_err(|error| {
            drop(self.fs.remove(temp));
            DiskError::at(Step::Replace, target)(error)
        })
    }

    /// Puts the file `temp`, which is on the disk, in the place of `target`.
    fn put(&mut self, temp: &Path, target: &Path) -> Result<Written, DiskError> {
        if let Err(error) = self.fs.rename(temp, target) {
            drop(self.fs.remove(temp));
            return Err(DiskError::at(Step::Replace, target)(error));
        }
        Ok(self.confirm(target))
    }

    /// Has the disk confirm that `target` is in its place: an error means "not confirmed", never "not saved".
    fn confirm(&mut self, target: &Path) -> Written {
        let folder = folder_of(target);
        let confirmed = self.fs.sync_folder(folder).map_err(DiskError::at(Step::Confirm, folder));
        let unconfirmed = confirmed.and_then(|()| self.sync_new_folders()).err();
        Written { unconfirmed }
    }

    /// Makes `folder` and what is missing above it.
    pub(super) fn make_folders(&mut self, folder: &Path) -> Result<(), DiskError> {
        let there = self.fs.look(folder).map_err(DiskError::at(Step::Look, folder))?;
        if there.is_some() {
            return Ok(());
        }
        let above = folder_of(folder);
        if above != folder {
            self.make_folders(above)?;
        }
        match self.fs.make_folder(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                Err(DiskError::at(Step::MakeFolder, folder)(error))
            }
            Ok(()) | Err(_) => {
                self.unsynced.insert(above.to_owned());
                Ok(())
            }
        }
    }

    /// A file in a folder that is not on the disk is not on the disk.
    pub(super) fn sync_new_folders(&mut self) -> Result<(), DiskError> {
        while let Some(folder) = self.unsynced.first().cloned() {
            self.fs.sync_folder(&folder).map_err(DiskError::at(Step::Confirm, &folder))?;
            self.unsynced.remove(&folder);
        }
        Ok(())
    }
}

/// Writes a new file at `path` and never touches one that is there. On an error nothing is left.
pub(super) fn write_new(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<Written, DiskError> {
    let file = fs.create(path).map_err(DiskError::at(Step::Create, path))?;
    fill(fs, file, path, path, bytes)?;
    let folder = folder_of(path);
    let confirmed = fs.sync_folder(folder).map_err(DiskError::at(Step::Confirm, folder));
    Ok(Written { unconfirmed: confirmed.err() })
}

/// A new file beside `target` that holds `bytes` for certain.
fn fill_temp(fs: &dyn Fs, target: &Path, bytes: &[u8]) -> Result<PathBuf, DiskError> {
    let label = target.file_name().unwrap_or_default().to_string_lossy();
    let mut n = 0;
    // A name is ours only if we made it: two programs never write to the same temp file.
    let (temp, file) = loop {
        let temp = target.with_file_name(name::temp(&label, n));
        match fs.create(&temp) {
            Ok(file) => break (temp, file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && n < MOST_TEMPS => n += 1,
            Err(error) => return Err(DiskError::at(Step::Create, temp)(error)),
        }
    };
    fill(fs, file, &temp, target, bytes)?;
    Ok(temp)
}

/// Writes and flushes once, naming `meant` in errors. After an error the file is removed and its flush is
/// never tried again, since a second flush may succeed although the bytes are lost.
fn fill(
    fs: &dyn Fs,
    mut file: Box<dyn super::NewFile>,
    path: &Path,
    meant: &Path,
    bytes: &[u8],
) -> Result<(), DiskError> {
    let written = file.write_all(bytes).map_err(DiskError::at(Step::Write, meant));
    let filled = written.and_then(|()| file.sync().map_err(DiskError::at(Step::Confirm, meant)));
    if filled.is_err() {
        drop(file);
        drop(fs.remove(path));
    }
    filled
}
