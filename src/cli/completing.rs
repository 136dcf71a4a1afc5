//! Owns the completions of shells: where a value is wanted that only the disk knows, and the scripts that ask.
//! Must not look at the disk: whoever calls tells what is there.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::sync::Arc;

use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter,
};
use clap_complete::env::{Bash, CompleteEnv, EnvCompleter, Fish, Shells, Zsh};

use super::{ShellName, definition};

/// The variable by which a shell asks for the words that fit; its value is the shell.
pub const COMPLETE: &str = "FOURFOLD_COMPLETE";

const PROGRAM: &str = "fourfold";

/// What the end of the script for zsh is, and what it is to be: read from a folder of `fpath`, the script is the
/// function itself, and has to answer the first time it is called too.
const ZSH_END: &str = "compdef _clap_dynamic_completer_fourfold fourfold";
const ZSH_END_OF_OURS: &str = "\
if [[ \"${funcstack[1]}\" == _fourfold ]]; then
    _clap_dynamic_completer_fourfold \"$@\"
else
    compdef _clap_dynamic_completer_fourfold fourfold
fi";

/// What a value may be that only the disk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// A finished sitting.
    Results,
    /// Any sitting.
    Sittings,
    /// Any sitting, or a note of a day.
    Everything,
    /// A built-in or installed pack; files of packs are found without help.
    Packs,
}

/// Words, each with what it is.
type Words = Vec<(String, String)>;

/// Where such values are wanted: the command, one below another with a space between, the argument, and what fits there.
#[rustfmt::skip]
const WANTED: &[(&str, &str, Values)] = &[
    ("take", "pack", Values::Packs),
    ("decide", "result", Values::Results),
    ("show", "result", Values::Sittings),
    ("export", "result", Values::Sittings),
    ("share", "result", Values::Results),
    ("compare", "one", Values::Results),
    ("compare", "other", Values::Results),
    ("forget", "result", Values::Everything),
    ("pack preview", "file", Values::Packs),
    ("pack print", "pack", Values::Packs),
    ("pack show", "pack", Values::Packs),
    ("pack check", "files", Values::Packs),
    ("pack translate", "pack", Values::Packs),
    ("pack diff", "old", Values::Packs),
    ("pack diff", "new", Values::Packs),
    ("group", "pack", Values::Packs),
];

/// Prints the words that fit when a shell has asked for them, with what `known` finds on the disk; whether one has.
/// What cannot be completed is no failure that anybody wants to read about while they type.
///
/// # Errors
/// When they could not be printed, or nothing can be said at that place.
pub fn completed(
    words: impl IntoIterator<Item = OsString>,
    folder: Option<&Path>,
    known: impl Fn(Values) -> Words + Send + Sync + 'static,
) -> Result<bool, clap::Error> {
    let known: Arc<dyn Fn(Values) -> Words + Send + Sync> = Arc::new(known);
    CompleteEnv::with_factory(|| completing(&known))
        .var(COMPLETE)
        .shells(Shells(&[&Bash, &Zsh, &Fish]))
        .try_complete(words, folder)
}

/// The definition of the command line with all that completes its values.
fn completing(known: &Arc<dyn Fn(Values) -> Words + Send + Sync>) -> clap::Command {
    WANTED.iter().fold(definition(), |definition, (command, argument, values)| {
        let (known, values) = (Arc::clone(known), *values);
        below(definition, command, |command| {
            command.mut_arg(argument, |argument| match values {
                Values::Packs => argument.add(ArgValueCompleter::new(move |typed: &OsStr| {
                    let named = candidates(known(values)).into_iter();
                    let named = named.filter(|word| fits(word, typed));
                    named.chain(pack_files().complete(typed)).collect()
                })),
                Values::Results | Values::Sittings | Values::Everything => {
                    argument.add(ArgValueCandidates::new(move || candidates(known(values))))
                }
            })
        })
    })
}

/// Changes the command that is reached by these names.
fn below(
    definition: clap::Command,
    command: &'static str,
    change: impl FnOnce(clap::Command) -> clap::Command,
) -> clap::Command {
    match command.split_once(' ') {
        Some((first, rest)) => definition.mut_subcommand(first, |first| first.mut_subcommand(rest, change)),
        None => definition.mut_subcommand(command, change),
    }
}

fn fits(candidate: &CompletionCandidate, typed: &OsStr) -> bool {
    candidate.get_value().as_encoded_bytes().starts_with(typed.as_encoded_bytes())
}

/// Folders are offered too, as the way to a file.
fn pack_files() -> PathCompleter {
    PathCompleter::any().filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
}

/// In the order in which they are told.
fn candidates(words: Words) -> Vec<CompletionCandidate> {
    let numbered = words.into_iter().enumerate();
    let candidate = |(number, (word, is)): (usize, (String, String))| {
        CompletionCandidate::new(word).help(Some(is.into())).display_order(Some(number))
    };
    numbered.map(candidate).collect()
}

/// What a shell has to read to complete the words of Fourfold.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn registration(shell: ShellName) -> io::Result<String> {
    let completer: &dyn EnvCompleter = match shell {
        ShellName::Bash => &Bash,
        ShellName::Zsh => &Zsh,
        ShellName::Fish => &Fish,
    };
    let mut script = Vec::new();
    completer.write_registration(COMPLETE, PROGRAM, PROGRAM, PROGRAM, &mut script)?;
    let script = String::from_utf8_lossy(&script).trim().replace(ZSH_END, ZSH_END_OF_OURS);
    Ok(script + "\n")
}

#[cfg(test)]
mod tests;
