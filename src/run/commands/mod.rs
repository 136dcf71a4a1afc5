//! The commands that print and end: `show`, `compare`, `year`, `list`, `note`, `export`, `import`, `share`, `coach-key`,
//! `forget`, `purge`, `config`, `doctor`, `pack`, `completions`, `man`, `simulate`, and what they share.
//! Must not open the full screen.

mod coach_key;
mod compare;
mod config;
mod doctor;
mod export;
mod group;
mod import;
mod list;
mod note;
mod pack;
mod remove;
pub(super) mod safe;
mod share;
mod shells;
mod show;
mod simulate;
mod year;

use std::fmt::Display;
use std::io::{self, IsTerminal};
use std::path::Path;

use serde::Serialize;

use super::languages::Languages;
use super::output::one_line;
use super::{Exit, Shell, fail, output};
use crate::pack::Id;
use crate::session::{DayNote, Session};
use crate::store::{ExitClass, FindError, Header, Listing, LoadError, Unreadable, Why};
use crate::text::{LongWords, visible_json, wrap};
use crate::words;

pub(crate) use coach_key::coach_key;
pub(crate) use compare::compare;
pub(crate) use config::config;
pub(crate) use doctor::doctor;
pub(crate) use export::export;
pub(crate) use group::group;
pub(crate) use import::import;
pub(crate) use list::list;
pub(crate) use note::note;
pub(crate) use pack::pack;
pub(crate) use remove::{forget, purge};
pub(crate) use share::share;
pub(crate) use shells::{complete, completions, man};
pub(crate) use show::show;
pub(crate) use simulate::simulate;
pub(crate) use year::year;

/// Columns when there is no terminal to fit.
const USUAL_COLUMNS: u16 = 80;
/// Columns below which nothing is fitted any more.
const FEWEST_COLUMNS: u16 = 20;
/// The widest line of running text.
const WIDEST_TEXT: u16 = 88;

/// The columns of the terminal that is printed to, else 80.
pub(super) fn columns() -> u16 {
    let stdout = io::stdout();
    let terminal = stdout.is_terminal().then(|| rustix::termios::tcgetwinsize(&stdout).ok()).flatten();
    let known = terminal.map(|size| size.ws_col).filter(|columns| *columns > 0);
    known.unwrap_or(USUAL_COLUMNS).max(FEWEST_COLUMNS)
}

/// Says why a command ends, in one line whatever a file or an argument put into it.
fn refuse(why: &impl Display, class: ExitClass) -> Exit {
    fail(&one_line(&why.to_string()), Exit::Error(class))
}

/// Everything in the sessions' folder.
pub(super) fn listing(shell: &Shell) -> Result<Listing, Exit> {
    shell.store().list().map_err(|error| refuse(&error, error.exit()))
}

/// The sittings of `listing` that are `wanted`, oldest first, and those of them that cannot be read after all.
fn sessions(
    shell: &Shell,
    listing: &Listing,
    wanted: impl Fn(&Header) -> bool,
) -> (Vec<Session>, Vec<Unreadable>) {
    let (store, languages) = (shell.store(), Languages::of(shell));
    let (mut sessions, mut damaged) = (Vec::new(), Vec::new());
    for header in listing.sessions.iter().rev().filter(|header| wanted(header)) {
        match store.peek(&header.id) {
            Ok(loaded) => sessions.push(languages.read(&store, loaded.session)),
            Err(LoadError::Unreadable(file)) => damaged.push(file),
            // It has gone since the folder was listed.
            Err(LoadError::Missing(_)) => {}
        }
    }
    (sessions, damaged)
}

/// The notes of days, in the order they were written. What cannot be read of them is named by `list`.
fn day_notes(shell: &Shell) -> Vec<DayNote> {
    shell.store().notes().map(|notes| notes.notes).unwrap_or_default()
}

/// Packs of which a sitting is open. What was said before must not steer what is being said.
fn open_packs(listing: &Listing) -> Vec<Id> {
    let open = listing.sessions.iter().filter(|header| header.finished.is_none());
    open.map(|header| header.pack.id.clone()).collect()
}

/// Names, on standard error, what could have been a result and cannot be read. It hides no other.
fn name_unreadable(listing: &Listing, damaged: &[Unreadable]) {
    let listed = listing.unreadable.iter().filter(|file| !matches!(file.why, Why::OddName));
    for file in listed.chain(damaged) {
        output::complain(&format!("fourfold: {}", one_line(&file.to_string())));
    }
}

/// Why no sitting was found, and how that ends the command.
pub(super) fn not_found(error: &FindError, listing: &Listing) -> Exit {
    match error {
        FindError::NoneYet if !listing.unreadable.is_empty() => {
            refuse(&words::list::none_readable(listing.unreadable.len()), ExitClass::Unreadable)
        }
        FindError::NoneYet | FindError::None(_) | FindError::Several { .. } => {
            refuse(error, ExitClass::Failed)
        }
    }
}

/// A path as it can be printed.
fn shown(path: &Path) -> String {
    one_line(&path.display().to_string())
}

/// Running text in lines of at most `width` columns, each behind `indent`. Words, paths among them, stay whole.
pub(super) fn paragraph(text: &str, width: u16, indent: &str) -> String {
    let room = usize::from(width.min(WIDEST_TEXT)).saturating_sub(indent.len());
    let lines = wrap(text, room, LongWords::Whole);
    lines.iter().flat_map(|line| [indent, line, "\n"]).collect()
}

/// Prints JSON in which every character that a terminal might obey is written as `\u....`.
fn print_json(value: &impl Serialize) -> Exit {
    match serde_json::to_string_pretty(value) {
        Ok(text) => output::print(&visible_json(&text)),
        Err(error) => refuse(&error, ExitClass::Failed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_never_broken() {
        let path = "/home/me/.local/share/fourfold/sessions/s00001-20261123-k3f9.json";
        assert_eq!(paragraph(&format!("In {path} it is."), 20, "  "), format!("  In\n  {path}\n  it is.\n"));
    }
}
