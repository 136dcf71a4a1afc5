//! Owns a result of another day while it is looked at.
//! Must not change it.

use super::keys::Does;
use crate::session::Session;
use crate::summary::{Summary, summarize};

/// A result of another day.
pub(crate) struct Past {
    pub(crate) session: Session,
    pub(crate) summary: Summary,
    pub(crate) words: bool,
    pub(crate) scroll: u16,
}

impl Past {
    pub(crate) fn new(session: Session) -> Self {
        let summary = summarize(&session);
        Self { session, summary, words: false, scroll: 0 }
    }

    /// What a key does here; returns whether the result is closed.
    pub(crate) fn press(&mut self, does: Does) -> bool {
        match does {
            Does::Up => self.scroll = self.scroll.saturating_sub(1),
            Does::Down => self.scroll = self.scroll.saturating_add(1),
            Does::PageUp => self.scroll = self.scroll.saturating_sub(8),
            Does::PageDown => self.scroll = self.scroll.saturating_add(8),
            Does::OtherView => {
                self.words = !self.words;
                self.scroll = 0;
            }
            Does::Back | Does::Close | Does::Confirm => return true,
            _ => {}
        }
        false
    }
}
