//! What a person relies on from the store. Each file is one promise.

mod coach_key;
mod exposure;
mod faults;
mod installed;
mod limits;
mod listing;
mod loading;
mod locking;
mod notes;
mod offering;
mod packs;
mod power;
mod properties;
mod removal;
mod saving;
mod scratch;
mod settings;
mod travelling;

use std::path::PathBuf;

use tempfile::TempDir;

use super::{DiskFs, Store};
use crate::pack::Id;
use crate::session::Session;

/// A session as version 1.0 wrote it, which every later version must read.
const RELEASED: &str = include_str!("../../../tests/fixtures/sessions/v1.0.json");

/// A realistic session under that id.
fn session(id: &str) -> Session {
    let mut session: Session = serde_json::from_str(RELEASED).unwrap();
    session.id = Id::new(id).unwrap();
    session
}

/// `session` with another note, to tell one save from the next.
fn with_note(session: &Session, note: &str) -> Session {
    let mut session = session.clone();
    session.notes.insert(Id::new("growth").unwrap(), note.to_owned());
    session
}

/// A clean folder with a store in it that has not been used yet.
struct Place {
    folder: TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::open(folder.path().join("data"), DiskFs);
        Self { folder, store }
    }

    /// As after the next start of the program.
    fn restart(&mut self) {
        self.store = Store::open(self.store.home().to_owned(), DiskFs);
    }

    fn path(&self, file: &str) -> PathBuf {
        self.store.sessions().join(file)
    }

    /// Puts a file into the sessions' folder as another program would.
    fn put(&self, file: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::create_dir_all(self.store.sessions()).unwrap();
        overwrite(&self.path(file), bytes);
        self.path(file)
    }

    fn files(&self) -> Vec<String> {
        let mut names = self.store.session_files().unwrap();
        names.sort();
        names
    }
}

/// What another program does.
#[expect(clippy::disallowed_methods, reason = "tests play the careless program")]
fn overwrite(path: &std::path::Path, bytes: impl AsRef<[u8]>) {
    std::fs::write(path, bytes).unwrap();
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}
