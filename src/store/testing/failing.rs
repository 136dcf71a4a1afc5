//! Owns [`FailingFs`]: the real disk, but one operation, or all from one on, go wrong.
//! Flushes are skipped, so that long tables stay quick.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::store::{DiskFs, Facts, Fs, NewFile};

/// How an operation goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It has no effect; of a write, half.
    Before,
    /// It takes effect and reports an error all the same.
    After,
    /// It and every later one have no effect.
    FromThenOn,
}

#[derive(Debug, Default)]
struct Script {
    fault: Option<(usize, i32, Mode)>,
    done: Vec<&'static str>,
}

/// The remote control of a [`FailingFs`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(Arc<Mutex<Script>>);

impl Faults {
    /// From now on, the `n`-th operation (from 0) fails with `errno`.
    pub(crate) fn arm(&self, n: usize, errno: i32, mode: Mode) {
        *self.script() = Script { fault: Some((n, errno, mode)), done: Vec::new() };
    }

    /// From now on nothing fails. Gives the names of the operations since the last call.
    pub(crate) fn disarm(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.script()).done
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap()
    }

    /// Counts one operation; the errno and the mode when it is to fail.
    fn next(&self, name: &'static str) -> Option<(i32, Mode)> {
        let mut script = self.script();
        let n = script.done.len();
        script.done.push(name);
        let (at, errno, mode) = script.fault?;
        (n == at || (n > at && mode == Mode::FromThenOn)).then_some((errno, mode))
    }

    fn run<T>(&self, name: &'static str, operation: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.next(name) {
            None => operation(),
            Some((errno, mode)) => {
                if mode == Mode::After {
                    drop(operation());
                }
                Err(io::Error::from_raw_os_error(errno))
            }
        }
    }
}

/// The real disk with faults.
#[derive(Clone, Debug, Default)]
pub(crate) struct FailingFs(pub(crate) Faults);

impl Fs for FailingFs {
    fn look(&self, path: &Path) -> io::Result<Option<Facts>> {
        self.0.run("look", || DiskFs.look(path))
    }

    fn resolve(&self, link: &Path) -> io::Result<PathBuf> {
        self.0.run("resolve", || DiskFs.resolve(link))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.0.run("list", || DiskFs.list(folder))
    }

    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.0.run("read", || DiskFs.read(file, limit))
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.run("make_folder", || DiskFs.make_folder(folder))
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn NewFile>> {
        let inner = self.0.run("create", || DiskFs.create(file))?;
        Ok(Box::new(FailingFile { inner, faults: self.0.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.run("rename", || DiskFs.rename(from, to))
    }

    fn name_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.run("name_free", || DiskFs.name_free(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.run("sync_folder", || DiskFs.look(folder).map(|_| ()))
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.0.run("remove", || DiskFs.remove(file))
    }
}

struct FailingFile {
    inner: Box<dyn NewFile>,
    faults: Faults,
}

impl NewFile for FailingFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.faults.next("write") {
            None => self.inner.write_all(bytes),
            Some((errno, mode)) => {
                let kept = if mode == Mode::After { bytes.len() } else { bytes.len() / 2 };
                self.inner.write_all(&bytes[..kept]).unwrap();
                Err(io::Error::from_raw_os_error(errno))
            }
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        self.faults.run("sync", || Ok(()))
    }
}
