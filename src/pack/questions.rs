//! Owns [`Questions`], the part of a pack that a session carries with it for ever.
//! Must not depend on how a pack is written or walked through.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Axis, Id};

/// What is needed to read a session's answers without its pack: axes, wording, direction and labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Questions {
    /// In the order of the radar.
    pub axes: Vec<Axis>,
    /// In the order asked.
    pub items: Vec<Question>,
}

/// One item as it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// The item's id.
    pub id: Id,
    /// The section it stood in.
    pub section: Id,
    /// Its axis; none when it is not scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Id>,
    /// Whether the first label is the high end of the axis.
    #[serde(default)]
    pub reversed: bool,
    /// What was said before the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_in: Option<String>,
    /// The question.
    pub text: String,
    /// Low to high.
    pub labels: [String; 5],
}

impl Question {
    /// Whether an answer to the one is an answer to the other: same id, wording, labels, axis and direction.
    /// The section may differ: an item may move.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let Self { id, section: _, axis, reversed, lead_in, text, labels } = other;
        self.id == *id
            && self.axis == *axis
            && self.reversed == *reversed
            && self.lead_in == *lead_in
            && self.text == *text
            && self.labels == *labels
    }
}

impl Questions {
    /// The question of that id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Question> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The scored questions of one axis, in the order asked.
    pub fn on_axis<'a>(&'a self, axis: &'a Id) -> impl Iterator<Item = &'a Question> {
        self.items.iter().filter(move |item| item.axis.as_ref() == Some(axis))
    }
}
