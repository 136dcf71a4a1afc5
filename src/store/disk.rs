//! Owns [`DiskFs`], the real file system.
//! Must hold no rule of the store: each method is one operation.

use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

#[cfg(target_os = "linux")]
use rustix::fs::{CWD, RenameFlags};
use rustix::fs::{Dir, Mode, OFlags};
use rustix::io::Errno;

use super::error::Flaw;
use super::fs::{Facts, Fs, Kind, NewFile};

/// The file system of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct DiskFs;

/// For `custom_flags`: do not follow a link, do not wait for a pipe, do not become a terminal's owner.
pub(super) fn careful() -> i32 {
    (OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed()
}

impl Fs for DiskFs {
    fn look(&self, path: &Path) -> io::Result<Option<Facts>> {
        let metadata = match fs::symlink_metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let kind = if metadata.is_file() {
            Kind::File
        } else if metadata.is_dir() {
            Kind::Folder
        } else if metadata.is_symlink() {
            Kind::Link
        } else {
            Kind::Other
        };
        Ok(Some(Facts { kind, size: metadata.len() }))
    }

    fn resolve(&self, link: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(link)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        // Not `fs::read_dir`, which panics when the folder cannot be closed.
        let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let names = Dir::new(rustix::fs::open(folder, flags, Mode::empty())?)?;
        let names = names.map(|entry| Ok(OsStr::from_bytes(entry?.file_name().to_bytes()).to_owned()));
        names.filter(|name| name.as_ref().map_or(true, |name| name != "." && name != "..")).collect()
    }

    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let open = OpenOptions::new().read(true).custom_flags(careful()).open(file)?;
        let metadata = open.metadata()?;
        if !metadata.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, Flaw::NotRegular));
        }
        let size = usize::try_from(metadata.len().min(limit)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(size.saturating_add(1));
        open.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(folder)
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        Ok(Box::new(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn name_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        by_first_offered(&[rename_free, link_free, look_and_rename], from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }
}

/// A way to give the file at the first path the second path for its name, where nothing stands.
type Way = fn(&Path, &Path) -> io::Result<()>;

/// Goes the first of `ways` that the system and the disk know.
fn by_first_offered(ways: &[Way], from: &Path, to: &Path) -> io::Result<()> {
    let mut ended = Err(Errno::NOSYS.into());
    for way in ways {
        ended = way(from, to);
        if !ended.as_ref().is_err_and(is_not_offered) {
            break;
        }
    }
    ended
}

/// Renames in one step, and never replaces.
#[cfg(target_os = "linux")]
fn rename_free(from: &Path, to: &Path) -> io::Result<()> {
    Ok(rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(target_os = "linux"))]
fn rename_free(_: &Path, _: &Path) -> io::Result<()> {
    Err(Errno::NOSYS.into())
}

/// A second name, and then the first one is taken away: the second name never replaces.
fn link_free(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)?;
    // It is in its place; what is left beside it is a leaving like that of any save that was cut off.
    drop(fs::remove_file(from));
    Ok(())
}

/// Some disks of networks and sticks offer neither: there, to look first is all that can be done.
fn look_and_rename(from: &Path, to: &Path) -> io::Result<()> {
    match DiskFs.look(to)? {
        None => fs::rename(from, to),
        Some(_) => Err(io::ErrorKind::AlreadyExists.into()),
    }
}

/// Whether the system or the disk does not know how to do it, rather than having failed.
fn is_not_offered(error: &io::Error) -> bool {
    let offered_not = [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::PERM];
    Errno::from_io_error(error).is_some_and(|errno| offered_not.contains(&errno))
}

impl NewFile for File {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        Write::write_all(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use rstest::rstest;

    use super::*;

    fn as_it_comes(from: &Path, to: &Path) -> io::Result<()> {
        DiskFs.name_free(from, to)
    }

    fn by_the_last(from: &Path, to: &Path) -> io::Result<()> {
        by_first_offered(&[unknown, unknown, look_and_rename], from, to)
    }

    #[rstest]
    #[case::as_it_comes(as_it_comes)]
    #[case::by_a_second_name(link_free)]
    #[case::by_a_look(look_and_rename)]
    #[case::where_only_the_last_is_offered(by_the_last)]
    fn a_name_that_is_free_is_taken_and_none_that_is_not(#[case] name: Way) {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let put = |name: &str| DiskFs.create(&at(name)).unwrap().write_all(name.as_bytes()).unwrap();
        put("new");
        name(&at("new"), &at("free")).unwrap();
        assert_eq!(fs::read(at("free")).unwrap(), b"new");
        assert!(!at("new").exists());
        put("new");
        put("file");
        fs::create_dir(at("folder")).unwrap();
        symlink("nowhere", at("link")).unwrap();
        for taken in ["file", "folder", "link"] {
            let error = name(&at("new"), &at(taken)).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::AlreadyExists, "{taken}");
        }
        assert_eq!(fs::read(at("file")).unwrap(), b"file");
        assert_eq!(fs::read(at("new")).unwrap(), b"new");
        assert!(!at("nowhere").exists());
        let error = name(&at("gone"), &at("other")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }

    fn unknown(_: &Path, _: &Path) -> io::Result<()> {
        Err(Errno::OPNOTSUPP.into())
    }

    #[test]
    fn what_lies_below_a_file_is_not_merely_missing() {
        let folder = tempfile::tempdir().unwrap();
        drop(DiskFs.create(&folder.path().join("file")).unwrap());
        assert!(DiskFs.look(&folder.path().join("missing")).unwrap().is_none());
        let error = DiskFs.look(&folder.path().join("file/below")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotADirectory);
    }

    /// It may have become one since it was looked at.
    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        let kind = rustix::fs::FileType::Fifo;
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, kind, Mode::from_raw_mode(0o600), 0).unwrap();
        assert_eq!(DiskFs.read(&pipe, 1).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }

    #[test]
    fn a_disk_that_is_full_is_asked_once() {
        let full: Way = |_, _| Err(Errno::NOSPC.into());
        let next: Way = |_, _| unreachable!("asked again");
        let error = by_first_offered(&[unknown, full, next], Path::new("a"), Path::new("b")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }

    #[test]
    fn only_a_way_that_is_not_offered_leads_to_another() {
        let is = |errno: Errno| is_not_offered(&errno.into());
        assert!(is(Errno::INVAL) && is(Errno::NOSYS) && is(Errno::OPNOTSUPP) && is(Errno::PERM));
        assert!(!is(Errno::EXIST) && !is(Errno::NOSPC) && !is(Errno::IO) && !is(Errno::ACCESS));
    }
}
