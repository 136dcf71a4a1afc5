//! Owns [`PowerFs`]: the real disk as the live image, and a record from which every image that a power cut
//! may leave is worked out.
//!
//! The model is that of POSIX, harsher than any one file system: of the names changed in a folder since it was
//! last flushed, any may be lost; of bytes not flushed, all, the second half, or none may be lost; a file in a
//! folder that is lost is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::store::{DiskFs, Facts, Fs, NewFile};

/// All files of one image.
pub(crate) type Image = BTreeMap<PathBuf, Vec<u8>>;

#[derive(Clone, Debug)]
enum Event {
    MakeFolder(PathBuf),
    Create(PathBuf, usize),
    Write(usize, Vec<u8>),
    Sync(usize),
    Rename(PathBuf, PathBuf),
    SyncFolder(PathBuf),
    Remove(PathBuf),
    Mark,
}

/// What a [`PowerFs`] did.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recording(Arc<Mutex<Vec<Event>>>);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Clone, Debug)]
enum Change {
    Put(PathBuf, Node),
    Move(PathBuf, PathBuf, Node),
    Gone(PathBuf),
}

/// The disk as far as it is certain, and what is not.
#[derive(Default)]
struct Model {
    live: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    pending: Vec<(PathBuf, Change)>,
    /// By file: flushed bytes, live bytes.
    bytes: BTreeMap<usize, (Vec<u8>, Vec<u8>)>,
}

impl Recording {
    /// Marks that something was said to the person.
    pub(crate) fn mark(&self) {
        self.push(Event::Mark);
    }

    fn push(&self, event: Event) {
        self.0.lock().unwrap().push(event);
    }

    /// For a power cut after every operation: how many marks came before it, and each image it may leave.
    /// Folders above `root` are taken to be on the disk.
    pub(crate) fn crash_states(&self, root: &Path) -> Vec<(usize, BTreeSet<Image>)> {
        let mut model = Model::default();
        let mut marks = 0;
        let mut states = vec![(0, model.images(root))];
        for event in self.0.lock().unwrap().iter().cloned() {
            if matches!(event, Event::Mark) {
                marks += 1;
            }
            model.apply(event);
            states.push((marks, model.images(root)));
        }
        states
    }
}

impl Model {
    fn apply(&mut self, event: Event) {
        match event {
            Event::MakeFolder(path) => self.change(Change::Put(path, Node::Folder)),
            Event::Create(path, file) => {
                self.bytes.insert(file, (Vec::new(), Vec::new()));
                self.change(Change::Put(path, Node::File(file)));
            }
            Event::Write(file, bytes) => self.bytes.get_mut(&file).unwrap().1.extend(bytes),
            Event::Sync(file) => {
                let (flushed, live) = self.bytes.get_mut(&file).unwrap();
                flushed.clone_from(live);
            }
            Event::Rename(from, to) => {
                let node = self.live[&from];
                self.change(Change::Move(from, to, node));
            }
            Event::Remove(path) => self.change(Change::Gone(path)),
            Event::SyncFolder(folder) => {
                for (of, change) in std::mem::take(&mut self.pending) {
                    if of == folder {
                        change.on(&mut self.durable);
                    } else {
                        self.pending.push((of, change));
                    }
                }
            }
            Event::Mark => {}
        }
    }

    fn change(&mut self, change: Change) {
        let (Change::Put(path, _) | Change::Move(path, _, _) | Change::Gone(path)) = &change;
        let folder = path.parent().unwrap().to_owned();
        change.on(&mut self.live);
        self.pending.push((folder, change));
    }

    fn images(&self, root: &Path) -> BTreeSet<Image> {
        let mut images = BTreeSet::new();
        for kept in 0_u32..1 << self.pending.len() {
            let mut tree = self.durable.clone();
            for (n, (_, change)) in self.pending.iter().enumerate() {
                if kept & (1 << n) != 0 {
                    change.on(&mut tree);
                }
            }
            for torn in 0..3 {
                images.insert(self.image(&tree, torn, root));
            }
        }
        images
    }

    fn image(&self, tree: &BTreeMap<PathBuf, Node>, torn: usize, root: &Path) -> Image {
        let reached = |path: &Path| {
            let mut above = path.ancestors().skip(1).take_while(|folder| *folder != root);
            above.all(|folder| tree.get(folder) == Some(&Node::Folder))
        };
        let files = tree.iter().filter_map(|(path, node)| match node {
            Node::File(file) if reached(path) => Some((path.clone(), self.left_of(*file, torn))),
            Node::File(_) | Node::Folder => None,
        });
        files.collect()
    }

    fn left_of(&self, file: usize, torn: usize) -> Vec<u8> {
        let (flushed, live) = &self.bytes[&file];
        let unsure = live.len() - flushed.len();
        live[..flushed.len() + unsure * torn / 2].to_vec()
    }
}

impl Change {
    fn on(&self, tree: &mut BTreeMap<PathBuf, Node>) {
        match self {
            Self::Put(path, node) => {
                tree.insert(path.clone(), *node);
            }
            Self::Move(from, to, node) => {
                tree.remove(from);
                tree.insert(to.clone(), *node);
            }
            Self::Gone(path) => {
                tree.remove(path);
            }
        }
    }
}

/// The real disk, recorded. Flushes are only recorded.
#[derive(Clone, Debug, Default)]
pub(crate) struct PowerFs(pub(crate) Recording);

impl Fs for PowerFs {
    fn look(&self, path: &Path) -> io::Result<Option<Facts>> {
        DiskFs.look(path)
    }

    fn resolve(&self, link: &Path) -> io::Result<PathBuf> {
        DiskFs.resolve(link)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        DiskFs.list(folder)
    }

    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        DiskFs.read(file, limit)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        DiskFs.make_folder(folder)?;
        self.0.push(Event::MakeFolder(folder.to_owned()));
        Ok(())
    }

    fn create(&self, file: &Path) -> io::Result<Box<dyn NewFile>> {
        let inner = DiskFs.create(file)?;
        let number = self.0.0.lock().unwrap().len();
        self.0.push(Event::Create(file.to_owned(), number));
        Ok(Box::new(PowerFile { inner, number, recording: self.0.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        DiskFs.rename(from, to)?;
        self.0.push(Event::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn name_free(&self, from: &Path, to: &Path) -> io::Result<()> {
        DiskFs.name_free(from, to)?;
        self.0.push(Event::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.push(Event::SyncFolder(folder.to_owned()));
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        DiskFs.remove(file)?;
        self.0.push(Event::Remove(file.to_owned()));
        Ok(())
    }
}

struct PowerFile {
    inner: Box<dyn NewFile>,
    number: usize,
    recording: Recording,
}

impl NewFile for PowerFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.inner.write_all(bytes)?;
        self.recording.push(Event::Write(self.number, bytes.to_vec()));
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.recording.push(Event::Sync(self.number));
        Ok(())
    }
}
