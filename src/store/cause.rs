//! Owns what the system's refusals mean: the step that failed, the cause, the cure, the exit code.
//! Must not know what was in the file.

use std::fmt;
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

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Look => "look at",
            Self::List => "list",
            Self::Read => "read",
            Self::MakeFolder => "make the folder",
            Self::Create => "make",
            Self::Write => "write",
            Self::Confirm => "get the disk to confirm",
            Self::Replace => "replace",
            Self::Delete => "delete",
            Self::Lock => "lock",
            Self::Close => "keep others out of",
        })
    }
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
    /// A folder on the way is not there, or is no folder.
    Gone,
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
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Gone,
            io::ErrorKind::FileTooLarge => Self::SizeLimit,
            _ if error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => Self::Broken,
            _ => Self::Other(error.to_string()),
        }
    }

    /// What the person can do about it, as a sentence.
    #[must_use]
    pub fn cure(&self) -> &'static str {
        match self {
            Self::Full => "Make room on that disk.",
            Self::Quota => "Delete something of yours there, or ask for a larger quota.",
            Self::ReadOnly => "Make that disk writable, or name another folder with --home.",
            Self::NoPermission => {
                "Allow yourself to use it (see `ls -ld`), or name another folder with --home."
            }
            Self::Broken => "Check the disk and its cable or network; name another folder with --home.",
            Self::Gone => "Bring that folder back, or name another with --home.",
            Self::SizeLimit => "Raise the limit (see `ulimit -f`).",
            Self::Other(_) => "Check that folder, or name another with --home.",
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "disk full",
            Self::Quota => "disk quota used up",
            Self::ReadOnly => "disk is read-only",
            Self::NoPermission => "no permission",
            Self::Broken => "disk error",
            Self::Gone => "folder is gone",
            Self::SizeLimit => "limit on file sizes reached",
            Self::Other(text) => text,
        })
    }
}

/// The system said no.
#[derive(Debug, thiserror::Error)]
#[error("{}: could not {step} {}. {}", self.cause(), path.display(), self.cause().cure())]
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
            Cause::Full | Cause::Quota | Cause::Gone | Cause::SizeLimit | Cause::Other(_) => {
                let making = matches!(self.step, Step::MakeFolder | Step::Create);
                if making { ExitClass::CannotCreate } else { ExitClass::InputOutput }
            }
        }
    }
}
