//! Owns `fourfold pack install` and the refusals of `fourfold pack remove`.
//! Must not put anything in the place of a pack that a person did not mean to replace.

use std::path::Path;

use super::{Source, beside};
use crate::form::Severity;
use crate::history;
use crate::pack::{self, BuiltIn, Id, Pack};
use crate::report;
use crate::run::commands::{columns, listing, refuse, remove};
use crate::run::languages::{Texts, TranslationText, judged};
use crate::run::output::{complain, one_line, print};
use crate::run::{Exit, Shell, fail};
use crate::store::{self, ExitClass, Guard, Holder, Store};
use crate::words::{self, packs};

/// Puts the pack of a file among the installed ones, after checking it.
pub(super) fn install(shell: &Shell, file: &Path) -> Exit {
    match put(shell, file) {
        Ok(exit) | Err(exit) => exit,
    }
}

/// What an installation does to the pack of that id.
enum Step {
    /// There is none, or nothing that can be read as one.
    Add,
    /// This one is older.
    Replace(Box<Pack>),
    /// It is the same text.
    Nothing,
}

fn put(shell: &Shell, file: &Path) -> Result<Exit, Exit> {
    if let Some(known) = built_in(file) {
        return Err(fail(&packs::built_in_needs_none(known.id), Exit::Error(ExitClass::Usage)));
    }
    let texts = beside(file).map_err(|unread| unread.refuse())?;
    let source = Source::of(&texts);
    let new = source.parse(ExitClass::Unreadable)?;
    if BuiltIn::named(new.id().as_str()).is_some() {
        let why = words::id_taken(&source.name, new.id());
        return Err(fail(&why, Exit::Error(ExitClass::CannotCreate)));
    }
    translations_fit(&texts, &new)?;
    let mut store = shell.store();
    let _lock = lock(shell, &mut store)?;
    let step = step(&store, &source, &new)?;
    if matches!(step, Step::Nothing) && are_installed(&store, &new, texts.translations()) {
        return Ok(print(&packs::installed_already(new.id(), new.version())));
    }
    let own = [(None, texts.text())].into_iter();
    let translations = texts.translations().iter();
    let translations = translations.map(|file| (Some(file.language.as_str()), file.text.as_str()));
    for (language, text) in own.chain(translations) {
        let saved = store.install_pack(new.id(), language, text);
        let saved = saved.map_err(|error| refuse(&error, error.exit()))?;
        if let Some(why) = saved.unconfirmed {
            complain(&format!("fourfold: {}", one_line(&packs::unconfirmed(&why.to_string()))));
        }
    }
    Ok(print(&told(&source, &new, (&step, texts.translations()))))
}

/// The built-in pack that is called so, where no file is.
fn built_in(file: &Path) -> Option<BuiltIn> {
    file.to_str().and_then(BuiltIn::named).filter(|_| !store::is_there(file))
}

/// Whether these are the translations that are installed, word for word.
fn are_installed(store: &Store, pack: &Pack, translations: &[TranslationText]) -> bool {
    let there = store.installed_translations(pack.id()).unwrap_or_default();
    translations
        .iter()
        .all(|file| there.iter().any(|(language, text)| *language == file.language && *text == file.text))
}

/// Every translation beside the pack can be used.
fn translations_fit(texts: &Texts, new: &Pack) -> Result<(), Exit> {
    for file in texts.translations() {
        if let Err(problems) = pack::translate(new, &file.text) {
            complain(&judged(&one_line(&file.name), &file.text, &problems, false));
            return Err(Exit::Error(ExitClass::Unreadable));
        }
    }
    Ok(())
}

fn told(source: &Source, new: &Pack, (step, translations): (&Step, &[TranslationText])) -> String {
    let mut text = packs::installed(new.title(), new.id(), new.version()) + "\n";
    let languages: Vec<_> = translations.iter().map(|file| file.language.as_str()).collect();
    text.extend(packs::installed_languages(&languages).map(|told| told + "\n"));
    let warnings = pack::check_craft(&source.text).count(Severity::Warning);
    if warnings > 0 {
        text += &(packs::warned(&source.name, warnings) + "\n");
    }
    match step {
        Step::Replace(old) => {
            let between = history::revision(&old.questions(), &new.questions());
            text += &("\n".to_owned() + &report::revision(old, new, &between, columns()));
        }
        Step::Add | Step::Nothing => {}
    }
    text
}

fn step(store: &Store, source: &Source, new: &Pack) -> Result<Step, Exit> {
    let there = store.installed_pack(new.id()).map_err(|error| refuse(&error, ExitClass::Unreadable))?;
    let Some(text) = there else { return Ok(Step::Add) };
    if text == source.text {
        return Ok(Step::Nothing);
    }
    let Ok(old) = pack::parse(&text) else { return Ok(Step::Add) };
    let refused = |why: &str| Err(fail(why, Exit::Error(ExitClass::CannotCreate)));
    match numbers(new.version()).cmp(&numbers(old.version())) {
        std::cmp::Ordering::Greater => Ok(Step::Replace(Box::new(old))),
        std::cmp::Ordering::Equal => refused(&packs::same_version(&source.name, new.id(), new.version())),
        std::cmp::Ordering::Less => {
            refused(&packs::older_version(&source.name, new.id(), new.version(), old.version()))
        }
    }
}

/// The numbers of a version, which a checked pack has.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').filter_map(|part| part.parse().ok()).collect()
}

fn lock(shell: &Shell, store: &mut Store) -> Result<Guard, Exit> {
    let (pid, since) = (std::process::id(), shell.clock.moment());
    let holder = Holder { pid, since, what: "fourfold pack install".to_owned() };
    store.lock(&holder).map_err(|error| refuse(&error, error.exit()))
}

/// Removes an installed pack, unless an open sitting needs it.
pub(super) fn uninstall(shell: &Shell, name: &str, yes: bool, json: bool) -> Exit {
    if BuiltIn::named(name).is_some() {
        return fail(&packs::built_in_stays(name), Exit::FAILED);
    }
    let missing = || fail(&packs::not_installed(&one_line(name)), Exit::FAILED);
    let Ok(id) = Id::new(name) else { return missing() };
    match shell.store().plan_remove_pack(&id) {
        Ok(plan) if plan.files.is_empty() => return missing(),
        Ok(_) => {}
        Err(error) => return refuse(&error, error.exit()),
    }
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let open = listing.sessions.iter().filter(|head| head.finished.is_none() && head.pack.id == id);
    let open: Vec<_> = open.map(|head| head.id.to_string()).collect();
    if !open.is_empty() {
        return fail(&packs::needed(name, &open), Exit::FAILED);
    }
    remove::remove_pack(shell, id, yes, json)
}
