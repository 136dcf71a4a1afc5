//! Owns [`Comparison`]: one result beside a later one, axis by axis over what both asked.
//! Must not compare what was asked differently, nor say which of the two is to be preferred.

use jiff::civil::Date;

use super::apart::{Apart, apart};
use super::timeline::axis;
use crate::{
    pack::{Id, Questions},
    scoring::{self, AxisChange, Shift},
    session::{Month, Session},
    summary::{NoteSummary, Reading, Steps, steps, summarize},
};

/// Then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The earlier of the two.
    pub then: Side,
    /// The later.
    pub now: Side,
    /// The axes of now in the order of the radar, then those that only then had.
    pub axes: Vec<AxisComparison>,
    /// How many scored questions both ask in the same form.
    pub shared: usize,
    /// How many scored questions are asked now.
    pub of: usize,
    /// Scored questions that cannot be compared.
    pub apart: Vec<Apart>,
    /// What the person wrote to themselves then.
    pub notes: Vec<NoteSummary>,
    /// What they set out to try then, and how it went.
    pub steps: Steps,
}

impl Comparison {
    /// The same for other eyes: without notes and steps.
    #[must_use]
    pub fn without_private(self) -> Self {
        Self { notes: Vec::new(), steps: Steps::default(), ..self }
    }
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its id.
    pub id: Id,
    /// The day it was finished, or last saved while it is a draft.
    pub date: Date,
    /// The pack.
    pub pack: Id,
    /// The pack's title then.
    pub title: String,
    /// The pack's version then.
    pub version: String,
    /// Whether the last four weeks were usual; none when not said.
    pub month: Option<Month>,
}

/// One axis then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisComparison {
    /// The axis.
    pub id: Id,
    /// Its name now, or then when it is gone.
    pub name: String,
    /// How many of its shared questions have a choice in both.
    pub shared: usize,
    /// Then and now over those questions only, so that they may differ from the results; none when they cannot
    /// be compared.
    pub readings: Option<[Reading; 2]>,
    /// Whether it may have changed.
    pub verdict: Verdict,
}

/// What can be said of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// By at least 20 points, the rule of [`scoring::change`].
    MayHaveChanged(Direction),
    /// By less.
    NoClearChange,
    /// It cannot be told.
    CannotCompare(Reason),
}

/// Where to, and by how many whole points of 100. Neither is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Higher now.
    Up(u8),
    /// Lower now.
    Down(u8),
}

/// Why an axis cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is asked now and was not then.
    NewAxis,
    /// It was asked then and is not now.
    GoneAxis,
    /// No question of it is asked in the same form.
    NothingShared,
    /// Fewer than four shared questions have a choice in both: so many.
    TooFew(usize),
}

/// Lays `then`, the earlier by its id, beside `now`. They may be of different packs: what counts is whether
/// they share questions. Drafts compare too; whoever calls decides whether they are shown.
#[must_use]
pub fn compare(then: &Session, now: &Session) -> Comparison {
    let changes = scoring::change((&then.questions, &then.answers), (&now.questions, &now.answers));
    let axes = changes.iter().map(|change| axis_comparison(change, &then.questions, &now.questions));
    let gone = then.questions.axes.iter().filter(|old| axis(&now.questions.axes, &old.id).is_none());
    let gone = gone.map(|old| AxisComparison {
        id: old.id.clone(),
        name: old.name.clone(),
        shared: 0,
        readings: None,
        verdict: Verdict::CannotCompare(Reason::GoneAxis),
    });
    let axes = axes.chain(gone).collect();
    let (shared, apart) = apart(&then.questions, &now.questions);
    Comparison {
        then: side(then),
        now: side(now),
        axes,
        shared,
        of: now.questions.items.iter().filter(|item| item.axis.is_some()).count(),
        apart,
        notes: summarize(then).notes,
        steps: steps(then),
    }
}

fn side(session: &Session) -> Side {
    Side {
        id: session.id.clone(),
        date: session.finished.unwrap_or(session.updated).date(),
        pack: session.pack.id.clone(),
        title: session.pack.title.clone(),
        version: session.pack.version.clone(),
        month: session.month,
    }
}

fn axis_comparison(change: &AxisChange, then: &Questions, now: &Questions) -> AxisComparison {
    let id = &change.axis;
    let verdict = match change.shift {
        Some(shift) if shift.clear => Verdict::MayHaveChanged(direction(shift)),
        Some(_) => Verdict::NoClearChange,
        None if axis(&then.axes, id).is_none() => Verdict::CannotCompare(Reason::NewAxis),
        None if share_nothing(then, now, id) => Verdict::CannotCompare(Reason::NothingShared),
        None => Verdict::CannotCompare(Reason::TooFew(change.shared)),
    };
    let readings =
        |shift: Shift| [Reading::of(shift.then, shift.then_band), Reading::of(shift.now, shift.now_band)];
    AxisComparison {
        id: id.clone(),
        name: axis(&now.axes, id).map_or_else(|| id.to_string(), |axis| axis.name.clone()),
        shared: change.shared,
        readings: change.shift.map(readings),
        verdict,
    }
}

fn share_nothing(then: &Questions, now: &Questions, axis: &Id) -> bool {
    now.on_axis(axis).all(|item| then.get(&item.id).is_none_or(|old| !old.asks_the_same(item)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
fn direction(shift: Shift) -> Direction {
    let by = (shift.now - shift.then).abs().round().clamp(0.0, 100.0) as u8;
    if shift.now > shift.then { Direction::Up(by) } else { Direction::Down(by) }
}

#[cfg(test)]
mod tests;
