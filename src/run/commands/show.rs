//! Owns `fourfold show`: a result in the scrollback.
//! Must not change anything on disk, nor take the lock.

use super::{columns, listing, not_found, refuse, safe};
use crate::cli::Show;
use crate::plain;
use crate::report;
use crate::run::days::days;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell};
use crate::session::Session;
use crate::summary::{DatedNote, Glyphs, summarize};
use crate::words;

/// Prints the result that is wished for, fitted to so many columns or to the terminal's.
pub(crate) fn show(shell: &Shell, wish: &Show) -> Exit {
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let id = match listing.find(&wish.result) {
        Ok(id) => id,
        Err(error) => return not_found(&error, &listing),
    };
    let store = shell.store();
    match store.peek(&id) {
        Ok(loaded) => {
            let width = wish.width.unwrap_or_else(columns);
            let days = days(&store, &listing, &loaded.session);
            let drawn = (!shell.is_plain()).then(|| (width, shell.glyphs()));
            output::print(&page(&loaded.session, days, drawn))
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

/// The result, drawn to fit so many columns, or else in sentences alone.
fn page(session: &Session, days: Vec<DatedNote>, drawn: Option<(u16, Glyphs)>) -> String {
    let (done, of) = session.progress();
    let over = if session.finished.is_some() {
        String::new()
    } else {
        let width = drawn.map_or(u16::MAX, |(width, _)| width);
        super::paragraph(&words::list::draft(done, of), width, "") + "\n"
    };
    let mut summary = summarize(session);
    summary.day_notes = days;
    let summary = safe::summary(summary);
    let said = match drawn {
        Some((width, glyphs)) => report::text(&summary, width, glyphs),
        None => plain::sentences(&summary),
    };
    over + &display_safe(&said)
}
