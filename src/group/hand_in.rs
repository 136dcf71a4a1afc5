//! Owns [`HandIn`], what one person hands over for a group: made from an allow-list, and told to the byte before it is
//! written.
//! Must not hold a name, a path, a time finer than the week, or anything that was not asked for.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::content::{Content, number};
use super::unique::unique;
use crate::pack::Id;
use crate::scoring::score;
use crate::session::{Reply, Session};

/// The form of the file.
const FORM: u8 = 1;

/// Files are as long as the next multiple of this, in bytes, so that their size tells nothing.
const STEP: usize = 1024;

/// The longest file that is read, in bytes: notes of many pages and nothing more.
pub(super) const LONGEST: usize = 1 << 20;

/// A random name: 16 digits of hexadecimal. It stands for nobody, and tells one file from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u64);

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Token {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let is_ours =
            text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let number = is_ours.then(|| u64::from_str_radix(&text, 16).ok()).flatten();
        number.map(Self).ok_or_else(|| de::Error::custom(text.len()))
    }
}

/// What one person hands over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// The form of the file: 1.
    #[serde(rename = "hand_in")]
    form: u8,
    /// A random name, new for each file.
    pub id: Token,
    /// The pack that was answered.
    pub pack: Id,
    /// Its version.
    pub version: String,
    /// The week of the result, such as `2026-W48` (ISO 8601).
    pub week: String,
    /// By axis.
    #[serde(deserialize_with = "unique")]
    pub axes: BTreeMap<Id, AxisScore>,
    /// The answers by question, where the person chose to hand them over; the questions as they were asked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub items: BTreeMap<Id, Reply>,
    /// Notes by section, where the person chose to hand them over.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub notes: BTreeMap<Id, String>,
    /// Spaces.
    #[serde(default)]
    pad: String,
}

/// What is handed over of one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxisScore {
    /// 0 to 100, rounded to 5; none when there were not enough answers.
    pub score: Option<u8>,
    /// Questions with an answer that counts.
    pub answered: u16,
    /// Questions on the axis.
    pub of: u16,
}

/// What a person chooses to hand over beyond the scores.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The answers to all questions.
    pub items: bool,
    /// The notes of these sections.
    pub notes: Vec<Id>,
}

/// Why there is nothing to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHandedIn {
    /// The sitting is not finished.
    Open,
    /// There is no note of that section.
    NoNote(Id),
}

/// Why a text is no hand-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandInFault {
    /// Nothing in it.
    Empty,
    /// Larger than any hand-in.
    TooLarge,
    /// It stops too early.
    Torn,
    /// Not JSON, or JSON of something else.
    Foreign,
    /// Of a later form.
    Newer,
    /// A value that no hand-in has: a score that is not rounded, an axis with more answers than questions.
    Impossible,
}

impl HandIn {
    /// What is handed over of a result: the scores, and what was chosen beyond them. `day` is that of the result.
    ///
    /// # Errors
    /// [`NotHandedIn`].
    pub fn of(session: &Session, id: Token, choices: &Choices) -> Result<Self, NotHandedIn> {
        let finished = session.finished.ok_or(NotHandedIn::Open)?;
        let scores = score(&session.questions, &session.answers);
        let axes = scores.iter().map(|axis| {
            let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
            let score = axis.measured.as_ref().map(|measured| to_five(measured.mean));
            (axis.axis.clone(), AxisScore { score, answered: count(axis.answered), of: count(axis.of) })
        });
        let items = session.questions.items.iter().filter(|_| choices.items);
        let items = items.filter_map(|item| Some((item.id.clone(), session.answers.get(&item.id)?.reply)));
        let note = |id: &Id| {
            let text = session.notes.get(id).ok_or_else(|| NotHandedIn::NoNote(id.clone()))?;
            Ok((id.clone(), text.clone()))
        };
        Ok(Self {
            form: FORM,
            id,
            pack: session.pack.id.clone(),
            version: session.pack.version.clone(),
            week: week(finished.date()),
            axes: axes.collect(),
            items: items.collect(),
            notes: choices.notes.iter().map(note).collect::<Result<_, _>>()?,
            pad: String::new(),
        })
    }

    /// The file, on one line that ends in a line feed, as long as the next multiple of 1024 bytes.
    #[must_use]
    pub fn line(&self) -> String {
        let bare = Self { pad: String::new(), ..self.clone() };
        let length = bare.json().len() + 1;
        let pad = " ".repeat(length.next_multiple_of(STEP) - length);
        Self { pad, ..bare }.json() + "\n"
    }

    fn json(&self) -> String {
        // Nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads one, whatever its layout.
    ///
    /// # Errors
    /// [`HandInFault`].
    pub fn read(text: &[u8]) -> Result<Self, HandInFault> {
        if text.len() > LONGEST {
            return Err(HandInFault::TooLarge);
        }
        if text.iter().all(u8::is_ascii_whitespace) {
            return Err(HandInFault::Empty);
        }
        let hand_in: Self = serde_json::from_slice(text).map_err(|error| fault(text, &error))?;
        if hand_in.form != FORM {
            return Err(HandInFault::Newer);
        }
        if hand_in.is_possible() { Ok(hand_in) } else { Err(HandInFault::Impossible) }
    }

    fn is_possible(&self) -> bool {
        (3..=8).contains(&self.axes.len())
            && self.axes.values().all(|axis| axis.is_possible())
            && is_short(&self.version)
            && is_short(&self.week)
            && self.pad.bytes().all(|byte| byte == b' ')
    }

    /// A number that is another one, but for chance, when anything that is handed over is another.
    pub(super) fn content(&self) -> u64 {
        let mut content = Content::of_week(self.week.as_bytes());
        let name = |id: &Id| number(id.as_str().as_bytes());
        for (id, axis) in &self.axes {
            content.axis(name(id), axis.score, axis.answered);
        }
        for (id, reply) in &self.items {
            content.item(name(id), *reply);
        }
        for (id, text) in &self.notes {
            content.note(name(id), text);
        }
        content.sum()
    }
}

impl AxisScore {
    /// Whether a person can have it.
    pub(super) fn is_possible(self) -> bool {
        let score = self.score.is_none_or(|score| score <= 100 && score % 5 == 0);
        score && self.answered <= self.of && (self.score.is_none() || self.answered > 0)
    }
}

/// Whether it is a plain text of 1 to 32 bytes.
pub(super) fn is_short(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    !text.is_empty() && text.len() <= 32 && text.bytes().all(plain)
}

fn fault(text: &[u8], error: &serde_json::Error) -> HandInFault {
    #[derive(Deserialize)]
    struct Form {
        hand_in: u64,
    }
    if error.is_eof() {
        return HandInFault::Torn;
    }
    let form = serde_json::from_slice::<Form>(text);
    if form.is_ok_and(|form| form.hand_in > u64::from(FORM)) {
        HandInFault::Newer
    } else {
        HandInFault::Foreign
    }
}

fn week(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

fn to_five(mean: f64) -> u8 {
    let steps = (mean / 5.0).round().clamp(0.0, 20.0);
    (0..20).find(|step| f64::from(*step) >= steps).unwrap_or(20) * 5
}
