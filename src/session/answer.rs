//! Owns the answer to one item and the small checked numbers of a session.
//! Must not know what an answer is worth on an axis.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value};

/// One answer of five, 1 (first label) to 5 (last label).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Choice(u8);

impl Choice {
    /// The number of the label, 1 to 5.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// The place of the label in its scale, 0 to 4.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0 - 1)
    }
}

impl TryFrom<u8> for Choice {
    type Error = BadNumber;

    fn try_from(number: u8) -> Result<Self, BadNumber> {
        if (1..=5).contains(&number) { Ok(Self(number)) } else { Err(BadNumber { number, low: 1, high: 5 }) }
    }
}

impl From<Choice> for u8 {
    fn from(choice: Choice) -> Self {
        choice.0
    }
}

/// A whole number from 0 to 100: a good-enough level, or a share of 100 points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

impl Percent {
    /// The number, 0 to 100.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// `number`, or 100 when it is larger.
    #[must_use]
    pub fn at_most_100(number: u8) -> Self {
        Self(number.min(100))
    }
}

impl TryFrom<u8> for Percent {
    type Error = BadNumber;

    fn try_from(number: u8) -> Result<Self, BadNumber> {
        if number <= 100 { Ok(Self(number)) } else { Err(BadNumber { number, low: 0, high: 100 }) }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

/// A number outside its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub struct BadNumber {
    /// What was given.
    pub number: u8,
    /// The least allowed.
    pub low: u8,
    /// The most allowed.
    pub high: u8,
}

/// What a person said to an item. All but `Chose` are missing values, and differ from never asked.
///
/// In JSON a choice is its number, the others are words: `4`, `"skipped"`, `"does-not-apply"`, `"cannot-say"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// Took one of the five labels.
    Chose(Choice),
    /// Passed over it on purpose.
    Skipped,
    /// Said that it has nothing to do with their life.
    DoesNotApply,
    /// Said that they cannot know; only where the scale offers it.
    CannotSay,
}

impl Reply {
    /// The choice, when there is one: the only reply that is ever scored.
    #[must_use]
    pub fn choice(self) -> Option<Choice> {
        match self {
            Self::Chose(choice) => Some(choice),
            Self::Skipped | Self::DoesNotApply | Self::CannotSay => None,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Skipped,
    DoesNotApply,
    CannotSay,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(u8),
    Word(Word),
}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = match self {
            Self::Chose(choice) => Written::Number(choice.get()),
            Self::Skipped => Written::Word(Word::Skipped),
            Self::DoesNotApply => Written::Word(Word::DoesNotApply),
            Self::CannotSay => Written::Word(Word::CannotSay),
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Reply {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Written::deserialize(deserializer)? {
            Written::Number(number) => Self::Chose(Choice::try_from(number).map_err(de::Error::custom)?),
            Written::Word(Word::Skipped) => Self::Skipped,
            Written::Word(Word::DoesNotApply) => Self::DoesNotApply,
            Written::Word(Word::CannotSay) => Self::CannotSay,
        })
    }
}

/// A reply and how long it took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// What was said.
    pub reply: Reply,
    /// Milliseconds from the question's first frame to the answer, when they were measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<u32>,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl Answer {
    /// A reply that took `ms` milliseconds, where that is known.
    #[must_use]
    pub fn new(reply: Reply, ms: Option<u32>) -> Self {
        Self { reply, ms, unknown: Map::new() }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(r#"{"reply":4,"ms":900}"#)]
    #[case(r#"{"reply":"skipped"}"#)]
    #[case(r#"{"reply":"does-not-apply"}"#)]
    #[case(r#"{"reply":"cannot-say","newer":[1]}"#)]
    fn answers_keep_their_bytes(#[case] json: &str) {
        let answer: Answer = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&answer).unwrap(), json);
    }

    #[rstest]
    #[case(r#"{"reply":0}"#)]
    #[case(r#"{"reply":6}"#)]
    #[case(r#"{"reply":"yes"}"#)]
    #[case(r#"{"reply":null}"#)]
    fn anything_else_is_refused(#[case] json: &str) {
        assert!(serde_json::from_str::<Answer>(json).is_err(), "{json}");
    }
}
