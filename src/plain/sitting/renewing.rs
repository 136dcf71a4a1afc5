//! Owns how a sitting in the line mode goes on in another form of its pack, while that is being written.
//! Must not change what was said.

use std::sync::Arc;

use super::Sitting;
use crate::pack::Pack;
use crate::visit::{Now, Target};
use crate::words::preview as words;

impl Sitting {
    /// Goes on in `pack`, at the same place as far as it is left; returns what is to be said of it.
    pub(in super::super) fn renew(&mut self, pack: Arc<Pack>, now: Now) -> String {
        let renewed = self.interview.renewed(pack);
        let moved = renewed.place() != self.interview.place();
        self.interview = renewed;
        self.shown_at = now.ms;
        words::renewed(self.interview.set_aside_now(), moved)
    }

    /// The note itself, or another one once its section is gone: what was typed stays.
    pub(in super::super) fn home_of(&self, target: &Target) -> Target {
        let section = match target {
            Target::Note(section) => self.interview.section_of_note(section),
            Target::Field(_) => None,
        };
        section.map_or_else(|| target.clone(), |section| Target::Note(section.clone()))
    }
}
