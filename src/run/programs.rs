//! Owns whether a program is there to be run.
//! Must not run it.

use std::ffi::OsStr;
use std::path::Path;

use rustix::fs::{Access, access};

/// Whether `name` is a program in one of the folders of `path`, the variable.
pub(crate) fn on_path(name: &str, path: Option<&OsStr>) -> bool {
    path.is_some_and(|path| std::env::split_paths(path).any(|folder| can_run(&folder.join(name))))
}

/// Whether there is a program there.
pub(crate) fn can_run(path: &Path) -> bool {
    path.is_file() && access(path, Access::EXEC_OK).is_ok()
}
