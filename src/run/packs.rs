//! Owns the packs at hand: the built-in ones, the installed ones, and the file that was named on the command line.
//! Must not check a pack: that is the pack's own affair.

use std::path::Path;
use std::sync::Arc;

use super::{Exit, Shell, output};
use crate::pack::{self, BuiltIn, Id, Pack};
use crate::report;
use crate::session::PackRef;
use crate::store::{self, ExitClass, Store};
use crate::words;

/// The packs at hand.
pub(crate) struct Packs {
    offered: Arc<Pack>,
    /// The text of the offered pack, when it came from a file.
    text: Option<String>,
}

impl Packs {
    /// The pack that is answered where none is named.
    pub(crate) fn built_in() -> Result<Self, String> {
        Self::of(BuiltIn::default())
    }

    /// One that comes with the program.
    fn of(built_in: BuiltIn) -> Result<Self, String> {
        let offered = built_in.pack().map_err(|problems| format!("{problems:?}"))?;
        Ok(Self { offered: Arc::new(offered), text: None })
    }

    /// The pack of a file, whose name is only for messages.
    pub(crate) fn from_text(name: &str, text: String) -> Result<Self, String> {
        let offered = pack::parse(&text).map_err(|problems| report::problems(name, &text, &problems))?;
        if BuiltIn::named(offered.id().as_str()).is_some_and(|built_in| built_in.text != text) {
            return Err(words::id_taken(name, offered.id()));
        }
        Ok(Self { offered: Arc::new(offered), text: Some(text) })
    }

    /// The pack that a new sitting answers.
    pub(crate) fn offered(&self) -> Arc<Pack> {
        Arc::clone(&self.offered)
    }

    /// Keeps a copy of the offered pack with the sittings, when it came from a file.
    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), String> {
        let Some(text) = &self.text else { return Ok(()) };
        let kept = store.keep_pack(self.offered.id(), self.offered.version(), text);
        kept.map(drop).map_err(|error| error.to_string())
    }

    /// The pack to go on with a sitting of `wanted`: the offered one, the built-in one, or the kept copy.
    pub(crate) fn find(&self, store: &Store, wanted: &PackRef) -> Result<Arc<Pack>, String> {
        let is_offered = *self.offered.id() == wanted.id;
        if is_offered && self.offered.version() == wanted.version {
            return Ok(self.offered());
        }
        if let Some(built_in) = BuiltIn::named(wanted.id.as_str()) {
            return Self::of(built_in).map(|packs| packs.offered);
        }
        let missing = || words::pack_missing(&wanted.title);
        // A newer form may be offered: the sitting goes on with the one that it was begun with, where that was kept.
        let kept = kept(store, &wanted.id, &wanted.version)?.and_then(|text| pack::parse(&text).ok());
        match kept {
            Some(pack) => Ok(Arc::new(pack)),
            None if is_offered => Ok(self.offered()),
            None => Err(missing()),
        }
    }
}

fn kept(store: &Store, id: &Id, version: &str) -> Result<Option<String>, String> {
    store.kept_pack(id, version).map_err(|error| error.to_string())
}

/// The pack that the settings name, a file from their own folder on; without them the first built-in one.
pub(crate) fn of_settings(shell: &Shell) -> Result<Packs, (String, Exit)> {
    let Some(setting) = &shell.held.settings.pack else { return first() };
    if let Some(built_in) = BuiltIn::named(&setting.value) {
        return unbroken(Packs::of(built_in));
    }
    if let Some(installed) = installed(shell, &setting.value)? {
        return Ok(installed);
    }
    let folder = shell.held.path.as_deref().and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    read_file(&folder.join(shell.environment.place(&setting.value)))
}

/// The pack of that name, built in or installed, or in that file.
pub(crate) fn named(shell: &Shell, name: &str) -> Result<Packs, (String, Exit)> {
    if let Some(built_in) = BuiltIn::named(name) {
        return unbroken(Packs::of(built_in));
    }
    match installed(shell, name)? {
        Some(installed) => Ok(installed),
        None => read_file(Path::new(name)),
    }
}

/// The installed pack of that name; none when there is none.
fn installed(shell: &Shell, name: &str) -> Result<Option<Packs>, (String, Exit)> {
    let unreadable = Exit::Error(ExitClass::Unreadable);
    let Ok(id) = Id::new(name) else { return Ok(None) };
    let text = shell.store().installed_pack(&id).map_err(|error| (error.to_string(), unreadable))?;
    text.map(|text| Packs::from_text(name, text).map_err(|why| (why, unreadable))).transpose()
}

fn first() -> Result<Packs, (String, Exit)> {
    unbroken(Packs::built_in())
}

fn unbroken(packs: Result<Packs, String>) -> Result<Packs, (String, Exit)> {
    packs.map_err(|why| (why, Exit::Error(ExitClass::Unreadable)))
}

/// Reads the pack of a file.
fn read_file(path: &Path) -> Result<Packs, (String, Exit)> {
    let text = store::read_pack_file(path).map_err(|error| (error.to_string(), Exit::Error(error.exit())))?;
    let name = output::display_safe(&path.display().to_string());
    Packs::from_text(&name, text).map_err(|why| (why, Exit::Error(ExitClass::Unreadable)))
}
