//! Owns the checked questionnaire: [`Pack`] and its parts, whose invariants hold once they exist.
//! Must not read files or know the TOML format (that is `raw` and `check`).

use std::sync::Arc;

use super::{Id, Question, Questions, Translated, Wording};

/// A checked questionnaire: 3 to 8 axes; every id unique in its kind; every item's axis, scale, lead-in
/// and claims exist; every axis has as many reversed items as straight ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    pub(super) id: Id,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) licence: String,
    pub(super) notes: String,
    pub(super) asks_month: bool,
    pub(super) axes: Vec<Axis>,
    pub(super) claims: Vec<Claim>,
    pub(super) importance: Importance,
    pub(super) sections: Vec<Section>,
}

impl Pack {
    /// The name results are filed under.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// `major.minor.patch`, all digits.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// One line for lists and headings.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// A language tag such as `en`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// An SPDX expression.
    #[must_use]
    pub fn licence(&self) -> &str {
        &self.licence
    }

    /// What the authors say of the questions: sources, known weaknesses. Paragraphs, part by blank lines.
    #[must_use]
    pub fn notes(&self) -> &str {
        &self.notes
    }

    /// Whether the questions are about the last four weeks, so that the welcome asks whether those were usual.
    #[must_use]
    pub fn asks_month(&self) -> bool {
        self.asks_month
    }

    /// 3 to 8 axes, in the order of the radar: clockwise from the top.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The axis of that id.
    #[must_use]
    pub fn axis(&self, id: &Id) -> Option<&Axis> {
        self.axes.iter().find(|axis| axis.id == *id)
    }

    /// What the pack's source claims; items, reflections and steps name them.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The words of the "what matters" screen.
    #[must_use]
    pub fn importance(&self) -> &Importance {
        &self.importance
    }

    /// At least one lesson, then any hot take, then any what-now page, in the order they are walked through.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section of that id.
    #[must_use]
    pub fn section(&self, id: &Id) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// Every item with its section, in the order they are asked.
    pub fn items(&self) -> impl Iterator<Item = (&Section, &Item)> {
        self.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }

    /// The item of that id, with its section.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<(&Section, &Item)> {
        self.items().find(|(_, item)| item.id == *id)
    }

    /// What a session keeps of this pack, so that its answers can be read when the pack has changed.
    #[must_use]
    pub fn questions(&self) -> Questions {
        let axes = self.axes.clone();
        let items = self
            .items()
            .map(|(section, item)| Question {
                id: item.id.clone(),
                section: section.id.clone(),
                axis: item.scored.as_ref().map(|scored| scored.axis.clone()),
                reversed: item.scored.as_ref().is_some_and(|s| s.direction == Direction::Reversed),
                lead_in: item.lead_in.clone(),
                text: item.text.clone(),
                labels: item.scale.labels.clone(),
                translated: item.original.as_deref().map(|original| {
                    Box::new(Translated { language: self.language.clone(), original: original.clone() })
                }),
            })
            .collect();
        Questions { axes, items }
    }
}

/// One direction of the radar.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
pub struct Axis {
    /// Unique in the pack.
    pub id: Id,
    /// One or two words, capitalised, at most 24 columns wide.
    pub name: String,
    /// What a high score means, as a phrase: "pay that covers your needs and feels fair".
    pub about: String,
}

/// A statement of the source that the pack asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Unique in the pack, such as `l1-a`.
    pub id: Id,
    /// The claim in a few words of our own.
    pub text: String,
}

/// The words of the "what matters" screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Importance {
    /// Asks for a level from 0 to 100 on each axis that would be good enough.
    pub levels: String,
    /// Asks to spread 100 points over the axes.
    pub points: String,
}

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// Scored items, then a page in our own words.
    Lesson,
    /// Beliefs, never scored, then a page. May be passed over as a whole.
    HotTake,
    /// No items: a page after the result, with ideas for a small step.
    WhatNow,
}

/// A part of the questionnaire: its items first, then its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Unique among sections.
    pub id: Id,
    /// What the section is for.
    pub kind: SectionKind,
    /// A heading, at most 40 columns.
    pub title: String,
    /// The page in our own words, as paragraphs of at least one character.
    pub text: Vec<String>,
    /// In the order asked. Empty only in [`SectionKind::WhatNow`].
    pub items: Vec<Item>,
    /// Questions to write about, or not. May be empty.
    pub reflections: Vec<Prompt>,
    /// Ideas for a small step; only in [`SectionKind::WhatNow`].
    pub steps: Vec<Prompt>,
}

/// A question to think about or an idea to try; never scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// One sentence.
    pub text: String,
    /// The claims it comes from.
    pub claims: Vec<Id>,
}

/// One question with five labelled answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique in the pack, and the same for ever for the same question.
    pub id: Id,
    /// Where it counts; `None` in a hot take.
    pub scored: Option<Scored>,
    /// The answers to choose from.
    pub scale: Arc<Scale>,
    /// At least one.
    pub claims: Vec<Id>,
    /// What it measures, in a word or two, for authors.
    pub construct: String,
    /// "In the last four weeks,": said before the text when there.
    pub lead_in: Option<String>,
    /// The question.
    pub text: String,
    /// How it reads in the pack's own language, when this is another one.
    pub original: Option<Arc<Wording>>,
}

/// How an item counts on its axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// The axis it belongs to.
    pub axis: Id,
    /// Which end of the scale is high on the axis.
    pub direction: Direction,
}

/// Which end of an item's scale is high on its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The last label is 100 (`+` in a pack).
    Straight,
    /// The first label is 100 (`-` in a pack).
    Reversed,
}

/// Five answers, low to high, each labelled in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Unique among scales.
    pub id: Id,
    /// Low to high.
    pub labels: [String; 5],
    /// Whether "Cannot say" is offered beside them.
    pub cannot_say: bool,
}
