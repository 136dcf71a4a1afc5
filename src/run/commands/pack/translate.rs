//! Owns `fourfold pack translate`: the file that a translator fills in.
//! Must not overwrite anything.

use std::path::{Path, PathBuf};

use super::{Source, texts};
use crate::run::commands::{refuse, shown};
use crate::run::output::{complain, one_line, print};
use crate::run::{Exit, Shell, fail};
use crate::store::{self, ExitClass, SaveError};
use crate::words::packs as words;
use crate::words::translating::translation_template;

/// Writes the file of a translation of the pack `name`.
pub(super) fn translate(shell: &Shell, name: &Path, language: &str) -> Exit {
    match write(shell, name, language) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn write(shell: &Shell, name: &Path, language: &str) -> Result<Exit, Exit> {
    let source = Source::of(&texts(shell, name).map_err(|unread| unread.refuse())?);
    let pack = source.parse(ExitClass::Unreadable)?;
    let language = language.replace('_', "-");
    let usage = |why: &str| fail(&one_line(why), Exit::Error(ExitClass::Usage));
    if language.eq_ignore_ascii_case(pack.language()) {
        return Err(usage(&words::own_language(&source.name, &language)));
    }
    let file = file(name, &language);
    let told = shown(&file);
    let there = || fail(&words::translation_there(&told), Exit::Error(ExitClass::CannotCreate));
    if store::is_there(&file) {
        return Err(there());
    }
    match store::create_pack_file(&file, &translation_template(&pack, &language)) {
        Ok(saved) => {
            if let Some(why) = saved.unconfirmed {
                complain(&format!("fourfold: {}", one_line(&words::unconfirmed(&why.to_string()))));
            }
            Ok(print(&words::translation_written(&told)))
        }
        Err(SaveError::Exists(_)) => Err(there()),
        Err(error) => Err(refuse(&error, error.exit())),
    }
}

/// Beside the pack's own file; for a pack by name, in this folder.
fn file(name: &Path, language: &str) -> PathBuf {
    let stem = name.file_name().unwrap_or_default().to_string_lossy();
    let stem = stem.strip_suffix(".toml").unwrap_or(&stem);
    name.with_file_name(format!("{stem}.{language}.toml"))
}
