//! Owns which notes of days a result shows.
//! Must not hide a result because a note, or the result before it, cannot be read.

use crate::history::notes_for;
use crate::session::Session;
use crate::store::{Listing, Store};
use crate::summary::DatedNote;

/// The notes of the days since the result before `session`, or since the one before that when it cannot be read.
pub(crate) fn days(store: &Store, listing: &Listing, session: &Session) -> Vec<DatedNote> {
    let notes = store.notes().map(|notes| notes.notes).unwrap_or_default();
    if notes.is_empty() {
        return Vec::new();
    }
    // A sitting that has no file yet comes after all others.
    let own = listing.sessions.iter().position(|header| header.id == session.id);
    let older = listing.sessions.iter().skip(own.map_or(0, |own| own + 1));
    let mut finished = older.filter(|header| header.finished.is_some());
    let before = finished.find_map(|header| store.peek(&header.id).ok());
    let notes = notes_for(session, before.as_ref().map(|before| &before.session), &notes);
    notes.into_iter().map(DatedNote::of).collect()
}
