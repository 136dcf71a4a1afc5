//! Owns what a stage asks of the application when a key has come: to save, to say something, to go somewhere.
//! Must not do any of it.

use crate::interview::{Event, PlanEvent};
use crate::visit::Target;

/// What a key asks of the application, beyond the sitting.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Reaction {
    /// The session changed.
    pub(crate) save: bool,
    /// Something to say in one line.
    pub(crate) toast: Option<Toast>,
    /// Where to go.
    pub(crate) go: Go,
}

/// What is to be said; the application knows what the keys are called that it may name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Toast {
    /// In these words.
    Said(String),
    /// What happened in the interview.
    Interview(Event),
    /// What happened in the plan.
    Plan(PlanEvent),
}

/// Where a key leads, beyond the sitting.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) enum Go {
    /// Nowhere.
    #[default]
    Stay,
    /// To the home screen.
    Home,
    /// To where the plan was opened.
    Origin,
    /// To the result, which is finished just now.
    Result,
    /// To what follows from the result.
    WhatNow,
    /// To this result beside the one before it.
    ThenAndNow,
    /// Into a text.
    Text(Target),
    /// Into the person's own editor with a text.
    Editor(Target),
}

impl Reaction {
    /// Says something, and nothing else.
    pub(crate) fn say(text: String) -> Self {
        Self { toast: Some(Toast::Said(text)), ..Self::default() }
    }

    /// Only a way.
    pub(crate) fn lead(go: Go) -> Self {
        Self { go, ..Self::default() }
    }
}
