//! Owns [`Plan`], what a person makes of a result: a gap, options, one small step, and how it went.
//! Must hold no rule of who may say what when: that is the interview's.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::{Field, Moment, Percent};
use crate::pack::Id;

/// What follows from a result. Every part may be missing: all of it is free to be passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Plan {
    /// The page that is open, by its id; none before the first, and once the last was gone through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Id>,
    /// The axis that the person chose to look at; none while they leave it to the largest gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Id>,
    /// Whether that can be changed.
    #[serde(deserialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
    /// What was written, by the id of its [`Field`]. Never empty texts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<Id, String>,
    /// Guesses, by the id of their [`OptionKind`](super::OptionKind) and then by axis. What is measured is not in it
    /// unless the person overruled it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<Id, BTreeMap<Id, Guess>>,
    /// Weights that differ from the sitting's 100 points, by axis; empty while those hold.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<Id, Percent>,
    /// How much the way from the worst to the best option on an axis is worth, 100 for the one that would be
    /// taken first.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub swing: BTreeMap<Id, Percent>,
    /// The least that will do, by axis, whatever the other axes say.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub floors: BTreeMap<Id, Percent>,
    /// How many days the experiment lasts, 1 to 14.
    #[serde(deserialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub days: Option<u8>,
    /// The day on which the person wants to look again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "maybe_day")]
    pub revisit: Option<Date>,
    /// When the step that is open now was first written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begun: Option<Moment>,
    /// When the person closed the last step without another; none while one is open or was never written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Moment>,
    /// The last day on which a date that had come was mentioned of itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "maybe_day")]
    pub mentioned: Option<Date>,
    /// How the open step went, while that is being said.
    #[serde(deserialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub did: Option<Did>,
    /// Steps that were checked, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tried: Vec<Tried>,
    /// A text that is being written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<FieldDraft>,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl Plan {
    /// What was written in `field`.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        self.texts.get(&field.id()).map(String::as_str)
    }
}

/// Whether something can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// By the person themselves.
    Change,
    /// By others, whom the person can ask.
    Influence,
    /// By nobody for now.
    Accept,
}

impl Reach {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Change, Self::Influence, Self::Accept];
}

/// How an option would stand on one axis, each from 0 to 100.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Guess {
    /// When it goes badly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<Percent>,
    /// What is most likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likely: Option<Percent>,
    /// When it goes well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Percent>,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl Guess {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.low.is_none() && self.likely.is_none() && self.high.is_none() && self.unknown.is_empty()
    }
}

/// A text of the plan that is being written when the file was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldDraft {
    /// The [`Field`] it will stand in.
    pub field: Id,
    /// What stands there so far; may be empty.
    pub text: String,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl FieldDraft {
    /// `text` so far, for `field`.
    #[must_use]
    pub fn new(field: Field, text: String) -> Self {
        Self { field: field.id(), text, unknown: Map::new() }
    }
}

/// How a step went. None of them is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Did {
    /// It was done.
    Did,
    /// In part.
    Partly,
    /// It was not.
    Not,
}

impl Did {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Did, Self::Partly, Self::Not];
}

/// What follows a step that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// The same once more.
    Again,
    /// Another small step.
    Another,
    /// Nothing: it is closed.
    Close,
}

impl Next {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Again, Self::Another, Self::Close];
}

/// A step that was checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tried {
    /// The step, as it was said back then.
    pub step: String,
    /// When it was first written down, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Moment>,
    /// When it was checked.
    pub checked: Moment,
    /// How it went; none when a newer version has another word for it.
    #[serde(default, deserialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub did: Option<Did>,
    /// What was learned, in the person's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<String>,
    /// What followed; none when a newer version has another word for it.
    #[serde(default, deserialize_with = "known", skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
    /// The texts of the step, by the id of their [`Field`], where another one took their place.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<Id, String>,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A date as it stands in a file.
fn maybe_day(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": ["string", "null"], "format": "date"})
}

/// A value that this version knows; none for one of a newer minor version. A session that holds one can be looked
/// at and not changed, since saving would lose it.
fn known<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_keeps_its_bytes_and_what_a_newer_version_put_there() {
        let json = r#"{"at":"options","gap":"balance","reach":"influence","texts":{"cue":"Monday","new":"kept"},"options":{"role":{"money":{"likely":65,"newer":1}}},"points":{"money":30},"swing":{"money":100},"floors":{"money":40},"days":14,"revisit":"2026-12-22","begun":"2026-11-24T20:00:00+01:00","closed":"2026-12-08T20:00:00+01:00","mentioned":"2026-12-08","did":"partly","tried":[{"step":"If it is Monday, then I will ask.","checked":"2026-12-08T20:00:00+01:00","did":"not","learned":"Later.","next":"again","more":[]}],"draft":{"field":"act","text":"I wi"},"newer":{"a":1}}"#;
        let plan: Plan = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&plan).unwrap(), json);
        assert_eq!(plan.text(Field::Cue), Some("Monday"));
        assert_eq!(plan.text(Field::Act), None);
    }

    /// Whoever saves such a plan would lose it: the store lets it be looked at only.
    #[test]
    fn a_word_of_a_newer_version_hides_nothing_else() {
        let json = r#"{"gap":"balance","reach":"later","days":900,"did":"soon","tried":[{"step":"Ask.","checked":"2026-12-08T20:00:00+01:00","did":"soon","next":"later"}]}"#;
        let plan: Plan = serde_json::from_str(json).unwrap();
        assert_eq!((plan.reach, plan.days, plan.did), (None, None, None));
        let tried = plan.tried.first().unwrap();
        assert_eq!((tried.step.as_str(), tried.did, tried.next), ("Ask.", None, None));
    }

    #[test]
    fn nothing_said_is_nothing_written() {
        assert_eq!(serde_json::to_string(&Plan::default()).unwrap(), "{}");
        assert_eq!(serde_json::from_str::<Plan>("{}").unwrap(), Plan::default());
    }
}
