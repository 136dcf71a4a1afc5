//! Owns what can go wrong with files: what was attempted and where, as data. How it reads, and what to do, is said in
//! `words`. Paths and reasons may hold any characters: whoever prints them makes them safe first.

use std::path::PathBuf;

use super::{DiskError, ExitClass, Holder, Kind};
use crate::pack::Id;
use crate::session::Format;

/// A session or a note was not saved. What stood on the disk stands there still.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system said no.
    Disk(#[source] DiskError),
    /// What stands in the file's place is not a file.
    NotAFile {
        /// The path.
        path: PathBuf,
        /// What stands there; a link that leads nowhere is a [`Kind::Link`].
        kind: Kind,
    },
    /// More than could be read again.
    TooLarge {
        /// How large it would be.
        bytes: u64,
        /// How large it may be.
        limit: u64,
    },
    /// The session was loaded for reading only.
    ReadOnly(PathBuf),
    /// A copy never takes another file's place.
    Exists(PathBuf),
    /// A note of a day that says nothing.
    NoText,
    /// A note of a day that is longer than a note may be.
    TooLong {
        /// How many characters there may be.
        limit: usize,
    },
    /// A version that cannot stand in a file name.
    BadVersion(String),
}

impl SaveError {
    /// The exit code's class.
    #[must_use]
    pub fn exit(&self) -> ExitClass {
        match self {
            Self::Disk(error) => error.exit(),
            Self::NotAFile { .. } | Self::Exists(_) => ExitClass::CannotCreate,
            Self::TooLarge { .. } | Self::BadVersion(_) => ExitClass::Failed,
            Self::NoText | Self::TooLong { .. } => ExitClass::Usage,
            Self::ReadOnly(_) => ExitClass::Unreadable,
        }
    }
}

/// A file of the store that cannot be read. It stays as it is, byte for byte.
#[derive(Debug, thiserror::Error)]
pub struct Unreadable {
    /// The file.
    pub path: PathBuf,
    /// Its name without the folder.
    pub name: String,
    /// From 1; 0 when the trouble is with the whole file.
    pub line: usize,
    /// In bytes, from 1; 0 at the very start of a line or when there is no line.
    pub column: usize,
    /// What is wrong.
    #[source]
    pub why: Why,
}

/// What is wrong with a file or with what it holds.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// In the words of whoever reads such files, which never quote the file.
    Said(String),
    /// A line that is no text.
    NotText {
        /// From 1.
        line: usize,
    },
    /// One name for two values of an object.
    NameTwice,
    /// One name for two pieces of an archive.
    PieceTwice,
    /// More values than a file of ours has.
    ManyValues,
    /// More names than an archive has.
    ManyNames,
    /// A longer list than an archive has.
    LongList,
    /// Something of another form than belongs there.
    Unexpected,
    /// Format 0, which never was.
    FormatZero,
    /// No archive.
    NoExport,
    /// A pack of no version.
    NoVersion,
    /// A translation into no language.
    NoLanguage,
    /// A note under another thing's id.
    NoNoteId,
    /// A note that says nothing.
    Blank,
    /// No file that could be read.
    NotRegular,
    /// Something else in the place of a file of ours.
    NotAFile,
    /// Somebody else can reach it by another name, or it is theirs.
    NotYours,
    /// All ids are taken.
    NoFurtherId,
}

/// What a reader waits for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Awaited {
    /// An object.
    Object,
    /// A list.
    List,
    /// Anything that JSON has.
    Value,
}

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// No byte in it.
    Empty,
    /// It stops too early.
    Truncated,
    /// Not JSON, or not whole.
    Damaged(Flaw),
    /// JSON, but not what belongs there. Says what is wrong and never what stands there, which may be private.
    Foreign(Flaw),
    /// Of a format that this program does not know.
    Newer(Format),
    /// Over the size cap.
    TooLarge {
        /// Its size.
        size: u64,
        /// The cap.
        limit: u64,
    },
    /// A folder, a pipe, a device or a link that leads nowhere.
    NotAFile(Kind),
    /// The file holds another session or note than its name says.
    OtherName(Id),
    /// Its name is no id.
    OddName,
    /// A file that the person named is not there.
    Missing,
    /// The system said no.
    Disk(#[source] DiskError),
}

impl Unreadable {
    /// The exit code's class: 65, 74 when it is not there, or what the disk's error says.
    #[must_use]
    pub fn exit(&self) -> ExitClass {
        match &self.why {
            Why::Disk(error) => error.exit(),
            Why::Missing => ExitClass::InputOutput,
            Why::Empty
            | Why::Truncated
            | Why::Damaged(_)
            | Why::Foreign(_)
            | Why::Newer(_)
            | Why::TooLarge { .. }
            | Why::NotAFile(_)
            | Why::OtherName(_)
            | Why::OddName => ExitClass::Unreadable,
        }
    }
}

/// A session could not be loaded.
#[derive(Debug)]
pub enum LoadError {
    /// There is none of that name.
    Missing(Id),
    /// There is a file that cannot be read.
    Unreadable(Unreadable),
}

impl From<Unreadable> for LoadError {
    fn from(error: Unreadable) -> Self {
        Self::Unreadable(error)
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Missing(_) => None,
            Self::Unreadable(error) => error.source(),
        }
    }
}

impl LoadError {
    /// The exit code's class.
    #[must_use]
    pub fn exit(&self) -> ExitClass {
        match self {
            Self::Missing(_) => ExitClass::Failed,
            Self::Unreadable(error) => error.exit(),
        }
    }
}

/// The lock was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program holds it; unknown when it has not said who it is.
    Busy(Option<Holder>),
    /// The system said no.
    Disk(#[source] DiskError),
}

impl LockError {
    /// The exit code's class: 75 when busy.
    #[must_use]
    pub fn exit(&self) -> ExitClass {
        match self {
            Self::Busy(_) => ExitClass::Busy,
            Self::Disk(error) => error.exit(),
        }
    }
}

/// Words that name no session, or more than one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FindError {
    /// Nothing begins so.
    None(String),
    /// Several begin so.
    Several {
        /// What was typed.
        text: String,
        /// What begins so, newest first.
        candidates: Vec<Id>,
    },
    /// `last`, but there is none.
    NoneYet,
}

/// There is no telling where the data belong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HomeError {
    /// `--home` with nothing behind it.
    Empty,
    /// No `HOME`, and the system knows none.
    Unknown,
    /// `HOME` does not begin with `/`.
    Relative(PathBuf),
}
