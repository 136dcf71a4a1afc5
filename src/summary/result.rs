//! Owns [`Summary`]: everything that a result says, as plain data. There is no total, no rank and no type.
//! Must not hold words for people: what a reading is called is `words`' business.

use jiff::civil::Date;

use crate::{
    pack::Id,
    scoring::{Band, Hints},
    session::{DayNote, Month},
};

use super::Steps;

/// The middle of the answer scale; not an average person.
const MIDDLE: u8 = 50;

/// What one sitting shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The pack's title when it was answered.
    pub title: String,
    /// The day it was begun, on the person's calendar.
    pub started: Date,
    /// The day the result was first asked for; none while it is a draft.
    pub finished: Option<Date>,
    /// Whether the last four weeks were usual; none when not said.
    pub month: Option<Month>,
    /// How many scored questions have an answer that counts.
    pub answered: usize,
    /// How many scored questions there are.
    pub of: usize,
    /// In the order of the radar.
    pub axes: Vec<AxisSummary>,
    /// Whether one axis stands out as lowest.
    pub lowest: Lowest,
    /// Gentle and private: never put these where others read.
    pub hints: Hints,
    /// What the person wrote to themselves: private too. The step comes first.
    pub notes: Vec<NoteSummary>,
    /// What followed from the result: private too.
    pub steps: Steps,
    /// What they wrote on the days since the result before, oldest first: private too. It is not part of a
    /// sitting, so whoever has it puts it here.
    pub day_notes: Vec<DatedNote>,
}

impl Summary {
    /// The same for other eyes: without notes, steps and remarks on how the answers were given.
    #[must_use]
    pub fn without_private(self) -> Self {
        let (hints, steps) = (Hints::default(), Steps::default());
        Self { hints, notes: Vec::new(), steps, day_notes: Vec::new(), ..self }
    }
}

/// A note of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedNote {
    /// The day on the person's calendar.
    pub on: Date,
    /// Its text, lines parted by a newline.
    pub text: String,
}

impl DatedNote {
    /// A note as it is shown.
    #[must_use]
    pub fn of(note: &DayNote) -> Self {
        Self { on: note.on.date(), text: note.text.clone() }
    }
}

/// A note that a person wrote to themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSummary {
    /// What it is about.
    pub about: NoteAbout,
    /// Its text, lines parted by a newline.
    pub text: String,
}

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteAbout {
    /// The small step of one's own: the note of a section without questions.
    Step,
    /// The axis of that name.
    Axis(String),
    /// Something that is not scored.
    Other,
}

/// One axis of a result.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisSummary {
    /// The axis.
    pub id: Id,
    /// Its name, capitalised.
    pub name: String,
    /// What a high score means, as a phrase.
    pub about: String,
    /// How many of its questions have an answer that counts.
    pub answered: usize,
    /// How many questions it has.
    pub of: usize,
    /// None when there are not enough answers. Never to be drawn as 0.
    pub reading: Option<Reading>,
    /// The level, 0 to 100, that the person called good enough.
    pub good_enough: Option<u8>,
    /// Of 100 points, how many the person gave it.
    pub points: Option<u8>,
    /// The reading held against the good-enough level.
    pub gap: GapReading,
}

/// Where a person stands on an axis, in whole points from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The mean of the item points, rounded.
    pub point: u8,
    /// The low end of the likely range, a multiple of 5.
    pub low: u8,
    /// The high end of the likely range, a multiple of 5.
    pub high: u8,
    /// What the range says.
    pub lean: Lean,
}

/// What a likely range says; the point alone says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// The whole range is above 50.
    High,
    /// The whole range is below 50.
    Low,
    /// The range touches 50.
    Mixed,
}

/// A reading held against the good-enough level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapReading {
    /// Nothing to compare: no level was given, or there are not enough answers.
    Unknown,
    /// The likely range holds the level.
    Within,
    /// The whole likely range is below the level, the point by this much.
    Below(u8),
    /// The whole likely range is above the level, the point by this much.
    Above(u8),
}

/// Whether one axis stands out as lowest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lowest {
    /// Fewer than two axes have a reading.
    Unknown,
    /// This one, by at least 15 points.
    One(Id),
    /// These are less than 15 points above the lowest, itself included; lowest first. At least two.
    Close(Vec<Id>),
    /// So is every axis that has a reading, and there are more than two of them.
    AllClose,
}

impl Summary {
    /// The axis of that id.
    #[must_use]
    pub fn axis(&self, id: &Id) -> Option<&AxisSummary> {
        self.axes.iter().find(|axis| axis.id == *id)
    }

    /// The axes whose likely range lies below their good-enough level: those that the person gave more of
    /// the 100 points first, then the wider gap, then the order of the radar. The points only order; a gap
    /// is never multiplied by them.
    #[must_use]
    pub fn gaps(&self) -> Vec<&AxisSummary> {
        let mut gaps: Vec<_> = self.axes.iter().filter(|axis| axis.gap.below().is_some()).collect();
        gaps.sort_by_key(|axis| std::cmp::Reverse((axis.points.unwrap_or(0), axis.gap.below())));
        gaps
    }
}

impl GapReading {
    pub(super) fn of(reading: Option<Reading>, level: Option<u8>) -> Self {
        let (Some(reading), Some(level)) = (reading, level) else {
            return Self::Unknown;
        };
        if reading.high < level {
            Self::Below(level.saturating_sub(reading.point))
        } else if reading.low > level {
            Self::Above(reading.point.saturating_sub(level))
        } else {
            Self::Within
        }
    }

    /// How far the point is below the level, when the whole range is.
    #[must_use]
    pub fn below(self) -> Option<u8> {
        match self {
            Self::Below(by) => Some(by),
            Self::Unknown | Self::Within | Self::Above(_) => None,
        }
    }
}

impl Reading {
    /// What a mean of 0 to 100 and its likely range read as.
    #[must_use]
    pub fn of(mean: f64, band: Band) -> Self {
        Self { point: whole(mean), low: band.low, high: band.high, lean: Lean::of(band) }
    }
}

impl Lean {
    fn of(band: Band) -> Self {
        if band.low > MIDDLE {
            Self::High
        } else if band.high < MIDDLE {
            Self::Low
        } else {
            Self::Mixed
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
fn whole(points: f64) -> u8 {
    points.round().clamp(0.0, 100.0) as u8
}
