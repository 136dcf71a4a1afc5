//! Owns reading a session, and what every file of ours goes through when it is read: size caps before the first byte, strict JSON, format versions.
//! Must not change anything on disk.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::error::Flaw;
use super::outline::Outline;
use super::save::Known;
use super::spot::{Spot, spot};
use super::{DiskError, Fs, LARGEST_SESSION, LoadError, Step, Store, Unreadable, Why};
use crate::pack::Id;
use crate::session::{Format, Session};

/// Whether a loaded session may be saved again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// All of its file is understood, or kept where it is not.
    ReadWrite,
    /// Its file, of a newer minor version, holds something that a save would lose: show it, do not change it.
    ReadOnly,
}

/// A session as it stands in its file.
#[derive(Debug)]
pub struct Loaded {
    /// What was said.
    pub session: Session,
    /// Whether it may be saved.
    pub access: Access,
}

impl Store {
    /// Reads the session `id` and remembers its file's content, so that a later save sees whether another
    /// program has changed it.
    ///
    /// # Errors
    /// [`LoadError`] when there is none, or when it cannot be read; then the file stays as it is.
    pub fn load(&mut self, id: &Id) -> Result<Loaded, LoadError> {
        let (loaded, bytes) = self.read_session(id)?;
        self.known.insert(id.clone(), Known::loaded(bytes, loaded.access));
        Ok(loaded)
    }

    /// Reads the session `id` to look at it only: what a later save takes for another program's change stays as
    /// it was. Whoever means to save loads with [`Self::load`].
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn peek(&self, id: &Id) -> Result<Loaded, LoadError> {
        self.read_session(id).map(|(loaded, _)| loaded)
    }

    pub(super) fn read_session(&self, id: &Id) -> Result<(Loaded, Vec<u8>), LoadError> {
        let path = self.path_of(id);
        let bytes = match read_capped(self.fs.as_ref(), &path, LARGEST_SESSION) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Err(LoadError::Missing(id.clone())),
            Err(why) => return Err(Trouble::whole(why).in_file(path).into()),
        };
        let loaded = parse(&bytes).map_err(|trouble| trouble.in_file(path.clone()))?;
        if loaded.session.id != *id {
            return Err(Trouble::whole(Why::OtherName(loaded.session.id)).in_file(path).into());
        }
        Ok((loaded, bytes))
    }
}

/// What is wrong with a file's content, and where; `line` 0 for the whole of it.
#[derive(Debug)]
pub(super) struct Trouble {
    line: usize,
    column: usize,
    why: Why,
}

impl Trouble {
    pub(super) fn whole(why: Why) -> Self {
        Self { line: 0, column: 0, why }
    }

    pub(super) fn json(error: &serde_json::Error) -> Self {
        let (line, column, words) = (error.line(), error.column(), words(error));
        let why = match error.classify() {
            Category::Eof => Why::Truncated,
            Category::Syntax | Category::Io => Why::Damaged(Flaw::Said(words)),
            // Any other message may quote the file.
            Category::Data if words.starts_with("missing field") => Why::Foreign(Flaw::Said(words)),
            Category::Data => Why::Foreign(Flaw::Unexpected),
        };
        Self { line, column, why }
    }

    /// Like [`Self::json`] for what [`Outline`] refuses, whose own messages quote nothing.
    pub(super) fn outline(error: &serde_json::Error) -> Self {
        let trouble = Self::json(error);
        if error.is_data() {
            Self { why: Why::Damaged(Flaw::Said(words(error))), ..trouble }
        } else {
            trouble
        }
    }

    /// The same trouble, in a text that begins with `before`.
    pub(super) fn behind(self, before: &[u8]) -> Self {
        let (mut lines, mut last) = (0, 0);
        for byte in before {
            (lines, last) = if *byte == b'\n' { (lines + 1, 0) } else { (lines, last + 1) };
        }
        let column = match self.line {
            0 => last + 1,
            1 => last + self.column,
            _ => self.column,
        };
        Self { line: lines + self.line.max(1), column, why: self.why }
    }

    pub(super) fn in_file(self, path: PathBuf) -> Unreadable {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Unreadable { path, name, line: self.line, column: self.column, why: self.why }
    }
}

/// The parser's message without the place, which is told apart from it.
fn words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

/// The whole of a regular file, links followed, if it is at most `limit` bytes; none when there is no file.
pub(super) fn read_capped(fs: &dyn Fs, path: &Path, limit: u64) -> Result<Option<Vec<u8>>, Why> {
    let (real, size) = match spot(fs, path).map_err(Why::Disk)? {
        Spot::Free => return Ok(None),
        Spot::Refused(kind) => return Err(Why::NotAFile(kind)),
        Spot::File { path, size } => (path, size),
    };
    if size > limit {
        return Err(Why::TooLarge { size, limit });
    }
    // It may have grown since.
    let bytes = fs.read(&real, limit + 1).map_err(DiskError::at(Step::Read, &real)).map_err(Why::Disk)?;
    match u64::try_from(bytes.len()) {
        Ok(size) if size <= limit => Ok(Some(bytes)),
        Ok(size) => Err(Why::TooLarge { size, limit }),
        Err(_) => Err(Why::TooLarge { size: u64::MAX, limit }),
    }
}

/// `bytes` without the mark that some editors put before a text.
pub(super) fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// A session from the bytes of its file.
pub(super) fn parse(bytes: &[u8]) -> Result<Loaded, Trouble> {
    let (outline, session) = strict::<Session>(bytes)?;
    let access = if survives(&outline, &session) { Access::ReadWrite } else { Access::ReadOnly };
    Ok(Loaded { session, access })
}

/// What a file of ours holds, and its outline. Refuses what is empty, deep, cut short or not JSON, a name that
/// stands twice, and formats that this program does not know.
pub(super) fn strict<T: DeserializeOwned>(bytes: &[u8]) -> Result<(Outline, T), Trouble> {
    #[derive(Deserialize)]
    struct Versioned {
        format: Format,
    }

    let bytes = without_bom(bytes);
    if bytes.is_empty() {
        return Err(Trouble::whole(Why::Empty));
    }
    let outline = Outline::of(bytes).map_err(|error| Trouble::outline(&error))?;
    let Versioned { format } = serde_json::from_slice(bytes).map_err(|error| Trouble::json(&error))?;
    if format.major > Format::CURRENT.major {
        return Err(Trouble::whole(Why::Newer(format)));
    }
    if format.major < 1 {
        return Err(Trouble::whole(Why::Foreign(Flaw::FormatZero)));
    }
    let value = serde_json::from_slice(bytes).map_err(|error| Trouble::json(&error))?;
    Ok((outline, value))
}

/// Whether a save of `session` keeps every part of the text that it was read from.
fn survives(outline: &Outline, session: &Session) -> bool {
    let again = serde_json::to_vec(session).and_then(|bytes| Outline::of(&bytes));
    again.is_ok_and(|again| outline.fits_in(&again))
}
