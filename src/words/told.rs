//! Owns [`Told`], what a page tells in the order it is told, for whoever draws it or reads it aloud.
//! Must not know how it is shown.

/// How much a part of a page weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one most important thing.
    Lead,
    /// Said plainly.
    Body,
    /// To be known, no more.
    Quiet,
    /// Said on a page before already: a reminder.
    Known,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How much it weighs.
    pub weight: Weight,
    /// What stands over it.
    pub heading: Option<&'static str>,
    /// Its sentences.
    pub lines: Vec<String>,
}

impl Told {
    /// One sentence.
    pub(super) fn one(weight: Weight, text: impl Into<String>) -> Self {
        Self { weight, heading: None, lines: vec![text.into()] }
    }

    /// Sentences that belong together.
    pub(super) fn all(weight: Weight, lines: Vec<String>) -> Self {
        Self { weight, heading: None, lines }
    }

    /// Sentences under a heading.
    pub(super) fn under(heading: &'static str, lines: Vec<String>) -> Self {
        Self { weight: Weight::Body, heading: Some(heading), lines }
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.iter().all(String::is_empty)
    }
}
