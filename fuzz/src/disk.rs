//! Owns [`MemoryDisk`]: a file system in memory that fails when it is told to, and knows what a power cut leaves.
//! The model is the harshest one: names that were not flushed are lost, and so are bytes.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fourfold::store::{Facts, Fs, Kind, NewFile};

/// Names, and the number of the file behind each; none for a folder.
type Names = BTreeMap<PathBuf, Option<usize>>;

/// Which operations fail.
#[derive(Clone, Copy)]
struct Fault {
    /// So many go well before.
    after: u8,
    /// Whether all fail from then on, and not only one.
    lasting: bool,
}

struct Content {
    live: Names,
    durable: Names,
    /// By file: its bytes, and those that were flushed.
    files: Vec<(Vec<u8>, Vec<u8>)>,
    fault: Option<Fault>,
}

/// The disk. Clones are the same one.
#[derive(Clone)]
pub struct MemoryDisk(Arc<Mutex<Content>>);

impl MemoryDisk {
    /// With the folder `home`, and that which stands above it.
    #[must_use]
    pub fn new(home: &Path) -> Self {
        let live: Names = home.ancestors().map(|folder| (folder.to_owned(), None)).collect();
        Self(Arc::new(Mutex::new(Content { durable: live.clone(), live, files: Vec::new(), fault: None })))
    }

    /// The `after`-th operation from now on fails; with `lasting`, all behind it too.
    pub fn fail(&self, after: u8, lasting: bool) {
        self.content().fault = Some(Fault { after, lasting });
    }

    /// From now on nothing fails.
    pub fn mend(&self) {
        self.content().fault = None;
    }

    /// Puts `bytes` at `path`, as another program would, and makes the folder.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut content = self.content();
        let file = content.files.len();
        content.files.push((bytes.to_vec(), bytes.to_vec()));
        let above = path.ancestors().skip(1).map(|folder| (folder.to_owned(), None));
        let names: Vec<_> = above.chain([(path.to_owned(), Some(file))]).collect();
        content.live.extend(names.clone());
        content.durable.extend(names);
    }

    /// What stands at `path`.
    #[must_use]
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        self.content().bytes(path)
    }

    /// What a power cut leaves, as a disk of its own.
    #[must_use]
    pub fn after_power_cut(&self) -> Self {
        let content = self.content();
        let reached =
            |path: &Path| path.ancestors().skip(1).all(|folder| content.durable.contains_key(folder));
        let names: Names =
            content.durable.iter().filter(|(path, _)| reached(path)).map(|(p, n)| (p.clone(), *n)).collect();
        let files = content.files.iter().map(|(_, flushed)| (flushed.clone(), flushed.clone())).collect();
        Self(Arc::new(Mutex::new(Content { live: names.clone(), durable: names, files, fault: None })))
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One operation, unless it is to fail.
    fn operate(&self) -> io::Result<MutexGuard<'_, Content>> {
        let mut content = self.content();
        match &mut content.fault {
            Some(Fault { after, .. }) if *after > 0 => *after -= 1,
            Some(Fault { lasting, .. }) => {
                if !*lasting {
                    content.fault = None;
                }
                return Err(ErrorKind::StorageFull.into());
            }
            None => {}
        }
        Ok(content)
    }
}

impl Content {
    fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let file = (*self.live.get(path)?)?;
        self.files.get(file).map(|(bytes, _)| bytes.clone())
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let name = self.live.remove(from).ok_or(ErrorKind::NotFound)?;
        self.live.insert(to.to_owned(), name);
        Ok(())
    }

    fn within(names: &Names, folder: &Path) -> Names {
        let inside = names.iter().filter(|(path, _)| path.parent() == Some(folder));
        inside.map(|(path, name)| (path.clone(), *name)).collect()
    }
}

impl Fs for MemoryDisk {
    fn look(&self, path: &Path) -> io::Result<Option<Facts>> {
        let content = self.operate()?;
        let Some(name) = content.live.get(path) else { return Ok(None) };
        let size = name.and_then(|file| content.files.get(file)).map_or(0, |(bytes, _)| bytes.len() as u64);
        Ok(Some(Facts { kind: if name.is_some() { Kind::File } else { Kind::Folder }, size }))
    }

    fn resolve(&self, link: &Path) -> io::Result<PathBuf> {
        self.operate().map(|_| link.to_owned())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let content = self.operate()?;
        if content.live.get(folder) != Some(&None) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = Content::within(&content.live, folder);
        Ok(inside.keys().filter_map(|path| path.file_name()).map(OsString::from).collect())
    }

    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.operate()?.bytes(file).ok_or(ErrorKind::NotFound)?;
        bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut content = self.operate()?;
        if content.live.contains_key(folder) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        content.live.insert(folder.to_owned(), None);
        Ok(())
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn NewFile>> {
        let mut content = self.operate()?;
        if content.live.contains_key(file) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let number = content.files.len();
        content.files.push((Vec::new(), Vec::new()));
        content.live.insert(file.to_owned(), Some(number));
        Ok(Box::new(MemoryFile { disk: self.clone(), number }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.operate()?.rename(from, to)
    }

    fn name_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut content = self.operate()?;
        if content.live.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        content.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut content = self.operate()?;
        let inside = Content::within(&content.live, folder);
        content.durable.retain(|path, _| path.parent() != Some(folder));
        content.durable.extend(inside);
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.operate()?.live.remove(file).map(|_| ()).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

struct MemoryFile {
    disk: MemoryDisk,
    number: usize,
}

impl NewFile for MemoryFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let failed = self.disk.operate().map(|_| ());
        // Of a write that fails, half is there.
        let kept = bytes.get(..bytes.len() / 2).filter(|_| failed.is_err()).unwrap_or(bytes);
        if let Some((live, _)) = self.disk.content().files.get_mut(self.number) {
            live.extend_from_slice(kept);
        }
        failed
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut content = self.disk.operate()?;
        if let Some((live, flushed)) = content.files.get_mut(self.number) {
            flushed.clone_from(live);
        }
        Ok(())
    }
}
