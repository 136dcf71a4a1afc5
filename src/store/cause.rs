//! Owns what the system's refusals mean: the step that failed, the cause, the cure, the exit code.
//! Must not know what was in the file, nor say a word of it: that is `words`.

use std::io;
use std::path::PathBuf;

/// What a program that ends because of an error reports, as in `sysexits.h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitClass {
    /// Nothing more exact: 1.
    Failed,
    /// The command was not used as it should be: 2.
    Usage,
    /// Data cannot be read, or are from a newer version: 65.
    Unreadable,
    /// A file or folder cannot be made: 73.
    CannotCreate,
    /// Input or output went wrong: 74.
    InputOutput,
    /// Open elsewhere: 75.
    Busy,
    /// Not allowed: 77.
    NoPermission,
}

impl ExitClass {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Unreadable => 65,
            Self::CannotCreate => 73,
            Self::InputOutput => 74,
            Self::Busy => 75,
            Self::NoPermission => 77,
        }
    }
}

/// What was being done to a path when the system said no. Reads on as "could not ... PATH".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Looking at what stands there.
    Look,
    /// Listing a folder.
    List,
    /// Reading a file.
    Read,
    /// Making a folder.
    MakeFolder,
    /// Making a file.
    Create,
    /// Writing into it.
    Write,
    /// Waiting for the disk to confirm it.
    Confirm,
    /// Putting the new file in the old one's place.
    Replace,
    /// Deleting a file.
    Delete,
    /// Taking the lock.
    Lock,
    /// Keeping others from it.
    Close,
}

/// Why the system said no, as far as a person can act on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No space, or no room for another file.
    Full,
    /// The person's share of the disk is used up.
    Quota,
    /// The file system takes no changes.
    ReadOnly,
    /// Not allowed.
    NoPermission,
    /// The disk, or the way to it, does not work.
    Broken,
    /// A folder on the way is not there.
    Gone,
    /// Something else stands where a folder should.
    NotAFolder,
    /// There is a limit on the size of files.
    SizeLimit,
    /// Anything else, in the system's words.
    Other(String),
}

impl Cause {
    fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => Self::Full,
            io::ErrorKind::QuotaExceeded => Self::Quota,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::NotFound => Self::Gone,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::FileTooLarge => Self::SizeLimit,
            _ if error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => Self::Broken,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The system said no.
#[derive(Debug, thiserror::Error)]
pub struct DiskError {
    /// What was being done.
    pub step: Step,
    /// To which path.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl DiskError {
    /// For `map_err`: names the step and the path.
    pub(super) fn at(step: Step, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self { step, path, source }
    }

    /// Why, in few words: "disk full".
    #[must_use]
    pub fn cause(&self) -> Cause {
        Cause::of(&self.source)
    }

    /// The exit code's class: 77 for a missing permission, 73 when nothing could be made, else 74.
    #[must_use]
    pub fn exit(&self) -> ExitClass {
        match self.cause() {
            Cause::NoPermission => ExitClass::NoPermission,
            Cause::ReadOnly => ExitClass::CannotCreate,
            Cause::Broken => ExitClass::InputOutput,
            Cause::Full
            | Cause::Quota
            | Cause::Gone
            | Cause::NotAFolder
            | Cause::SizeLimit
            | Cause::Other(_) => {
                let making = matches!(self.step, Step::MakeFolder | Step::Create);
                if making { ExitClass::CannotCreate } else { ExitClass::InputOutput }
            }
        }
    }
}
