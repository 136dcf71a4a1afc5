//! Owns `fourfold pack`: what can be done with questionnaires as files.
//! Must not judge a pack: that is the pack's own affair.

mod check;

use std::path::Path;

use super::refuse;
use crate::cli::PackCommand;
use crate::pack::BuiltIn;
use crate::run::output::one_line;
use crate::run::{Exit, Shell};
use crate::store;

/// Does what was asked for.
pub(crate) fn pack(shell: &Shell, command: &PackCommand) -> Exit {
    match command {
        PackCommand::Check(wish) => check::check(shell, wish),
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
        let _ = shell;
        let shown = one_line(&name.display().to_string());
        if let Some(built_in) = name.to_str().and_then(BuiltIn::named) {
            return Ok(Self { name: shown, text: built_in.text.to_owned() });
        }
        match store::read_pack_file(name) {
            Ok(text) => Ok(Self { name: shown, text }),
            Err(error) => Err(Unread { name: shown, class: error.exit(), why: error.to_string() }),
        }
    }
}

/// A pack that could not be read at all.
struct Unread {
    name: String,
    class: store::ExitClass,
    why: String,
}

impl Unread {
    fn refuse(&self) -> Exit {
        refuse(&self.why, self.class)
    }
}
