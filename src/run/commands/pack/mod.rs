//! Owns `fourfold pack`: what can be done with questionnaires as files.
//! Must not judge a pack: that is the pack's own affair.

mod check;
mod diff;
mod install;
mod list;
mod new;
mod print;

use std::path::Path;

use super::refuse;
use crate::cli::PackCommand;
use crate::pack::{self, BuiltIn, Id};
use crate::run::output::{one_line, print};
use crate::run::{Exit, Shell};
use crate::store::{self, ExitClass};

/// Does what was asked for.
pub(crate) fn pack(shell: &Shell, command: &PackCommand) -> Exit {
    match command {
        PackCommand::Check(wish) => check::check(shell, wish),
        PackCommand::New(wish) => new::new(wish),
        PackCommand::List { json } => list::list(shell, *json),
        PackCommand::Show(wish) => list::show(shell, wish),
        PackCommand::Print(wish) => print::write(shell, wish),
        PackCommand::Schema => print(&pack::schema()),
        PackCommand::Install { file } => install::install(shell, file),
        PackCommand::Remove { name, yes, json } => install::uninstall(shell, name, *yes, *json),
        PackCommand::Diff(wish) => diff::diff(shell, wish),
    }
}

/// The text of a pack, and what the person called it.
struct Source {
    /// As it can be printed.
    name: String,
    text: String,
}

impl Source {
    /// A built-in pack of that name, else an installed one, else a file.
    fn named(shell: &Shell, name: &Path) -> Result<Self, Unread> {
        let shown = one_line(&name.display().to_string());
        if let Some(built_in) = name.to_str().and_then(BuiltIn::named) {
            return Ok(Self { name: shown, text: built_in.text.to_owned() });
        }
        let id = name.to_str().and_then(|name| Id::new(name).ok());
        match id.map(|id| shell.store().installed_pack(&id)) {
            Some(Ok(Some(text))) => Ok(Self { name: shown, text }),
            Some(Err(error)) => {
                Err(Unread { name: shown, class: ExitClass::Unreadable, why: error.to_string() })
            }
            Some(Ok(None)) | None => Self::file(name),
        }
    }

    /// A file, whatever packs are called like it.
    fn file(path: &Path) -> Result<Self, Unread> {
        let name = one_line(&path.display().to_string());
        match store::read_pack_file(path) {
            Ok(text) => Ok(Self { name, text }),
            Err(error) => Err(Unread { name, class: error.exit(), why: error.to_string() }),
        }
    }
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
