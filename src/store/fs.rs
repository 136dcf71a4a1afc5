//! Owns [`Fs`], the few file operations that the store is made of, so that tests can fail any one of them.
//! Must not know what a session is.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// What stands at a path; a link is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A pipe, a socket or a device: never opened.
    Other,
}

/// What is known of a path without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What it is.
    pub kind: Kind,
    /// In bytes, as the system tells it.
    pub size: u64,
}

/// The operations of a file system that the store needs. Every error is the system's own.
pub trait Fs: Send {
    /// What stands at `path`, links not followed; none when nothing does.
    ///
    /// # Errors
    /// All but "not found".
    fn look(&self, path: &Path) -> io::Result<Option<Facts>>;

    /// The path that a link leads to in the end, with no link left in it.
    ///
    /// # Errors
    /// When it leads nowhere, or round in a circle.
    fn resolve(&self, link: &Path) -> io::Result<PathBuf>;

    /// The names in a folder, in no order.
    ///
    /// # Errors
    /// When there is no such folder or it may not be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// The first `limit` bytes of a regular file. Never waits: links, pipes and devices are errors.
    ///
    /// # Errors
    /// When it is no regular file or cannot be read.
    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// Makes one folder that only its owner may enter.
    ///
    /// # Errors
    /// When something stands there already, or it cannot be made.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a new file that only its owner may read.
    ///
    /// # Errors
    /// When anything stands there already, or it cannot be made.
    fn create(&self, file: &Path) -> io::Result<Box<dyn NewFile>>;

    /// Puts `from` in the place of `to`, in one step.
    ///
    /// # Errors
    /// When it cannot; then `to` is as it was.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives the file `from` the name `to`, and never takes it from anything that bears it.
    ///
    /// # Errors
    /// When anything stands at `to`, or it cannot be done; then both are as they were.
    fn name_free(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until the names in a folder have reached the disk.
    ///
    /// # Errors
    /// When the disk does not confirm it.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file, or a link and not what it leads to.
    ///
    /// # Errors
    /// When it cannot, or when it is a folder.
    fn remove(&self, file: &Path) -> io::Result<()>;
}

/// A file that is being written for the first time.
pub trait NewFile {
    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// When not all of them could be written.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until the bytes have reached the disk. Never call it again after an error: the second call may
    /// succeed although the bytes are lost.
    ///
    /// # Errors
    /// When the disk does not confirm it.
    fn sync(&mut self) -> io::Result<()>;
}
