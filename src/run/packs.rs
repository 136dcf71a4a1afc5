//! Owns the packs at hand: the built-in one, and the file that was named on the command line.
//! Must not check a pack: that is the pack's own affair.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Exit, Shell, output};
use crate::pack::{self, Id, Pack};
use crate::report;
use crate::session::PackRef;
use crate::store::{self, ExitClass, Store};
use crate::words;

/// The name of the built-in pack.
pub(crate) const BUILT_IN: &str = "four-lessons";

/// The packs at hand.
pub(crate) struct Packs {
    offered: Arc<Pack>,
    /// The text of the offered pack, when it came from a file.
    text: Option<String>,
}

impl Packs {
    /// The built-in pack.
    pub(crate) fn built_in() -> Result<Self, String> {
        let offered = pack::four_lessons().map_err(|problems| format!("{problems:?}"))?;
        Ok(Self { offered: Arc::new(offered), text: None })
    }

    /// The pack of a file, whose name is only for messages.
    pub(crate) fn from_text(name: &str, text: String) -> Result<Self, String> {
        let offered = pack::parse(&text).map_err(|problems| report::problems(name, &text, &problems))?;
        if Self::is_built_in(offered.id().as_str()) && text != pack::FOUR_LESSONS {
            return Err(words::id_taken(name, offered.id()));
        }
        Ok(Self { offered: Arc::new(offered), text: Some(text) })
    }

    /// The pack that a new sitting answers.
    pub(crate) fn offered(&self) -> Arc<Pack> {
        Arc::clone(&self.offered)
    }

    /// Whether that is the name of the built-in pack.
    pub(crate) fn is_built_in(name: &str) -> bool {
        name == BUILT_IN
    }

    /// Keeps a copy of the offered pack with the sittings, when it came from a file.
    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), String> {
        let Some(text) = &self.text else { return Ok(()) };
        let kept = store.keep_pack(self.offered.id(), self.offered.version(), text);
        kept.map(drop).map_err(|error| error.to_string())
    }

    /// The pack to go on with a sitting of `wanted`: the offered one, the built-in one, or the kept copy.
    pub(crate) fn find(&self, store: &Store, wanted: &PackRef) -> Result<Arc<Pack>, String> {
        if *self.offered.id() == wanted.id {
            return Ok(self.offered());
        }
        if Self::is_built_in(wanted.id.as_str()) {
            return Self::built_in().map(|packs| packs.offered);
        }
        let missing = || words::pack_missing(&wanted.title);
        let text = kept(store, &wanted.id, &wanted.version)?.ok_or_else(missing)?;
        pack::parse(&text).map(Arc::new).map_err(|_problems| missing())
    }
}

fn kept(store: &Store, id: &Id, version: &str) -> Result<Option<String>, String> {
    store.kept_pack(id, version).map_err(|error| error.to_string())
}

/// The file of the pack that the settings name, from their own folder on; none for the built-in pack.
pub(crate) fn of_settings(shell: &Shell) -> Option<PathBuf> {
    let name = &shell.held.settings.pack.as_ref()?.value;
    if Packs::is_built_in(name) {
        return None;
    }
    let folder = shell.held.path.as_deref().and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    Some(folder.join(shell.environment.place(name)))
}

/// Reads the pack of a file that was named on the command line.
pub(crate) fn read_file(path: &Path) -> Result<Packs, (String, Exit)> {
    let text = store::read_pack_file(path).map_err(|error| (error.to_string(), Exit::Error(error.exit())))?;
    let name = output::display_safe(&path.display().to_string());
    Packs::from_text(&name, text).map_err(|why| (why, Exit::Error(ExitClass::Unreadable)))
}
