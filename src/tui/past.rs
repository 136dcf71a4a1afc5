//! Owns a result of another day while it is looked at.
//! Must not change it.

use super::keys::Does;
use super::reaction::{Go, Reaction};
use super::scroll::Scroll;
use crate::session::Session;
use crate::summary::{DatedNote, Summary, summarize_with};

/// A result of another day.
pub(crate) struct Past {
    pub(crate) session: Session,
    pub(crate) summary: Summary,
    pub(crate) words: bool,
    pub(crate) scroll: Scroll,
}

impl Past {
    /// A result with the notes of the days before it.
    pub(crate) fn new(session: Session, day_notes: Vec<DatedNote>) -> Self {
        let summary = summarize_with(&session, day_notes);
        Self { session, summary, words: false, scroll: Scroll::default() }
    }

    /// What a key does here.
    pub(crate) fn press(&mut self, does: Does) -> Reaction {
        let go = match does {
            Does::OtherView => {
                self.words = !self.words;
                self.scroll.reset();
                Go::Stay
            }
            Does::Back | Does::Close | Does::Confirm => Go::Home,
            Does::WhatNow => Go::WhatNow,
            Does::ThenAndNow => Go::ThenAndNow,
            _ => {
                self.scroll.press(does);
                Go::Stay
            }
        };
        Reaction { go, ..Reaction::default() }
    }
}
