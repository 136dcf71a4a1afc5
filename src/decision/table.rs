//! Owns [`Table`], the options of one sitting on its axes, and how it is read from a session.
//! Must not weigh or compare anything.

use std::collections::BTreeMap;

use crate::{
    pack::Id,
    scoring::{AxisScore, Measured, score},
    session::{Guess, OptionKind, Percent, Plan, Session},
};

/// Options laid side by side on the same axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The axes, each once, in the order of the radar.
    pub columns: Vec<Column>,
    /// The options, each at most once, in the order of [`OptionKind::ALL`]: staying, and those with a value.
    pub rows: Vec<Row>,
}

/// One axis, and what the person said of it as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The axis.
    pub axis: Id,
    /// The least that will do, 0 to 100; none while there is no floor.
    pub floor: Option<u8>,
    /// Of 100 points, how many it got, 0 to 100; none while blank.
    pub points: Option<u8>,
    /// What the way from the worst to the best option is worth, 0 to 100; none while not said.
    pub swing: Option<u8>,
}

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which one.
    pub option: OptionKind,
    /// By axis. An axis without a likely value is absent.
    pub cells: BTreeMap<Id, Cell>,
}

/// How an option stands on one axis: `low <= likely <= high`, each 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// When it goes badly.
    pub low: u8,
    /// What is most likely.
    pub likely: u8,
    /// When it goes well.
    pub high: u8,
    /// Where the three come from.
    pub origin: Origin,
}

/// Where a cell comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The score of the axis: its mean, rounded, and its likely range.
    Measured,
    /// A guess with a low, a high or both.
    Guess,
    /// A guess of a likely value alone: it counts as exact.
    Exact,
}

impl Cell {
    /// A guess. A missing end is the likely value, an end on the wrong side of it is moved to it, and
    /// numbers above 100 are 100.
    #[must_use]
    pub fn guess(low: Option<u8>, likely: u8, high: Option<u8>) -> Self {
        let likely = likely.min(100);
        Self {
            low: low.map_or(likely, |low| low.min(likely)),
            likely,
            high: high.map_or(likely, |high| high.clamp(likely, 100)),
            origin: if low.is_none() && high.is_none() { Origin::Exact } else { Origin::Guess },
        }
    }

    /// What the answers say.
    fn measured(measured: Measured) -> Self {
        let likely = whole(measured.mean);
        Self {
            low: measured.band.low.min(likely),
            likely,
            high: measured.band.high.max(likely),
            origin: Origin::Measured,
        }
    }

    /// The same with the ends that the person gave it. The measured value stays between them.
    fn within(self, said: &Guess) -> Self {
        let low = said.low.map_or(self.low, |low| low.get().min(self.likely));
        let high = said.high.map_or(self.high, |high| high.get().max(self.likely));
        Self { low, high, ..self }
    }

    fn of(guess: &Guess) -> Option<Self> {
        let likely = guess.likely?.get();
        Some(Self::guess(guess.low.map(Percent::get), likely, guess.high.map(Percent::get)))
    }
}

impl Table {
    /// The options that take part, in the order of [`OptionKind::ALL`].
    pub(super) fn taking_part(&self) -> Vec<&Row> {
        let mut rows: Vec<_> = self.rows.iter().filter(|row| row.takes_part(&self.columns)).collect();
        rows.sort_by_key(|row| row.option);
        rows
    }
}

impl Row {
    /// Whether it has a value on one of those axes: only then it takes part.
    #[must_use]
    pub fn takes_part(&self, columns: &[Column]) -> bool {
        columns.iter().any(|column| self.cells.contains_key(&column.axis))
    }
}

/// The table of a sitting. Staying is filled in from the scores; a likely value of the plan overrules the
/// score of that axis with its range, a low or a high alone only that end of it. The other options are guesses, and are in it with a value on at least
/// one axis. The points are those of the plan, or of the sitting while the plan has none.
#[must_use]
pub fn table(session: &Session) -> Table {
    let plan = session.plan.as_ref();
    let columns: Vec<_> = session.questions.axes.iter().map(|axis| column(session, plan, &axis.id)).collect();
    let scores = score(&session.questions, &session.answers);
    let rows = OptionKind::ALL.into_iter().map(|option| row(plan, option, &columns, &scores));
    let rows = rows.filter(|row| row.option == OptionKind::Stay || row.takes_part(&columns)).collect();
    Table { columns, rows }
}

fn column(session: &Session, plan: Option<&Plan>, axis: &Id) -> Column {
    let get = |map: &BTreeMap<Id, Percent>| map.get(axis).copied().map(Percent::get);
    let points = plan.map(|plan| &plan.points).filter(|points| !points.is_empty());
    Column {
        axis: axis.clone(),
        floor: plan.and_then(|plan| get(&plan.floors)),
        points: get(points.unwrap_or(&session.points)),
        swing: plan.and_then(|plan| get(&plan.swing)),
    }
}

fn row(plan: Option<&Plan>, option: OptionKind, columns: &[Column], scores: &[AxisScore]) -> Row {
    let guesses = plan.and_then(|plan| plan.options.get(&option.id()));
    let measured = |axis: &Id| {
        let score = scores.iter().find(|score| score.axis == *axis && option == OptionKind::Stay)?;
        score.measured.map(Cell::measured)
    };
    let cells = columns.iter().filter_map(|Column { axis, .. }| {
        let said = guesses.and_then(|guesses| guesses.get(axis));
        let measured = || measured(axis).map(|cell| said.map_or(cell, |said| cell.within(said)));
        Some((axis.clone(), said.and_then(Cell::of).or_else(measured)?))
    });
    Row { option, cells: cells.collect() }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
fn whole(points: f64) -> u8 {
    points.round().clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::whole(Some(40), 60, Some(70), (40, 60, 70), Origin::Guess)]
    #[case::likely_alone(None, 60, None, (60, 60, 60), Origin::Exact)]
    #[case::low_alone(Some(40), 60, None, (40, 60, 60), Origin::Guess)]
    #[case::high_alone(None, 60, Some(70), (60, 60, 70), Origin::Guess)]
    #[case::no_width_that_was_said(Some(60), 60, Some(60), (60, 60, 60), Origin::Guess)]
    #[case::ends_swapped(Some(80), 60, Some(20), (60, 60, 60), Origin::Guess)]
    #[case::low_above(Some(80), 60, Some(90), (60, 60, 90), Origin::Guess)]
    #[case::too_large(Some(110), 120, Some(130), (100, 100, 100), Origin::Guess)]
    fn a_guess_is_put_in_order(
        #[case] low: Option<u8>,
        #[case] likely: u8,
        #[case] high: Option<u8>,
        #[case] (lowest, middle, highest): (u8, u8, u8),
        #[case] origin: Origin,
    ) {
        let expected = Cell { low: lowest, likely: middle, high: highest, origin };
        assert_eq!(Cell::guess(low, likely, high), expected);
    }
}
