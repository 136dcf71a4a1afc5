//! Owns what is special to the preview of a pack in the line mode: nothing of it is kept, it leads nowhere else, and its
//! questions may change between two lines. Must not read the file.

use super::super::line::{Command, Typed};
use super::super::message::Effect;
use super::super::reaction::{Go, Reaction};
use super::{Dialogue, Stage};
use crate::visit::{Change, Now, Offer};
use crate::words::{plain, preview as words};

/// The key that leaves.
const LEAVE: &str = "q";

impl Dialogue {
    /// The line mode for a preview, whose sitting is to be handed over as [`super::super::Input::Opened`].
    #[must_use]
    pub fn previewing() -> Self {
        let dialogue = Self::new(Offer::default(), String::new(), None);
        Self { preview: true, ..dialogue.with_editor(Err(words::NO_EDITOR.to_owned())) }
    }

    /// Whether nothing of what is said is kept.
    #[must_use]
    pub fn is_preview(&self) -> bool {
        self.preview
    }

    /// Goes on in the form that the file has now, and asks anew. A line that was meant for the form before answers
    /// nothing; what is left of it is a text that is being written, and leaving.
    pub(super) fn line_over_change(
        &mut self,
        line: &str,
        change: Change,
        now: Now,
        effects: &mut Vec<Effect>,
    ) -> Reaction {
        let writes = self.writing.is_some();
        let leaves = !writes && matches!(Typed::read(line), Typed::Command(Command::Leave));
        let (before, holds) = match (change, &mut self.stage) {
            (Change::Broken(why), _) => (plain::sentence(&why), true),
            (Change::Renewed(pack), Stage::Sitting(sitting)) => {
                let said = sitting.renew(pack, now);
                if let Some(writing) = &mut self.writing {
                    writing.target = sitting.home_of(&writing.target);
                }
                (said, writes || leaves)
            }
            (
                Change::Renewed(_),
                Stage::Opening
                | Stage::Home
                | Stage::Tutor(_)
                | Stage::Past(_)
                | Stage::Plan(_)
                | Stage::Looking(..),
            ) => return self.line(line, now, effects),
        };
        if holds {
            let mut reaction = self.line(line, now, effects);
            reaction.said.insert(0, before);
            return reaction;
        }
        let said = vec![before, words::NOT_TAKEN.to_owned()];
        Reaction { said, whole: true, ..Reaction::default() }
    }

    /// Where a line leads; in a preview, no further than its sitting.
    pub(super) fn within(&self, go: Go, said: &mut Vec<String>) -> Go {
        if !self.preview {
            return go;
        }
        said.push(match go {
            Go::Stay | Go::Text(_) | Go::Editor(_) => return go,
            Go::Home | Go::Origin | Go::ThenAndNow => words::no_home(LEAVE),
            Go::WhatNow => words::ends_here(LEAVE),
        });
        Go::Stay
    }
}
