//! Owns [`Questions`], the part of a pack that a session carries with it for ever.
//! Must not depend on how a pack is written or walked through.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Axis, Id, Item};

/// What is needed to read a sitting's answers without its pack: axes, wording, direction and labels.
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
    /// What it translates; none when it was asked in the pack's own language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translated: Option<Box<Translated>>,
}

/// That a question was asked in another language than the pack's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Translated {
    /// The language that it was asked in, as a tag such as `de`.
    pub language: String,
    /// How it reads in the pack's own language.
    pub original: Wording,
}

/// How a question reads in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Wording {
    /// What is said before the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_in: Option<String>,
    /// The question.
    pub text: String,
    /// Low to high.
    pub labels: [String; 5],
}

impl Wording {
    /// How `item` reads.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        let (lead_in, text, labels) = (item.lead_in.clone(), item.text.clone(), item.scale.labels.clone());
        Self { lead_in, text, labels }
    }
}

/// What a person reads of a question: lead-in, text and labels.
type Words<'a> = (Option<&'a str>, &'a str, &'a [String; 5]);

impl Question {
    /// Whether an answer to the one is an answer to the other: same id, wording, labels, axis and direction.
    /// The section may differ, since an item may move; and so may the language.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let Self { id, section: _, axis, reversed, .. } = other;
        let [words, others] = self.words_beside(other);
        self.id == *id && self.axis == *axis && self.reversed == *reversed && words == others
    }

    /// The words by which two questions are compared, this one's first: those of the pack's own language, of which
    /// both may be translations; and where these are the same, and both were asked in one language, the words as asked.
    #[must_use]
    pub fn words_beside<'a>(&'a self, other: &'a Self) -> [Words<'a>; 2] {
        let own = [self.original(), other.original()];
        if own[0] == own[1] && self.language() == other.language() {
            return [self, other].map(Self::words);
        }
        own
    }

    fn words(&self) -> Words<'_> {
        (self.lead_in.as_deref(), &self.text, &self.labels)
    }

    fn original(&self) -> Words<'_> {
        self.translated.as_ref().map_or_else(
            || self.words(),
            |translated| {
                let Wording { lead_in, text, labels } = &translated.original;
                (lead_in.as_deref(), text, labels)
            },
        )
    }

    /// The language it was asked in; none for the pack's own.
    fn language(&self) -> Option<&str> {
        self.translated.as_ref().map(|translated| translated.language.as_str())
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
