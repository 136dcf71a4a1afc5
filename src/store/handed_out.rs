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
    put(&mut Store::open(folder_of(path), DiskFs), path, bytes, replace)
}

fn put(store: &mut Store, path: &Path, bytes: &[u8], replace: bool) -> Result<Saved, SaveError> {
    match check(store.fs.as_ref(), path, replace)? {
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use rustix::io::Errno;

    use super::*;
    use crate::store::Kind;
    use crate::store::testing::{FailingFs, Faults, Mode};

    #[test]
    fn it_is_told_before_any_work_whether_a_place_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        check_free(&file, false).unwrap();
        assert!(!file.exists(), "looking makes nothing");
        drop(DiskFs.create(&file).unwrap());
        assert!(matches!(check_free(&file, false), Err(SaveError::Exists(path)) if path == file));
        check_free(&file, true).unwrap();
        symlink(folder.path(), &link).unwrap();
        for replace in [false, true] {
            let refused = check_free(&link, replace);
            assert!(matches!(refused, Err(SaveError::NotAFile { kind: Kind::Folder, .. })), "{refused:?}");
        }
    }

    /// What becomes of a file when one operation goes wrong before it has any effect.
    fn with(errno: Errno, at: &str) -> SaveError {
        let (folder, faults) = (tempfile::tempdir().unwrap(), Faults::default());
        let mut store = Store::open(folder.path(), FailingFs(faults.clone()));
        let _ = put(&mut store, &folder.path().join("first"), b"x", false).unwrap();
        let n = faults.disarm().iter().position(|name| *name == at).unwrap();
        faults.arm(n, errno.raw_os_error(), Mode::Before);
        put(&mut store, &folder.path().join("second"), b"x", false).unwrap_err()
    }

    #[test]
    fn a_place_that_another_program_took_meanwhile_is_not_free_and_a_full_disk_is_full() {
        assert!(
            matches!(with(Errno::EXIST, "name_free"), SaveError::Exists(path) if path.ends_with("second"))
        );
        for at in ["create", "write", "name_free"] {
            assert_eq!(with(Errno::NOSPC, at).brief(), "disk full");
        }
    }
}
