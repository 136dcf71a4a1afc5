//! Owns `fourfold year`: all sittings and the days between, as text and as JSON.
//! Must not change anything on disk.

pub(super) mod json;

use super::{columns, day_notes, listing, name_unreadable, open_packs, print_json, safe, sessions};
use crate::history;
use crate::report;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell};

/// Prints the page over all sittings. What may have moved in a pack waits while a sitting of it is open; in JSON,
/// which nobody answers questions by, it does not.
pub(crate) fn year(shell: &Shell, width: Option<u16>, json: bool) -> Exit {
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let (sessions, damaged) = sessions(shell, &listing, |_| true);
    name_unreadable(&listing, &damaged);
    let mut chapters = history::year(&sessions, &day_notes(shell));
    if json {
        return print_json(&json::Year::of(&chapters));
    }
    history::hold_back(&mut chapters, &open_packs(&listing));
    output::print(&display_safe(&report::year(&safe::chapters(chapters), width.unwrap_or_else(columns))))
}
