//! Owns writing what a person takes away: a report or an archive, to any place that they name.
//! Must not replace anything that they did not agree to replace.

use std::io::ErrorKind;
use std::path::Path;

use super::spot::{Spot, spot};
use super::write::folder_of;
use super::{DiskFs, Fs, SaveError, Saved, Store};

/// Whether `path` is free for [`hand_out`], looked at before any work is done for it.
///
/// # Errors
/// [`SaveError::Exists`] when a file is there and is not to be replaced; [`SaveError::NotAFile`] when anything
/// else is there.
pub fn check_free(path: &Path, replace: bool) -> Result<(), SaveError> {
    check(&DiskFs, path, replace).map(drop)
}

/// Writes a file for its owner only, durably, all of it or nothing. With `replace` it takes the place of a file that
/// is there; a link stays a link.
///
/// # Errors
/// As [`check_free`], and [`SaveError::Disk`]; then `path` is as it was.
pub fn hand_out(path: &Path, bytes: &[u8], replace: bool) -> Result<Saved, SaveError> {
    let mut store = Store::open(folder_of(path), DiskFs);
    match check(&DiskFs, path, replace)? {
        Spot::Refused(kind) => Err(SaveError::NotAFile { path: path.to_owned(), kind }),
        Spot::File { path: real, .. } => {
            let written = store.replace(&real, bytes).map_err(SaveError::Disk)?;
            Ok(Saved { unconfirmed: written.unconfirmed, conflict: None })
        }
        Spot::Free => match store.add_unconfirmed(path, bytes) {
            Err(error) if error.source.kind() == ErrorKind::AlreadyExists => {
                Err(SaveError::Exists(path.to_owned()))
            }
            Err(error) => Err(SaveError::Disk(error)),
            Ok(()) => Ok(Saved { unconfirmed: store.sync_new_folders().err(), conflict: None }),
        },
    }
}

fn check(fs: &dyn Fs, path: &Path, replace: bool) -> Result<Spot, SaveError> {
    match spot(fs, path).map_err(SaveError::Disk)? {
        Spot::Refused(kind) => Err(SaveError::NotAFile { path: path.to_owned(), kind }),
        Spot::File { .. } if !replace => Err(SaveError::Exists(path.to_owned())),
        there => Ok(there),
    }
}
