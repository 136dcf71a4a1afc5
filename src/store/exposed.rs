//! Owns who may use what is kept: whether the data folder can be used, what in it others may look at, and
//! keeping them from it.
//! Must not follow a link, change what Fourfold does not keep, or make or remove anything.

use std::ffi::OsStr;
use std::fs::{self, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{Access, access};
use rustix::process::geteuid;

use super::coach_key::COACH_KEY;
use super::disk::careful;
use super::error::Flaw;
use super::{DiskError, Step, Store};

/// What the data folder holds when it is Fourfold's alone.
const OURS: [&str; 7] = ["lock", "sessions", "notes", "packs", "config.toml", "tutor-offered", COACH_KEY];
/// What people other than the owner may do.
const OTHERS: u32 = 0o077;

/// Something that Fourfold keeps and that others than its owner may read or change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposed {
    /// Where it is.
    pub path: PathBuf,
    /// Its permissions, such as `0o755`.
    pub mode: u32,
    /// Whether [`close`] may change that: it is the person's own, no link leads there, and nobody else's
    /// things are in it.
    pub closable: bool,
}

impl Store {
    /// Whether the data folder is there; when it is not, it can be made. Makes nothing.
    ///
    /// # Errors
    /// When something else stands there, or when it cannot be read and written by this person.
    pub fn is_there(&self) -> Result<bool, DiskError> {
        let error = |step, path: &Path, why: io::Error| DiskError::at(step, path)(why);
        match fs::metadata(&self.home) {
            Ok(facts) if facts.is_dir() => {
                let all = Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK;
                access(&self.home, all).map_err(|why| error(Step::Write, &self.home, why.into()))?;
                Ok(true)
            }
            Ok(_) => Err(error(Step::List, &self.home, io::ErrorKind::NotADirectory.into())),
            // A link that leads nowhere.
            Err(why) if self.home.is_symlink() => Err(error(Step::List, &self.home, why)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                let mut above = self.home.ancestors().skip(1).map(or_here);
                let above = above.find(|folder| folder.exists()).unwrap_or(Path::new("/"));
                let enter = Access::WRITE_OK | Access::EXEC_OK;
                access(above, enter).map_err(|why| error(Step::MakeFolder, &self.home, why.into()))?;
                Ok(false)
            }
            Err(why) => Err(error(Step::Look, &self.home, why)),
        }
    }

    /// All that Fourfold keeps and that others may read or change, the data folder first. Links are passed
    /// over, but for the data folder itself, and so is the settings file, which holds no answer.
    ///
    /// # Errors
    /// When something cannot be looked at.
    pub fn exposed(&self) -> Result<Vec<Exposed>, DiskError> {
        let mut found = Vec::new();
        let linked = self.home.is_symlink();
        let alone =
            self.files_in(&self.home)?.iter().all(|name| OURS.iter().any(|ours| OsStr::new(ours) == name));
        let home = if linked { fs::metadata(&self.home).map(Some) } else { look(&self.home) };
        let home = home.map_err(DiskError::at(Step::Look, &self.home))?;
        found.extend(home.and_then(|facts| Exposed::of(&self.home, &facts, alone && !linked)));
        let mut paths = vec![self.home.join("lock"), self.tutor_mark()];
        paths.extend(self.coach_key_files()?);
        for folder in [self.sessions(), self.notes_folder(), self.packs()] {
            let facts = look(&folder).map_err(DiskError::at(Step::Look, &folder))?;
            if facts.is_some_and(|facts| facts.is_dir()) {
                paths.extend(self.files_in(&folder)?.into_iter().map(|file| folder.join(file)));
                paths.push(folder);
            }
        }
        paths.sort_unstable();
        for path in paths {
            let facts = look(&path).map_err(DiskError::at(Step::Look, &path))?;
            found.extend(facts.and_then(|facts| Exposed::of(&path, &facts, !linked)));
        }
        Ok(found)
    }
}

impl Exposed {
    fn of(path: &Path, facts: &Metadata, closable: bool) -> Option<Self> {
        let mode = facts.mode() & 0o7777;
        let ours = facts.is_dir() || facts.is_file();
        let exposed = ours && mode & OTHERS != 0;
        exposed.then(|| Self { path: path.to_owned(), mode, closable: closable && is_own(facts) })
    }
}

/// Gives a folder the permissions `0700` and a file `0600`.
///
/// # Errors
/// When it cannot, or when something else stands there by now.
pub fn close(exposed: &Exposed) -> Result<(), DiskError> {
    let closed = || {
        let open = OpenOptions::new().read(true).custom_flags(careful()).open(&exposed.path)?;
        let facts = open.metadata()?;
        if !exposed.closable || !is_own(&facts) {
            return Err(io::Error::other(Flaw::NotYours));
        }
        open.set_permissions(Permissions::from_mode(if facts.is_dir() { 0o700 } else { 0o600 }))
    };
    closed().map_err(DiskError::at(Step::Close, &exposed.path))
}

/// Whether it is a folder or a file of this person; a file with a second name may be someone's elsewhere.
fn is_own(facts: &Metadata) -> bool {
    let kind = facts.is_dir() || (facts.is_file() && facts.nlink() == 1);
    kind && facts.uid() == geteuid().as_raw()
}

/// What stands at `path`, links not followed; none when nothing does.
fn look(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(facts) => Ok(Some(facts)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The folder above a relative path of one name is the one that the person is in.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
