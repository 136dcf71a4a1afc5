//! Owns the lock: one program at a time may write to a store.
//! Must never rename or delete the lock's file, or two programs could each lock one of their own.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::disk::careful;
use super::error::Flaw;
use super::{DiskError, LockError, Step, Store};
use crate::session::Moment;

/// More than a holder ever writes.
const LARGEST_HOLDER: u64 = 4096;

/// Who holds the lock, for the one who finds it taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The process.
    pub pid: u32,
    /// Since when.
    pub since: Moment,
    /// What it does, such as `fourfold take`.
    pub what: String,
}

/// The lock, held until this is dropped or the program ends in any way.
#[derive(Debug)]
pub struct Guard {
    file: File,
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Nobody is to be told of a holder that has gone; the lock itself ends with the file.
        drop(self.file.set_len(0));
    }
}

impl Store {
    /// Takes the lock, which every program that writes holds as long as it may write. Makes the data folder.
    ///
    /// # Errors
    /// [`LockError::Busy`] with the holder when another program has it.
    pub fn lock(&mut self, holder: &Holder) -> Result<Guard, LockError> {
        self.make_folders(&self.home.clone()).map_err(LockError::Disk)?;
        let path = self.home.join("lock");
        take(&path, holder).map_err(DiskError::at(Step::Lock, &path)).map_err(LockError::Disk)?
    }

    /// Who has written into the lock's file that they hold it; none when nobody has. They may have been killed
    /// since, and their name is left behind then. Only reads: whoever wants the lock meanwhile gets it.
    ///
    /// # Errors
    /// When the file is there and cannot be read, or is no file.
    pub fn named_holder(&self) -> Result<Option<Holder>, DiskError> {
        let path = self.home.join("lock");
        match self.fs.read(&path, LARGEST_HOLDER) {
            Ok(text) => Ok(serde_json::from_slice(&text).ok()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DiskError::at(Step::Read, path)(error)),
        }
    }
}

fn take(path: &Path, holder: &Holder) -> io::Result<Result<Guard, LockError>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(0o600).custom_flags(careful());
    let mut file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other(Flaw::NotAFile));
    }
    match file.try_lock() {
        Ok(()) => {
            // The lock is held even when the name cannot be written, as on a full disk.
            let text = serde_json::to_vec(holder).unwrap_or_default();
            drop(file.set_len(0).and_then(|()| file.write_all(&text)));
            Ok(Ok(Guard { file }))
        }
        Err(TryLockError::WouldBlock) => {
            let mut text = Vec::new();
            // Who it is only helps; that it is taken is certain.
            drop(file.take(LARGEST_HOLDER).read_to_end(&mut text));
            Ok(Err(LockError::Busy(serde_json::from_slice(&text).ok())))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}
