//! Owns `fourfold compare`: then and now as text and as JSON.
//! Must not change anything on disk, nor show then and now while it could steer what is being answered.

pub(super) mod json;

use super::{columns, listing, name_unreadable, not_found, print_json, refuse, safe, sessions};
use crate::cli::Compare;
use crate::history::{self, Comparison, NoPair};
use crate::pack::Id;
use crate::plain;
use crate::report;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell};
use crate::session::Session;
use crate::store::{ExitClass, Header, Listing};
use crate::words::history as words;

/// Prints two results side by side.
pub(crate) fn compare(shell: &Shell, wish: &Compare) -> Exit {
    let comparison = match comparison(shell, wish) {
        Ok(comparison) => comparison,
        Err(exit) => return exit,
    };
    if wish.json {
        return print_json(&json::ThenNow::of(&comparison));
    }
    let comparison = safe::comparison(comparison);
    if shell.is_plain() {
        return output::print(&display_safe(&plain::then_and_now(&comparison)));
    }
    let width = wish.width.unwrap_or_else(columns);
    let glyphs = shell.glyphs();
    output::print(&display_safe(&report::then_now(&comparison, width, glyphs)))
}

/// The two results that are wished for.
pub(super) fn comparison(shell: &Shell, wish: &Compare) -> Result<Comparison, Exit> {
    let listing = listing(shell)?;
    let named = [&wish.one, &wish.other].into_iter().flatten().map(|name| id(shell, &listing, name));
    let named = named.collect::<Result<Vec<_>, _>>()?;
    let (sessions, damaged) = sessions(shell, &listing, |header| header.finished.is_some());
    name_unreadable(&listing, &damaged);
    let (then, now) =
        pick(&sessions, &named).map_err(|why| refuse(&words::no_pair(&why), ExitClass::Failed))?;
    match open_draft(&listing, [then, now]).filter(|_| !wish.anyway) {
        Some(draft) => {
            let why = words::draft_open(&draft.pack.title, draft.done, draft.of);
            Err(refuse(&why, ExitClass::Failed))
        }
        None => Ok(history::compare(then, now)),
    }
}

/// The sitting that `name` means. One whose file cannot be read is refused by its name.
fn id(shell: &Shell, listing: &Listing, name: &str) -> Result<Id, Exit> {
    let id = listing.find(name).map_err(|error| not_found(&error, listing))?;
    shell.store().peek(&id).map_err(|error| refuse(&error, error.exit()))?;
    Ok(id)
}

fn pick<'a>(sessions: &'a [Session], named: &[Id]) -> Result<(&'a Session, &'a Session), NoPair> {
    match named {
        [] => history::last_two(sessions),
        [one] => history::since(sessions, one),
        [one, other, ..] => history::named(sessions, one, other),
    }
}

/// A sitting that is being answered, of the pack of one of `results`.
fn open_draft<'a>(listing: &'a Listing, results: [&Session; 2]) -> Option<&'a Header> {
    let mut drafts = listing.sessions.iter().filter(|header| header.finished.is_none());
    drafts.find(|draft| results.iter().any(|result| result.pack.id == draft.pack.id))
}
