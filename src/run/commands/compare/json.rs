//! Owns what `fourfold compare --json` prints. Names and meanings stay within one `format`; a later version may
//! add names.
//! Must not decide what changed.

use jiff::civil::Date;
use serde::Serialize;

use crate::history::{Apart, AxisComparison, Comparison, Difference, Direction, Reason, Side, Verdict};
use crate::pack::Id;
use crate::run::commands::year::json::{Note, Step, Tried};
use crate::session::Month;
use crate::summary::Reading;
use crate::words::history::in_full;

/// Then and now.
#[derive(Serialize)]
pub(super) struct ThenNow<'a> {
    /// 1.
    format: u32,
    then: One<'a>,
    now: One<'a>,
    /// Scored questions that both ask in the same form.
    shared: usize,
    /// Scored questions asked now.
    questions: usize,
    /// The axes of now in the order of the radar, then those that only then had.
    axes: Vec<Axis<'a>>,
    not_compared: Vec<Question>,
    /// What the person wrote to themselves then.
    notes: Vec<Note<'a>>,
    /// What they set out to try then; null when nothing of it was written.
    step: Option<Step>,
    /// Oldest first.
    tried: Vec<Tried<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    id: &'a Id,
    /// On the person's calendar.
    date: Date,
    pack: Pack<'a>,
    /// Null when not said.
    month: Option<Month>,
}

#[derive(Serialize)]
struct Pack<'a> {
    id: &'a Id,
    version: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct Axis<'a> {
    id: &'a Id,
    name: &'a str,
    /// Shared questions that were answered both times.
    shared: usize,
    /// `may-have-changed`, `no-clear-change` or `cannot-compare`.
    verdict: &'static str,
    /// Whole points, negative for down; null unless it may have changed.
    change: Option<i16>,
    /// `new-axis`, `gone-axis`, `nothing-shared` or `too-few`; null unless it cannot be compared.
    reason: Option<&'static str>,
    /// Over the shared questions only, as is `now`.
    then: Option<Score>,
    now: Option<Score>,
}

/// Points from 0 to 100.
#[derive(Serialize)]
pub(in crate::run::commands) struct Score {
    point: u8,
    low: u8,
    high: u8,
}

#[derive(Serialize)]
struct Question {
    /// In full, with its lead-in.
    text: String,
    /// `new`, `removed`, `reworded`, `other-labels`, `other-direction` or `other-axis`.
    reason: &'static str,
    /// How it was asked then, when it was reworded.
    then: Option<String>,
}

impl<'a> ThenNow<'a> {
    pub(super) fn of(comparison: &'a Comparison) -> Self {
        Self {
            format: 1,
            then: One::of(&comparison.then),
            now: One::of(&comparison.now),
            shared: comparison.shared,
            questions: comparison.of,
            axes: comparison.axes.iter().map(Axis::of).collect(),
            not_compared: comparison.apart.iter().map(Question::of).collect(),
            notes: comparison.notes.iter().map(Note::of).collect(),
            step: Step::of(&comparison.steps),
            tried: comparison.steps.tried.iter().map(Tried::of).collect(),
        }
    }
}

impl<'a> One<'a> {
    fn of(side: &'a Side) -> Self {
        let pack = Pack { id: &side.pack, version: &side.version, title: &side.title };
        Self { id: &side.id, date: side.date, pack, month: side.month }
    }
}

impl<'a> Axis<'a> {
    fn of(axis: &'a AxisComparison) -> Self {
        let (verdict, change, reason) = match axis.verdict {
            Verdict::MayHaveChanged(Direction::Up(by)) => ("may-have-changed", Some(i16::from(by)), None),
            Verdict::MayHaveChanged(Direction::Down(by)) => ("may-have-changed", Some(-i16::from(by)), None),
            Verdict::NoClearChange => ("no-clear-change", None, None),
            Verdict::CannotCompare(reason) => ("cannot-compare", None, Some(name(reason))),
        };
        let (then, now) = axis.readings.map(|[then, now]| (Score::of(then), Score::of(now))).unzip();
        Self { id: &axis.id, name: &axis.name, shared: axis.shared, verdict, change, reason, then, now }
    }
}

fn name(reason: Reason) -> &'static str {
    match reason {
        Reason::NewAxis => "new-axis",
        Reason::GoneAxis => "gone-axis",
        Reason::NothingShared => "nothing-shared",
        Reason::TooFew(_) => "too-few",
    }
}

impl Score {
    pub(in crate::run::commands) fn of(reading: Reading) -> Self {
        Self { point: reading.point, low: reading.low, high: reading.high }
    }
}

impl Question {
    fn of(apart: &Apart) -> Self {
        let (reason, then) = match &apart.why {
            Difference::New => ("new", None),
            Difference::Removed => ("removed", None),
            Difference::Reworded { then } => ("reworded", Some(in_full(then))),
            Difference::OtherLabels => ("other-labels", None),
            Difference::OtherDirection => ("other-direction", None),
            Difference::OtherAxis => ("other-axis", None),
        };
        Self { text: in_full(&apart.asked), reason, then }
    }
}
