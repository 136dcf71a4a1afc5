//! Owns what is said of files that were not saved, not found or not read, and what to do about it.
//! Must not make paths and reasons safe: whoever prints them does.

use std::fmt;

use crate::pack::Id;
use crate::store::{
    Awaited, FindError, Flaw, Holder, HomeError, Kind, LoadError, LockError, SaveError, Unreadable, Why,
};

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk(error) => write!(f, "not saved: {error}"),
            Self::NotAFile { path, kind } => write!(
                f,
                "not saved: {} is {}. It was left alone: move it away, then try again.",
                path.display(),
                thing(*kind)
            ),
            Self::TooLarge { bytes, limit } => write!(
                f,
                "not saved: {bytes} bytes are more than the {limit} allowed. Shorten the longest note, then try \
                 again."
            ),
            Self::ReadOnly(path) => write!(
                f,
                "not saved: {} may only be read, since it holds more than this version understands. Use the newer \
                 version of fourfold for it.",
                path.display()
            ),
            Self::Exists(path) => write!(
                f,
                "not saved: {} is there already. It was left alone: choose another name.",
                path.display()
            ),
            Self::NoText => f.write_str("not saved: there is no text. Write something that can be seen."),
            Self::TooLong { limit } => write!(
                f,
                "not saved: a note holds up to {limit} characters, and this is longer. Shorten it, then try again."
            ),
            Self::BadVersion(version) => write!(
                f,
                "not kept: `{version}` is not a version: use up to 32 letters, digits, `.` and `-`, beginning with \
                 a digit."
            ),
        }
    }
}

impl SaveError {
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

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = place(self.line, self.column);
        write!(f, "cannot read {}{place}: {}. {}", self.path.display(), self.why, cure(&self.why))
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Truncated => f.write_str("it ends in the middle; a part of it is missing"),
            Self::Damaged(flaw) => write!(f, "it is damaged ({flaw})"),
            Self::Foreign(flaw) => write!(f, "it is not a file of fourfold ({flaw})"),
            Self::Newer(format) => write!(
                f,
                "it was written by a newer version (format {}.{}); update fourfold to open it",
                format.major, format.minor
            ),
            Self::TooLarge { size, limit } => {
                write!(f, "it has {size} bytes, more than the {limit} allowed")
            }
            Self::NotAFile(kind) => write!(f, "it is {}", thing(*kind)),
            Self::OtherName(id) => write!(f, "its name does not fit the id in it, `{id}`"),
            Self::OddName => f.write_str("its name is not one that fourfold gives"),
            Self::Missing => f.write_str("there is no such file"),
            Self::Disk(error) => write!(f, "{}", error.cause()),
        }
    }
}

/// What became of the file, and what to do where that is not plain, in sentences.
fn cure(why: &Why) -> String {
    let untouched = "It was left as it is.";
    match why {
        Why::Missing => "Check its name, and the folder that you are in.".to_owned(),
        Why::Disk(error) => format!("{} {untouched}", error.cause().cure()),
        Why::Empty
        | Why::Truncated
        | Why::Damaged(_)
        | Why::Foreign(_)
        | Why::Newer(_)
        | Why::TooLarge { .. }
        | Why::NotAFile(_)
        | Why::OtherName(_)
        | Why::OddName => untouched.to_owned(),
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Said(words) => words,
            Self::NotText { line } => return write!(f, "line {line} is not UTF-8 text"),
            Self::NameTwice => "the same name stands twice",
            Self::PieceTwice => "what is kept under that name stands twice",
            Self::ManyValues => "more than 100,000 values",
            Self::ManyNames => "more than 100,000 names",
            Self::LongList => "more than 100,000 in one list",
            Self::Unexpected => "something else was expected there",
            Self::FormatZero => "there is no format 0",
            Self::NoExport => "it is no export",
            Self::NoVersion => "its version is none",
            Self::NoLanguage => "its language is none",
            Self::NoNoteId => "its id is not that of a note",
            Self::Blank => "its text is blank",
            Self::NotRegular => "it is not a regular file",
            Self::NotAFile => "it is not a file",
            Self::NotYours => "it is not yours alone",
            Self::NoFurtherId => "no further id",
        })
    }
}

impl fmt::Display for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "an object",
            Self::List => "a list",
            Self::Value => "a JSON value",
        })
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(id) => {
                write!(f, "there is no sitting `{id}`. `fourfold list` shows those there are.")
            }
            Self::Unreadable(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(holder) => {
                let held_by = held_by(holder.as_ref());
                write!(f, "fourfold is open elsewhere{held_by}. Close it there, or only look here.")
            }
            Self::Disk(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for FindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None(text) => {
                write!(f, "no sitting begins with `{text}`. `fourfold list` shows those there are.")
            }
            Self::Several { text, candidates } => {
                write!(f, "`{text}` could be {}. Type more of it.", several(candidates))
            }
            Self::NoneYet => f.write_str("there is no sitting yet. `fourfold take` begins one."),
        }
    }
}

impl fmt::Display for HomeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("--home needs a folder: write --home DIR"),
            Self::Unknown => f.write_str(
                "cannot tell where your answers belong, since HOME is not set. Set HOME or FOURFOLD_HOME, or use \
                 --home DIR.",
            ),
            Self::Relative(path) => write!(
                f,
                "cannot tell where your answers belong, since HOME leads to {}, which does not begin with `/`. Set \
                 HOME to a full path, set FOURFOLD_HOME, or use --home DIR.",
                path.display()
            ),
        }
    }
}

fn thing(kind: Kind) -> &'static str {
    match kind {
        Kind::File => "a file",
        Kind::Folder => "a folder",
        Kind::Link => "a link that leads nowhere",
        Kind::Other => "a pipe or a device",
    }
}

fn held_by(holder: Option<&Holder>) -> String {
    holder.map_or_else(String::new, |h| format!(" (`{}`, process {}, since {})", h.what, h.pid, h.since))
}

fn several(candidates: &[Id]) -> String {
    candidates.iter().map(Id::as_str).collect::<Vec<_>>().join(" or ")
}

/// `, line 3, column 7`; nothing when the trouble is with the whole file.
#[must_use]
pub fn place(line: usize, column: usize) -> String {
    if line == 0 { String::new() } else { format!(", line {line}, column {column}") }
}
