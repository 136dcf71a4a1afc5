//! Owns what home shows of the data folder: sittings, steps, and the notes of days.
//! Must not change anything there.

use super::{Desk, step_of};
use crate::run::days::days;
use crate::session::{DayNote, Session};
use crate::store::{Header, Listing};
use crate::summary::DatedNote;
use crate::visit::{Entry, Shelf};

impl Desk {
    pub(super) fn shelf_of(&mut self, listing: &Listing) -> Shelf {
        let (notes, bad_notes) = self.day_notes();
        let step = step_of(&self.store, listing).map(|(open, _)| open);
        let mut found = Shelf {
            step,
            notes: notes.len(),
            today: Some(self.clock.moment().date()),
            unreadable: listing.unreadable.len() + bad_notes,
            offers_tutor: self.offers_tutor(listing),
            ..Shelf::default()
        };
        for header in &listing.sessions {
            found.add(entry(header), header.goes_on());
        }
        found
    }

    /// Whether this is a first start: nothing was answered, and the practice was never offered.
    fn offers_tutor(&self, listing: &Listing) -> bool {
        let nothing = listing.sessions.is_empty() && listing.unreadable.is_empty();
        nothing && self.busy.is_none() && (self.offering || !self.store.tutor_was_offered())
    }

    /// The notes of days that the result of `session` shows.
    pub(super) fn notes_of(&mut self, session: &Session) -> Vec<DatedNote> {
        let listing = self.store.list().unwrap_or_default();
        days(&self.store, &listing, session)
    }

    /// The notes of days, oldest first, and how many of their files could not be read.
    pub(super) fn day_notes(&self) -> (Vec<DayNote>, usize) {
        self.store.notes().map_or((Vec::new(), 1), |notes| (notes.notes, notes.unreadable.len()))
    }
}

/// What the home screen shows of a sitting.
fn entry(header: &Header) -> Entry {
    Entry {
        id: header.id.clone(),
        title: header.pack.title.clone(),
        moment: header.finished.unwrap_or(header.updated),
        answered: header.done,
        of: header.of,
        planning: header.planning && !header.goes_on(),
    }
}
