//! Owns `fourfold pack new`: what is asked where a person is there to answer, and the file.
//! Must not overwrite anything.

use std::io::{self, BufRead, IsTerminal, Read};
use std::path::Path;

use super::Source;
use crate::cli::PackNew;
use crate::pack::{self, BuiltIn, Id, Starter};
use crate::run::commands::refuse;
use crate::run::languages::Languages;
use crate::run::output::{complain, one_line, print, prompt};
use crate::run::{Exit, Shell, fail};
use crate::store::{self, ExitClass, SaveError};
use crate::words::{packs, starting as words};

/// The longest line that is taken for an answer, in bytes.
const LONGEST_ANSWER: u64 = 1_000;
/// Questions on an axis where nothing else is wished.
const USUAL_ITEMS: usize = 6;
/// The language where nothing else is wished.
const USUAL_LANGUAGE: &str = "en";

/// Writes a pack to begin with.
pub(super) fn new(shell: &Shell, wish: &PackNew) -> Exit {
    match write(shell, wish) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn write(shell: &Shell, wish: &PackNew) -> Result<Exit, Exit> {
    let usage = |why: &str| fail(&one_line(why), Exit::Error(ExitClass::Usage));
    // The file is named after the id, but people type the file's name too.
    let name = wish.name.strip_suffix(".toml").unwrap_or(&wish.name);
    let id = Id::new(name).map_err(|_bad| usage(&words::bad_name(name)))?;
    if BuiltIn::named(name).is_some() {
        return Err(usage(&words::name_taken(name)));
    }
    let file = format!("{id}.toml");
    let there = || fail(&words::there_already(&file), Exit::Error(ExitClass::CannotCreate));
    if store::is_there(Path::new(&file)) {
        return Err(there());
    }
    let starter = starter(shell, wish, id)?;
    if !(3..=8).contains(&starter.axes.len()) {
        return Err(usage(&words::bad_axes(starter.axes.len())));
    }
    if !matches!(starter.items, 4 | 6 | 8 | 10 | 12) {
        return Err(usage(words::BAD_ITEMS));
    }
    let source = Source { name: file.clone(), text: starter.text() };
    let pack = source.parse(ExitClass::Usage)?;
    match store::create_pack_file(Path::new(&file), &source.text) {
        Ok(saved) => {
            if let Some(why) = saved.unconfirmed {
                complain(&format!("fourfold: {}", one_line(&packs::unconfirmed(&why.to_string()))));
            }
            let minutes = pack::time_estimate(&pack);
            let extent = packs::extent(pack.items().count(), pack.axes().len(), minutes);
            Ok(print(&words::written(&file, &extent)))
        }
        Err(SaveError::Exists(_)) => Err(there()),
        Err(error) => Err(refuse(&error, error.exit())),
    }
}

/// What was wished for, and asked for where somebody can answer.
fn starter(shell: &Shell, wish: &PackNew, id: Id) -> Result<Starter, Exit> {
    let asks = io::stdin().is_terminal() && io::stdout().is_terminal();
    let usual_title = title_of(&id);
    let title = match &wish.title {
        Some(title) => title.clone(),
        None if asks => or(ask(&words::ask_title(&usual_title))?, &usual_title),
        None => usual_title,
    };
    let axes = match &wish.axes {
        Some(axes) => axes.clone(),
        None if asks => ask(words::ASK_AXES)?,
        None => return Err(fail(words::NEEDS_AXES, Exit::Error(ExitClass::Usage))),
    };
    let items = match wish.items {
        Some(items) => usize::from(items),
        None if asks => {
            let typed = or(ask(&words::ask_items(USUAL_ITEMS))?, &USUAL_ITEMS.to_string());
            typed.parse().unwrap_or(0)
        }
        None => USUAL_ITEMS,
    };
    let languages = Languages::of(shell);
    let language = match languages.flag().and_then(<[String]>::first) {
        Some(language) => language.clone(),
        None if asks => or(ask(&words::ask_language(USUAL_LANGUAGE))?, USUAL_LANGUAGE),
        None => USUAL_LANGUAGE.to_owned(),
    };
    let axes = axes.split(',').map(str::trim).filter(|axis| !axis.is_empty()).map(capital).collect();
    Ok(Starter { id, title, axes, items, language })
}

/// `team-check` is titled `Team check`.
fn title_of(id: &Id) -> String {
    capital(&id.as_str().replace(['-', '_'], " "))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn or(typed: String, usual: &str) -> String {
    if typed.is_empty() { usual.to_owned() } else { typed }
}

/// What is typed behind a question; nothing at the end of input.
fn ask(question: &str) -> Result<String, Exit> {
    let asked = prompt(question);
    if asked != Exit::Done {
        return Err(asked);
    }
    let mut answer = String::new();
    let read = io::stdin().lock().take(LONGEST_ANSWER).read_line(&mut answer);
    match read {
        Ok(_) if answer.ends_with('\n') => Ok(answer.trim().to_owned()),
        // The end of input is no answer, and nothing was written.
        Ok(_) | Err(_) => {
            complain("");
            Err(Exit::FAILED)
        }
    }
}
