//! Owns the packs at hand: the built-in ones, the installed ones, and the file that was named on the command line.
//! Must not check a pack: that is the pack's own affair.

use std::path::Path;
use std::sync::Arc;

use super::languages::{Languages, Texts};
use super::output::{complain, display_safe};
use super::{Exit, Shell, fail};
use crate::pack::{self, BUILT_IN, BuiltIn, Id, Pack};
use crate::session::{PackRef, Session};
use crate::store::{self, ExitClass, Store};
use crate::words;

/// The packs at hand.
pub(crate) struct Packs {
    offered: Arc<Pack>,
    texts: Texts,
    languages: Languages,
    /// Whether the offered pack came from a file.
    from_file: bool,
}

impl Packs {
    /// The pack that is answered where none is named.
    pub(crate) fn built_in(languages: Languages) -> Result<Self, String> {
        Self::of(Texts::built_in(BuiltIn::default()), languages, false)
    }

    /// The pack of a file or an installed one.
    pub(crate) fn from_texts(texts: Texts, languages: Languages) -> Result<Self, String> {
        let packs = Self::of(texts, languages, true)?;
        let (id, texts) = (packs.offered.id(), &packs.texts);
        if BuiltIn::named(id.as_str()).is_some_and(|built_in| built_in.text != texts.text()) {
            return Err(words::id_taken(texts.name(), id));
        }
        Ok(packs)
    }

    fn of(texts: Texts, languages: Languages, from_file: bool) -> Result<Self, String> {
        let offered = Arc::new(texts.pack(languages.of_new())?);
        Ok(Self { offered, texts, languages, from_file })
    }

    /// The pack that a new sitting answers.
    pub(crate) fn offered(&self) -> Arc<Pack> {
        Arc::clone(&self.offered)
    }

    /// That the language of the command line is none that the offered pack is there in; nothing where it is.
    pub(crate) fn language_missing(&self) -> Option<String> {
        let wished = self.languages.flag()?;
        let there = self.texts.languages(self.offered.language());
        let missing = pack::best_language(wished, &there).is_none();
        missing.then(|| words::packs::no_such_language(&wished.join(", "), &there))
    }

    /// Keeps a copy of the offered pack and its translations with the sittings, when it came from a file.
    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), String> {
        if !self.from_file {
            return Ok(());
        }
        let which = (self.offered.id(), self.offered.version());
        let own = [(None, self.texts.text())].into_iter();
        let translations = self.texts.translations().iter();
        let translations = translations.map(|file| (Some(file.language.as_str()), file.text.as_str()));
        for (language, text) in own.chain(translations) {
            let kept = store.keep_pack(which, language, text);
            kept.map(drop).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    /// The pack to go on with a sitting of `wanted`, in the language that it was begun in: the offered one, the
    /// built-in one, or the kept copy.
    pub(crate) fn find(&self, store: &Store, wanted: &PackRef) -> Result<Arc<Pack>, String> {
        let languages = self.languages.of_open(wanted);
        let is_offered = *self.offered.id() == wanted.id;
        let offered = || self.texts.pack(&languages).map(Arc::new);
        if is_offered && self.offered.version() == wanted.version {
            return offered();
        }
        if let Some(built_in) = BuiltIn::named(wanted.id.as_str()) {
            return Texts::built_in(built_in).pack(&languages).map(Arc::new);
        }
        // A newer form may be offered: the sitting goes on with the one that it was begun with, where that was kept.
        let kept = Texts::kept(store, wanted).map_err(|error| error.to_string())?;
        match kept.and_then(|texts| texts.pack(&languages).ok()) {
            Some(pack) => Ok(Arc::new(pack)),
            None if is_offered => offered(),
            None => Err(words::pack_missing(&wanted.title)),
        }
    }

    /// A result in the language that was asked for.
    pub(crate) fn read(&self, store: &Store, session: Session) -> Session {
        self.languages.read(store, session)
    }
}

/// The pack that the settings name, a file from their own folder on; without them the first built-in one.
pub(crate) fn of_settings(shell: &Shell) -> Result<Packs, (String, Exit)> {
    let Some(setting) = &shell.held.settings.pack else {
        return unbroken(Packs::built_in(Languages::of(shell)));
    };
    if let Some(known) = known(shell, &setting.value)? {
        return Ok(known);
    }
    let folder = shell.held.path.as_deref().and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    read_file(shell, &folder.join(shell.environment.place(&setting.value)))
}

/// The pack of that name, built in or installed, or in that file.
pub(crate) fn named(shell: &Shell, name: &str) -> Result<Packs, (String, Exit)> {
    if let Some(known) = known(shell, name)? {
        return Ok(known);
    }
    if Id::new(name).is_ok() && !store::is_there(Path::new(name)) {
        return Err((no_such_pack(shell, name), Exit::FAILED));
    }
    read_file(shell, Path::new(name))
}

/// The built-in or the installed pack of that name; none when there is none.
fn known(shell: &Shell, name: &str) -> Result<Option<Packs>, (String, Exit)> {
    if let Some(built_in) = BuiltIn::named(name) {
        return unbroken(Packs::of(Texts::built_in(built_in), Languages::of(shell), false)).map(Some);
    }
    let unreadable = Exit::Error(ExitClass::Unreadable);
    let Ok(id) = Id::new(name) else { return Ok(None) };
    let texts = Texts::installed(&shell.store(), &id).map_err(|error| (error.to_string(), unreadable))?;
    texts.map(|texts| unbroken(Packs::from_texts(texts, Languages::of(shell)))).transpose()
}

/// That no pack is called so, and what there is.
pub(crate) fn no_such_pack(shell: &Shell, name: &str) -> String {
    let installed = shell.store().installed_packs().unwrap_or_default();
    let built_in = BUILT_IN.iter().map(|built_in| built_in.id.to_owned());
    let names: Vec<String> = built_in.chain(installed.packs.iter().map(|(id, _)| id.to_string())).collect();
    words::packs::no_such_pack(name, &names)
}

/// Says what keeps a pack from being used: one sentence, or all its problems, which stand for themselves.
pub(crate) fn refuse(why: &str, exit: Exit) -> Exit {
    if !why.contains('\n') {
        return fail(why, exit);
    }
    complain(&display_safe(why));
    exit
}

fn unbroken(packs: Result<Packs, String>) -> Result<Packs, (String, Exit)> {
    packs.map_err(|why| (why, Exit::Error(ExitClass::Unreadable)))
}

/// Reads the pack of a file.
fn read_file(shell: &Shell, path: &Path) -> Result<Packs, (String, Exit)> {
    let texts = Texts::beside(path).map_err(|error| (error.to_string(), Exit::Error(error.exit())))?;
    unbroken(Packs::from_texts(texts, Languages::of(shell)))
}
