//! Owns `fourfold show`: a result in the scrollback.
//! Must not change anything on disk, nor take the lock.

use super::{columns, listing, not_found, refuse, safe};
use crate::report;
use crate::run::days::days;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell};
use crate::session::Session;
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
    let mut store = shell.store();
    match store.load(&id) {
        Ok(loaded) => {
            let width = width.unwrap_or_else(columns);
            let days = days(&mut store, &listing, &loaded.session);
            output::print(&page(&loaded.session, days, width, shell.glyphs()))
        }
        Err(error) => refuse(&error, error.exit()),
    }
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
