//! Owns what can go wrong with files, each error saying what was attempted, where, and what to do.
//! Paths and reasons may hold any characters: whoever prints them makes them safe first.

use std::path::PathBuf;

use super::{DiskError, ExitClass, Holder, Kind};
use crate::pack::Id;
use crate::session::Format;

/// A session or a note was not saved. What stood on the disk stands there still.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system said no.
    #[error("not saved: {0}")]
    Disk(#[source] DiskError),
    /// What stands in the file's place is not a file.
    #[error("not saved: {} is {}. It was left alone: move it away, then try again.", path.display(), thing(*kind))]
    NotAFile {
        /// The path.
        path: PathBuf,
        /// What stands there; a link that leads nowhere is a [`Kind::Link`].
        kind: Kind,
    },
    /// More than could be read again.
    #[error(
        "not saved: {bytes} bytes are more than the {limit} allowed. Shorten the longest note, then try again."
    )]
    TooLarge {
        /// How large it would be.
        bytes: u64,
        /// How large it may be.
        limit: u64,
    },
    /// The session was loaded for reading only.
    #[error("not saved: {} may only be read, since it holds more than this version understands. Use the newer version of fourfold for it.", .0.display())]
    ReadOnly(PathBuf),
    /// A copy never takes another file's place.
    #[error("not saved: {} is there already. It was left alone: choose another name.", .0.display())]
    Exists(PathBuf),
    /// A note of a day that says nothing.
    #[error("not saved: there is no text. Write something that can be seen.")]
    NoText,
    /// A note of a day that is longer than a note may be.
    #[error(
        "not saved: a note holds up to {limit} characters, and this is longer. Shorten it, then try again."
    )]
    TooLong {
        /// How many characters there may be.
        limit: usize,
    },
    /// A version that cannot stand in a file name.
    #[error(
        "not kept: `{0}` is not a version: use up to 32 letters, digits, `.` and `-`, beginning with a digit."
    )]
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

    /// Why, in few words for a status line: "disk full".
    #[must_use]
    pub fn brief(&self) -> String {
        match self {
            Self::Disk(error) => error.cause().to_string(),
            Self::NotAFile { kind, .. } => format!("{} is in the way", thing(*kind)),
            Self::TooLarge { .. } => "too large".to_owned(),
            Self::NoText => "no text".to_owned(),
            Self::TooLong { .. } => "too long".to_owned(),
            Self::ReadOnly(_) => "from a newer version".to_owned(),
            Self::Exists(_) => "that file is there already".to_owned(),
            Self::BadVersion(_) => "not a version".to_owned(),
        }
    }
}

/// A file of the store that cannot be read. It stays as it is, byte for byte.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}{}: {why}. {}", path.display(), place(*line, *column), self.why.cure())]
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

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// No byte in it.
    #[error("it is empty")]
    Empty,
    /// It stops too early.
    #[error("it ends in the middle; a part of it is missing")]
    Truncated,
    /// Not JSON, in the parser's words, which never quote the file.
    #[error("it is damaged ({0})")]
    Damaged(String),
    /// JSON, but not what belongs there. Says what is wrong and never what stands there, which may be private.
    #[error("it is not a file of fourfold ({0})")]
    Foreign(String),
    /// Of a format that this program does not know.
    #[error("it was written by a newer version (format {}.{}); update fourfold to open it", .0.major, .0.minor)]
    Newer(Format),
    /// Over the size cap.
    #[error("it has {size} bytes, more than the {limit} allowed")]
    TooLarge {
        /// Its size.
        size: u64,
        /// The cap.
        limit: u64,
    },
    /// A folder, a pipe, a device or a link that leads nowhere.
    #[error("it is {}", thing(*.0))]
    NotAFile(Kind),
    /// The file holds another session or note than its name says.
    #[error("its name does not fit the id in it, `{0}`")]
    OtherName(Id),
    /// Its name is no id.
    #[error("its name is not one that fourfold gives")]
    OddName,
    /// A file that the person named is not there.
    #[error("there is no such file")]
    Missing,
    /// The system said no.
    #[error("{}", .0.cause())]
    Disk(#[source] DiskError),
}

impl Why {
    /// What became of the file, and what to do where that is not plain, in sentences.
    fn cure(&self) -> String {
        let untouched = "It was left as it is.";
        match self {
            Self::Missing => "Check its name, and the folder that you are in.".to_owned(),
            Self::Disk(error) => format!("{} {untouched}", error.cause().cure()),
            Self::Empty
            | Self::Truncated
            | Self::Damaged(_)
            | Self::Foreign(_)
            | Self::Newer(_)
            | Self::TooLarge { .. }
            | Self::NotAFile(_)
            | Self::OtherName(_)
            | Self::OddName => untouched.to_owned(),
        }
    }
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
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is none of that name.
    #[error("there is no session `{0}`. `fourfold list` shows those there are.")]
    Missing(Id),
    /// There is a file that cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
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
    #[error("fourfold is open elsewhere{}. Close it there, or only look here.", held_by(.0.as_ref()))]
    Busy(Option<Holder>),
    /// The system said no.
    #[error("{0}")]
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
    #[error("no session begins with `{0}`. `fourfold list` shows those there are.")]
    None(String),
    /// Several begin so.
    #[error("`{text}` could be {}. Type more of it.", several(candidates))]
    Several {
        /// What was typed.
        text: String,
        /// What begins so, newest first.
        candidates: Vec<Id>,
    },
    /// `last`, but there is none.
    #[error("there is no session yet. `fourfold take` begins one.")]
    NoneYet,
}

/// There is no telling where the data belong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HomeError {
    /// `--home` with nothing behind it.
    #[error("--home needs a folder: write --home DIR")]
    Empty,
    /// No `HOME`, and the system knows none.
    #[error(
        "cannot tell where your answers belong, since HOME is not set. Set HOME or FOURFOLD_HOME, or use --home DIR."
    )]
    Unknown,
    /// `HOME` does not begin with `/`.
    #[error("cannot tell where your answers belong, since HOME leads to {}, which does not begin with `/`. Set HOME to a full path, set FOURFOLD_HOME, or use --home DIR.", .0.display())]
    Relative(PathBuf),
}

fn thing(kind: Kind) -> &'static str {
    match kind {
        Kind::File => "a file",
        Kind::Folder => "a folder",
        Kind::Link => "a link that leads nowhere",
        Kind::Other => "a pipe or a device",
    }
}

fn place(line: usize, column: usize) -> String {
    if line == 0 { String::new() } else { format!(", line {line}, column {column}") }
}

fn held_by(holder: Option<&Holder>) -> String {
    holder.map_or_else(String::new, |h| format!(" (`{}`, process {}, since {})", h.what, h.pid, h.since))
}

fn several(candidates: &[Id]) -> String {
    candidates.iter().map(Id::as_str).collect::<Vec<_>>().join(" or ")
}
