//! Owns `fourfold pack`: what can be done with questionnaires as files.
//! Must not judge a pack: that is the pack's own affair.

mod check;
mod diff;
mod install;
mod list;
mod new;
mod preview;
mod print;
mod translate;

use std::path::Path;

use super::refuse;
use crate::cli::PackCommand;
use crate::pack::{self, BuiltIn, Id, Pack};
use crate::run::languages::{Languages, Texts, judged};
use crate::run::output::{complain, one_line, print};
use crate::run::packs::no_such_pack;
use crate::run::{Exit, Shell};
use crate::store::{self, ExitClass};

/// Does what was asked for.
pub(crate) fn pack(shell: &Shell, command: &PackCommand) -> Exit {
    match command {
        PackCommand::Check(wish) => check::check(shell, wish),
        PackCommand::New(wish) => new::new(shell, wish),
        PackCommand::Preview { file } => preview::preview(shell, file),
        PackCommand::List { json } => list::list(shell, *json),
        PackCommand::Show(wish) => list::show(shell, wish),
        PackCommand::Print(wish) => print::write(shell, wish),
        PackCommand::Schema { translation: false } => print(&pack::schema()),
        PackCommand::Schema { translation: true } => print(&pack::translation_schema()),
        PackCommand::Translate { pack, language } => translate::translate(shell, pack, language),
        PackCommand::Install { file } => install::install(shell, file),
        PackCommand::Remove { name, yes, json } => install::uninstall(shell, name, *yes, *json),
        PackCommand::Diff(wish) => diff::diff(shell, wish),
    }
}

/// The text of a pack or of a translation, and what the person called it.
struct Source {
    /// As it can be printed.
    name: String,
    text: String,
}

impl Source {
    /// A built-in pack of that name, else an installed one, else a file.
    fn named(shell: &Shell, name: &Path) -> Result<Self, Unread> {
        texts(shell, name).map(|texts| Self::of(&texts))
    }

    /// The pack itself.
    fn of(texts: &Texts) -> Self {
        Self { name: one_line(texts.name()), text: texts.text().to_owned() }
    }

    /// The pack that it is.
    ///
    /// # Errors
    /// Ends the command with `class`; every problem has been said.
    fn parse(&self, class: ExitClass) -> Result<Pack, Exit> {
        pack::parse(&self.text).map_err(|problems| {
            complain(&judged(&self.name, &self.text, &problems, false));
            Exit::Error(class)
        })
    }
}

/// A built-in pack of that name, else an installed one, else a file, each with its translations.
fn texts(shell: &Shell, name: &Path) -> Result<Texts, Unread> {
    let Some(id) = name.to_str().and_then(|name| Id::new(name).ok()) else { return beside(name) };
    if let Some(built_in) = BuiltIn::named(id.as_str()) {
        return Ok(Texts::built_in(built_in));
    }
    let unread = |class, why| Unread { name: id.to_string(), class, why };
    match Texts::installed(&shell.store(), &id) {
        Ok(Some(texts)) => Ok(texts),
        Ok(None) if store::is_there(name) => beside(name),
        Ok(None) => Err(unread(ExitClass::Failed, no_such_pack(shell, id.as_str()))),
        Err(error) => Err(unread(ExitClass::Unreadable, error.to_string())),
    }
}

/// The texts of the pack that a person names.
pub(in crate::run::commands) fn named_texts(shell: &Shell, name: &Path) -> Result<Texts, Exit> {
    texts(shell, name).map_err(|unread| unread.refuse())
}

/// The texts of the built-in or installed pack of that id.
pub(in crate::run::commands) fn texts_of(shell: &Shell, id: &Id) -> Option<Texts> {
    match BuiltIn::named(id.as_str()) {
        Some(built_in) => Some(Texts::built_in(built_in)),
        None => Texts::installed(&shell.store(), id).ok().flatten(),
    }
}

/// A file with the translations beside it.
fn beside(path: &Path) -> Result<Texts, Unread> {
    let name = || one_line(&path.display().to_string());
    Texts::beside(path).map_err(|error| Unread { name: name(), class: error.exit(), why: error.to_string() })
}

/// The pack of that name in the language that is wished for.
fn pack_of(shell: &Shell, name: &Path) -> Result<Pack, Exit> {
    let texts = texts(shell, name).map_err(|unread| unread.refuse())?;
    texts.pack(Languages::of(shell).of_new()).map_err(|why| {
        complain(&why);
        Exit::Error(ExitClass::Unreadable)
    })
}

/// A pack that could not be read at all.
struct Unread {
    name: String,
    class: ExitClass,
    why: String,
}

impl Unread {
    fn refuse(&self) -> Exit {
        refuse(&self.why, self.class)
    }
}
