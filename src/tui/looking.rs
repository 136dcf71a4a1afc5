//! Owns what is looked back at: all results, two of them side by side, the year.
//! Must not change anything.

use super::app::Stage;
use super::keys::{Context, Does};
use super::message::Found;
use super::scroll::Scroll;
use super::sitting::{Go, Reaction};

/// What is looked back at.
pub(crate) struct Looking {
    pub(crate) found: Found,
    /// Where it was opened; home without it.
    pub(super) origin: Option<Box<Stage>>,
    pub(crate) scroll: Scroll,
}

impl Looking {
    pub(crate) fn new(found: Found) -> Result<Self, String> {
        Ok(Self { found, origin: None, scroll: Scroll::default() })
    }

    pub(crate) fn context(&self) -> Context {
        Context::Looking
    }

    pub(crate) fn press(&mut self, does: Does) -> Reaction {
        if does == Does::Back {
            return Reaction { go: Go::Origin, ..Reaction::default() };
        }
        self.scroll.press(does);
        Reaction::default()
    }
}
