//! Owns what a stage asks of the dialogue when a line has come: to save, to say something, to go somewhere.
//! Must not do any of it.

use crate::visit::Target;

/// What a line asks of the dialogue.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Reaction {
    /// The session has changed.
    pub(super) save: bool,
    /// What to say, a line each.
    pub(super) said: Vec<String>,
    /// Whether all of the place is to be said rather than its prompt alone.
    pub(super) whole: bool,
    /// Where to go.
    pub(super) go: Go,
}

/// Where a line leads, beyond its stage.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Go {
    /// Nowhere.
    #[default]
    Stay,
    /// Home.
    Home,
    /// To where the plan was opened.
    Origin,
    /// To what follows from the result.
    WhatNow,
    /// To this result beside the one before it.
    ThenAndNow,
    /// Into a text.
    Text(Target),
    /// Into a text, in the person's own editor.
    Editor(Target),
}

impl Reaction {
    /// Only words, and the prompt again.
    pub(super) fn say(line: impl Into<String>) -> Self {
        Self { said: vec![line.into()], ..Self::default() }
    }

    /// Only a way.
    pub(super) fn lead(go: Go) -> Self {
        Self { go, ..Self::default() }
    }

    /// This one, and then that one.
    pub(super) fn then(self, after: Self) -> Self {
        let said = self.said.into_iter().chain(after.said).collect();
        Self { save: self.save || after.save, said, ..after }
    }
}
