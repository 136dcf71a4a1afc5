//! Owns how a sitting on the screen goes on in another form of its pack, while that is being written.
//! Must not change what was said.

use std::sync::Arc;

use super::Sitting;
use crate::pack::Pack;
use crate::session::Place;
use crate::summary::summarize_with;
use crate::visit::{Now, Target};
use crate::words::preview as words;

impl Sitting {
    /// Goes on in `pack`, at the same place as far as it is left; returns what is to be said of it.
    pub(crate) fn renew(&mut self, pack: Arc<Pack>, now: Now) -> String {
        let marked = self.marked();
        let renewed = self.interview.renewed(pack);
        let moved = renewed.place() != self.interview.place();
        let focus = self.focus;
        self.interview = renewed;
        let day_notes = std::mem::take(&mut self.summary.day_notes);
        self.summary = summarize_with(self.interview.session(), day_notes);
        if moved {
            self.echo = None;
            self.arrive(now);
        } else {
            let same_row = marked.and_then(|place| self.map().iter().position(|other| *other == place));
            let last = self.options().checked_sub(1);
            self.focus = same_row.or(focus).and_then(|row| Some(row.min(last?)));
        }
        words::renewed(self.interview.set_aside_now(), moved)
    }

    /// The note itself, or another one once its section is gone: what was typed stays.
    pub(crate) fn home_of(&self, target: &Target) -> Target {
        let section = match target {
            Target::Note(section) => self.interview.section_of_note(section),
            Target::Field(_) => None,
        };
        section.map_or_else(|| target.clone(), |section| Target::Note(section.clone()))
    }

    /// The place that the marked row of the review leads to.
    fn marked(&self) -> Option<Place> {
        let is_review = *self.interview.place() == Place::Review;
        self.focus.filter(|_| is_review).and_then(|row| self.map().get(row).cloned())
    }
}
