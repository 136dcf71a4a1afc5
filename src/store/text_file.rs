//! Owns the text files that a person writes by hand and Fourfold reads: packs, and the settings.
//! Must not know what is in them, nor change a pack.

use std::io::ErrorKind;
use std::path::Path;

use super::error::Flaw;
use super::read::{Trouble, read_capped, without_bom};
use super::scratch::read_whole;
use super::spot::{Spot, spot};
use super::write::folder_of;
use super::{DiskFs, Fs, LARGEST_PACK, LARGEST_SETTINGS, SaveError, Saved, Store, Unreadable, Why};

/// The text of a pack's file, anywhere, of at most 1 MB. Pipes, devices and folders are refused unread.
///
/// # Errors
/// [`Unreadable`] when there is none, when it cannot be read, or when it is not UTF-8.
pub fn read_pack_file(path: &Path) -> Result<String, Unreadable> {
    text(path, &read_whole(path, LARGEST_PACK)?)
}

/// Writes a new pack file, durably.
///
/// # Errors
/// [`SaveError::Exists`] when anything stands there already: it is left alone. Any other when it cannot be
/// written.
pub fn create_pack_file(path: &Path, text: &str) -> Result<Saved, SaveError> {
    create_settings_file(path, text)
}

/// Whether anything stands at `path`, a link that leads nowhere too.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    !matches!(DiskFs.look(path), Ok(None))
}

/// The text of the settings file, of at most 1 MB; none when there is no such file. Links are followed; pipes,
/// devices and folders are refused unread.
///
/// # Errors
/// [`Unreadable`] when it cannot be read, or when it is not UTF-8. It stays as it is.
pub fn read_settings_file(path: &Path) -> Result<Option<String>, Unreadable> {
    let read = read_capped(&DiskFs, path, LARGEST_SETTINGS);
    let bytes = read.map_err(|why| Trouble::whole(why).in_file(path.to_owned()))?;
    bytes.map(|bytes| text(path, &bytes)).transpose()
}

/// Writes the settings file, for its owner only, and the folders that are missing above it.
///
/// # Errors
/// [`SaveError::Exists`] when anything stands there already: it is left alone. Any other when it cannot be
/// written.
pub fn create_settings_file(path: &Path, text: &str) -> Result<Saved, SaveError> {
    let folder = folder_of(path);
    let mut store = Store::open(folder, DiskFs);
    store.make_folders(folder).map_err(SaveError::Disk)?;
    match store.add(path, text.as_bytes()) {
        Ok(written) => Ok(Saved { unconfirmed: written.unconfirmed, conflict: None }),
        Err(error) if error.source.kind() == ErrorKind::AlreadyExists => {
            Err(SaveError::Exists(path.to_owned()))
        }
        Err(error) => Err(SaveError::Disk(error)),
    }
}

/// Puts `text` in the place of the settings file, or writes it where there is none, as
/// [`create_settings_file`] does. All of it or nothing; a link stays a link. Whoever calls it has just read the
/// file: what another program wrote since is lost.
///
/// # Errors
/// [`SaveError::NotAFile`] for all but a regular file. Any other when it cannot be written: it is as it was.
pub fn replace_settings_file(path: &Path, text: &str) -> Result<Saved, SaveError> {
    match spot(&DiskFs, path).map_err(SaveError::Disk)? {
        Spot::Free => create_settings_file(path, text),
        Spot::Refused(kind) => Err(SaveError::NotAFile { path: path.to_owned(), kind }),
        Spot::File { path: real, .. } => {
            let written = Store::open(folder_of(&real), DiskFs).replace(&real, text.as_bytes());
            let unconfirmed = written.map_err(SaveError::Disk)?.unconfirmed;
            Ok(Saved { unconfirmed, conflict: None })
        }
    }
}

pub(super) fn text(path: &Path, bytes: &[u8]) -> Result<String, Unreadable> {
    match str::from_utf8(without_bom(bytes)) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
            let why = Why::Damaged(Flaw::NotText { line });
            Err(Trouble::whole(why).in_file(path.to_owned()))
        }
    }
}
