//! Owns `fourfold show`: a result in the scrollback.
//! Must not change anything on disk, nor take the lock.

use super::{columns, listing, not_found, refuse};
use crate::report;
use crate::run::output::{self, display_safe, one_line};
use crate::run::{Exit, Shell};
use crate::session::Session;
use crate::summary::{Glyphs, Summary, summarize};
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
            output::print(&page(&loaded.session, width, shell.environment.glyphs(&shell.options)))
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

fn page(session: &Session, width: u16, glyphs: Glyphs) -> String {
    let (done, of) = session.progress();
    let over = if session.finished.is_some() {
        String::new()
    } else {
        super::paragraph(&words::list::draft(done, of), width, "") + "\n"
    };
    over + &display_safe(&report::text(&safe(summarize(session)), width, glyphs))
}

/// The summary with its texts, which come from a pack, made safe before they are fitted.
fn safe(mut summary: Summary) -> Summary {
    summary.title = one_line(&summary.title);
    for axis in &mut summary.axes {
        axis.name = one_line(&axis.name);
        axis.about = one_line(&axis.about);
    }
    summary
}
