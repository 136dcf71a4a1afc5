//! Owns `fourfold show`: a result in the scrollback.
//! Must not change anything on disk, nor take the lock.

use super::{columns, listing, not_found, refuse, safe};
use crate::history::notes_for;
use crate::report;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell};
use crate::session::Session;
use crate::store::Listing;
use crate::summary::{DatedNote, Glyphs, summarize};
use crate::words;

/// Prints the result that `which` names, fitted to `width` columns or to the terminal's.
pub(crate) fn show(shell: &Shell, which: &str, width: Option<u16>) -> Exit {
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let id = match listing.find(which) {
        Ok(id) => id,
        Err(error) => return not_found(&error, &listing),
    };
    match shell.store().load(&id) {
        Ok(loaded) => {
            let width = width.unwrap_or_else(columns);
            let days = days(shell, &listing, &loaded.session);
            output::print(&page(&loaded.session, days, width, shell.environment.glyphs(&shell.options)))
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

/// The notes of the days since the result before, or since the one before that when it cannot be read.
fn days(shell: &Shell, listing: &Listing, session: &Session) -> Vec<DatedNote> {
    let notes = super::day_notes(shell);
    if notes.is_empty() {
        return Vec::new();
    }
    let mut store = shell.store();
    let older = listing.sessions.iter().skip_while(|header| header.id != session.id).skip(1);
    let mut finished = older.filter(|header| header.finished.is_some());
    let before = finished.find_map(|header| store.load(&header.id).ok());
    let notes = notes_for(session, before.as_ref().map(|before| &before.session), &notes);
    notes.into_iter().map(|note| DatedNote { on: note.on.date(), text: note.text.clone() }).collect()
}

fn page(session: &Session, days: Vec<DatedNote>, width: u16, glyphs: Glyphs) -> String {
    let (done, of) = session.progress();
    let over = if session.finished.is_some() {
        String::new()
    } else {
        super::paragraph(&words::list::draft(done, of), width, "") + "\n"
    };
    let mut summary = summarize(session);
    summary.day_notes = days;
    over + &display_safe(&report::text(&safe::summary(summary), width, glyphs))
}
