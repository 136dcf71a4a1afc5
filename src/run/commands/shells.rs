//! Owns what shells and packages ask for: the words that fit while someone types, `fourfold completions` and
//! `fourfold man`. Must not make anything in the data folder, take the lock or read the settings.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::refuse;
use crate::cli::{self, ManPage, ShellName, Values};
use crate::pack::BUILT_IN;
use crate::run::output::{self, one_line};
use crate::run::{Environment, Exit};
use crate::store::{self, DiskFs, ExitClass, Header, Store};
use crate::words::completing as words;

/// Answers a shell that asks for the words that fit; none when none has asked. Whatever happens, nothing is said
/// beside them: the person is typing.
pub(crate) fn complete() -> Option<Exit> {
    let words: Vec<OsString> = std::env::args_os().collect();
    let folder = std::env::current_dir().ok();
    let home = home_named(&words);
    let known = move |values| known(home.as_deref(), values);
    match cli::completed(words, folder.as_deref(), known) {
        Ok(false) => None,
        Ok(true) => Some(Exit::Done),
        Err(_nothing_fits) => Some(Exit::FAILED),
    }
}

/// The folder behind `--home` among words that are still being typed.
fn home_named(words: &[OsString]) -> Option<PathBuf> {
    let beside = words.iter().zip(words.iter().skip(1)).find(|(word, _)| *word == "--home");
    let joined = || words.iter().find_map(|word| word.to_str()?.strip_prefix("--home=").map(OsString::from));
    beside
        .map(|(_, folder)| folder.clone())
        .or_else(joined)
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

/// What is there, newest first, each with what it is.
fn known(home: Option<&Path>, values: Values) -> Vec<(String, String)> {
    let mut known = Vec::new();
    if values == Values::Packs {
        known.extend(BUILT_IN.into_iter().map(|pack| (pack.id.to_owned(), words::BUILT_IN.to_owned())));
    }
    let environment = Environment::read();
    let typed = home.map(|home| environment.place(&home.to_string_lossy()));
    let Ok(home) = store::home(typed, environment.fourfold_home, store::platform_folder()) else {
        return known;
    };
    let store = Store::open(home, DiskFs);
    if values == Values::Packs {
        let installed = store.installed_packs().unwrap_or_default().packs;
        known.extend(installed.into_iter().map(|(id, _)| (id.to_string(), words::INSTALLED.to_owned())));
        return known;
    }
    let listing = store.list().unwrap_or_default();
    let wanted = |header: &&Header| values != Values::Results || header.finished.is_some();
    let sittings = listing.sessions.iter().filter(wanted).map(sitting);
    known.extend(sittings);
    if !known.is_empty() {
        known.insert(0, ("last".to_owned(), words::LAST.to_owned()));
    }
    if values == Values::Everything {
        let notes = store.notes().map(|notes| notes.notes).unwrap_or_default();
        // What they say is nobody's who looks over a shoulder.
        known.extend(notes.iter().rev().map(|note| (note.id.to_string(), words::note(note.on))));
    }
    known
}

fn sitting(header: &Header) -> (String, String) {
    let Header { pack, started, finished, writing, done, of, .. } = header;
    let is = words::sitting(
        &one_line(&pack.title),
        finished.unwrap_or(*started),
        (finished.is_some(), *writing),
        (*done, *of),
    );
    (header.id.to_string(), is)
}

/// Prints what a shell has to read.
pub(crate) fn completions(shell: ShellName) -> Exit {
    match cli::registration(shell) {
        Ok(script) => output::print(&script),
        Err(error) => refuse(&error, ExitClass::Failed),
    }
}

/// Prints the page of Fourfold itself, or writes every page into a folder.
pub(crate) fn man(out: Option<&Path>) -> Exit {
    let pages = match cli::man_pages() {
        Ok(pages) => pages,
        Err(error) => return refuse(&error, ExitClass::Failed),
    };
    let Some(folder) = out else {
        return pages.first().map_or(Exit::FAILED, |page| output::print(&page.text));
    };
    match write_pages(folder, &pages) {
        Ok(()) => output::print(&words::pages_written(pages.len(), &super::shown(folder))),
        Err(error) => refuse(
            &words::pages_not_written(&folder.display().to_string(), &error.to_string()),
            ExitClass::CannotCreate,
        ),
    }
}

fn write_pages(folder: &Path, pages: &[ManPage]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    pages.iter().try_for_each(|page| File::create(folder.join(&page.file))?.write_all(page.text.as_bytes()))
}
