//! Owns [`Analysis`], everything that a table of options says, as plain data.
//! Must not hold words for people, nor advice: it adds up what a person guessed.

use super::{
    contest::{Contest, Dominance},
    flips::{AxisFlips, flips},
    floors::{BelowFloor, knocked_out, may_fall},
    grid::{Grid, LeftOut},
    lead::{Lead, lead},
    table::Table,
    value::{OptionValue, Value},
    weights::{self, Disagreement, Weight, WeightSource},
    wobble,
};
use crate::{pack::Id, session::OptionKind};

/// What a table says.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The options with a value on at least one axis, in the order of [`OptionKind::ALL`].
    pub taking_part: Vec<OptionKind>,
    /// Those of them that no floor sets aside.
    pub standing: Vec<OptionKind>,
    /// The axes on which every option taking part has a value, in the order of the table.
    pub counted: Vec<Id>,
    /// The other axes, in the order of the table.
    pub left_out: Vec<LeftOut>,
    /// Options that a floor sets aside: they never lead.
    pub knocked_out: Vec<BelowFloor>,
    /// Options that stand, but may fall below a floor.
    pub may_fall: Vec<BelowFloor>,
    /// Pairs of standing options, over the axes that count, in the order of [`OptionKind::ALL`] twice.
    pub dominance: Vec<Dominance>,
    /// Under the person's own weights: points before swings before equal ones.
    pub main: Evaluation,
    /// By swings, when points and swings are both there and disagree.
    pub other: Option<Evaluation>,
    /// Whether swings were given for some axes on which the options differ, and not for all: they do not count
    /// yet.
    pub swing_unfinished: bool,
    /// Where they disagree; empty exactly when `other` is none.
    pub disagreements: Vec<Disagreement>,
    /// Which option leads when all axes that count weigh the same.
    pub equal: Lead,
    /// How many guesses on the axes that count have no range, and so count as exact.
    pub exact: usize,
}

/// The table under one set of weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// Where the weights come from.
    pub source: WeightSource,
    /// One an axis that counts, in that order.
    pub weights: Vec<Weight>,
    /// One an option taking part, in that order, those below a floor included; empty when no axis counts.
    pub values: Vec<OptionValue>,
    /// Which option leads.
    pub lead: Lead,
    /// One an axis that counts, in that order; empty when no option leads alone.
    pub flips: Vec<AxisFlips>,
    /// In how many of [`super::DRAWS`] the lead holds when each weight wobbles by up to 10 of 100 points;
    /// none when no option leads alone.
    pub holds: Option<u16>,
}

impl Evaluation {
    /// What `option` comes to; none when it takes no part or no axis counts.
    #[must_use]
    pub fn value(&self, option: OptionKind) -> Option<Value> {
        self.values.iter().find(|one| one.option == option).map(|one| one.value)
    }

    fn of(grid: &Grid<'_>, contest: &Contest<'_>, source: WeightSource, shares: &[f64]) -> Self {
        let weights: Vec<_> = grid
            .columns
            .iter()
            .zip(shares)
            .map(|(column, share)| Weight { axis: column.axis.clone(), share: *share })
            .collect();
        let lead = lead(contest, shares);
        let profiles = grid.profiles.iter().filter(|_| !shares.is_empty());
        Self {
            source,
            values: profiles.map(|profile| OptionValue::of(profile, shares)).collect(),
            flips: lead.leader().map_or_else(Vec::new, |leader| flips(contest, &weights, leader)),
            holds: lead.leader().map(|leader| wobble::holds(contest, &weights, leader)),
            lead,
            weights,
        }
    }
}

/// Analyses a table. Every table has an analysis: what cannot be compared is left out and listed.
#[must_use]
pub fn analyse(table: &Table) -> Analysis {
    let grid = Grid::of(table);
    let knocked_out = knocked_out(table);
    let set_aside: Vec<_> = knocked_out.iter().map(|below| below.option).collect();
    let contest = Contest::of(&grid, &set_aside);
    let (main, other, disagreements) = evaluations(&grid, &contest);
    Analysis {
        taking_part: grid.profiles.iter().map(|profile| profile.option).collect(),
        standing: contest.standing.iter().map(|profile| profile.option).collect(),
        counted: grid.columns.iter().map(|column| column.axis.clone()).collect(),
        left_out: grid.left_out.clone(),
        knocked_out,
        may_fall: may_fall(table),
        main,
        other,
        swing_unfinished: weights::swing_is_unfinished(&grid),
        disagreements,
        equal: lead(&contest, &weights::equal(grid.columns.len())),
        exact: grid.exact,
        dominance: contest.dominance,
    }
}

/// By the person's own weights; by swings too where these disagree with the points, and where that is.
fn evaluations(
    grid: &Grid<'_>,
    contest: &Contest<'_>,
) -> (Evaluation, Option<Evaluation>, Vec<Disagreement>) {
    let by = |source, shares: &[f64]| Evaluation::of(grid, contest, source, shares);
    match (weights::by_points(grid), weights::by_swing(grid)) {
        (Some(points), Some(swing)) => {
            let disagreements = weights::disagreements(grid, &swing);
            let other = (!disagreements.is_empty()).then(|| by(WeightSource::Swing, &swing));
            (by(WeightSource::Points, &points), other, disagreements)
        }
        (Some(points), None) => (by(WeightSource::Points, &points), None, Vec::new()),
        (None, Some(swing)) => (by(WeightSource::Swing, &swing), None, Vec::new()),
        (None, None) => (by(WeightSource::Equal, &weights::equal(grid.columns.len())), None, Vec::new()),
    }
}
