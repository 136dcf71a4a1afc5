//! Owns [`DiskFs`], the real file system.
//! Must hold no rule of the store: each method is one operation.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

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
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
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

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }
}

impl NewFile for File {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        Write::write_all(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}
