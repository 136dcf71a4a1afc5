//! Owns the weights of the axes that count: from points, from swings, or equal.
//! Must not know which option they favour.

use super::{grid::Grid, value::TIE};
use crate::pack::Id;

/// Points of 100 from which on the two ways of weighing are said to disagree: above, not at it.
const DISAGREE: f64 = 15.0;

/// Where weights come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightSource {
    /// The 100 points, over the axes that count.
    Points,
    /// What the way from the worst to the best option is worth on each axis.
    Swing,
    /// Neither says anything of these axes: all weigh the same.
    Equal,
}

/// How much an axis counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// The axis.
    pub axis: Id,
    /// Its share, 0 to 1. The shares of all axes that count add up to 1.
    pub share: f64,
}

/// An axis on which points and swings say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The axis.
    pub axis: Id,
    /// Its share by points, 0 to 1, among the axes on which the options differ.
    pub points: f64,
    /// Its share by swings, 0 to 1, among the same axes.
    pub swing: f64,
}

/// Shares by points, a blank axis being 0; none when these add up to nothing.
pub(super) fn by_points(grid: &Grid<'_>) -> Option<Vec<f64>> {
    normalised(points(grid))
}

/// Whether swings were given for some of the axes on which the options differ, and not yet for all.
pub(super) fn swing_is_unfinished(grid: &Grid<'_>) -> bool {
    let differ: Vec<_> = grid.columns.iter().zip(ranges(grid)).filter(|(_, range)| *range > 0.0).collect();
    let given = differ.iter().filter(|(column, _)| column.swing.is_some()).count();
    given > 0 && given < differ.len()
}

/// Shares by swings; none until something was said of every axis on which the options differ.
///
/// A swing `s` is the worth of the way from the worst to the best option on an axis, so a point of that axis
/// is worth `s / range`, the range being that of the likely values. An axis without a range gets nothing.
/// Source: swing weights as in Edwards & Barron, SMARTS and SMARTER, Organizational Behavior and Human
/// Decision Processes 60 (1994); von Winterfeldt & Edwards (1986).
pub(super) fn by_swing(grid: &Grid<'_>) -> Option<Vec<f64>> {
    if swing_is_unfinished(grid) {
        return None;
    }
    let swings = grid.columns.iter().map(|column| f64::from(column.swing.unwrap_or(0)));
    let worth = swings.zip(ranges(grid)).map(|(swing, range)| if range > 0.0 { swing / range } else { 0.0 });
    normalised(worth.collect())
}

/// The same share for each of `count` axes.
pub(super) fn equal(count: usize) -> Vec<f64> {
    normalised(vec![1.0; count]).unwrap_or_default()
}

/// The axes with a range on which points and `swing` differ by more than 15 of 100, the points being
/// spread over those axes alone. Without any points there, they are 0.
pub(super) fn disagreements(grid: &Grid<'_>, swing: &[f64]) -> Vec<Disagreement> {
    let ranges = ranges(grid);
    let there = points(grid).into_iter().zip(&ranges);
    let there: Vec<_> = there.map(|(points, range)| if *range > 0.0 { points } else { 0.0 }).collect();
    let shares = normalised(there.clone()).unwrap_or(there);
    // An axis without a range has no share on either side.
    let sides = grid.columns.iter().zip(shares).zip(swing);
    sides
        .filter(|((_, points), swing)| (points - **swing).abs() * 100.0 > DISAGREE + TIE)
        .map(|((column, points), swing)| Disagreement { axis: column.axis.clone(), points, swing: *swing })
        .collect()
}

/// `weights` with the one at `place` moved to `share`, 0 to 1, and the others keeping their proportions, or
/// sharing equally where they had none. None without another axis.
pub(super) fn moved(weights: &[f64], place: usize, share: f64) -> Option<Vec<f64>> {
    let others: Vec<f64> = weights
        .iter()
        .enumerate()
        .map(|(other, weight)| if other == place { 0.0 } else { *weight })
        .collect();
    let rest: f64 = others.iter().sum();
    let even: Vec<f64> = (0..weights.len()).map(|other| if other == place { 0.0 } else { 1.0 }).collect();
    let others = normalised(if rest > TIE { others } else { even })?;
    let scaled = others.iter().enumerate();
    Some(scaled.map(|(other, part)| if other == place { share } else { part * (1.0 - share) }).collect())
}

/// `raw`, each at least 0, divided by its sum; none when that is nothing.
pub(super) fn normalised(raw: Vec<f64>) -> Option<Vec<f64>> {
    let sum: f64 = raw.iter().sum();
    (sum > 0.0).then(|| raw.into_iter().map(|part| part / sum).collect())
}

fn points(grid: &Grid<'_>) -> Vec<f64> {
    grid.columns.iter().map(|column| f64::from(column.points.unwrap_or(0))).collect()
}

/// The way from the worst to the best likely value, axis by axis.
fn ranges(grid: &Grid<'_>) -> Vec<f64> {
    let column = |place: usize| grid.profiles.iter().filter_map(move |profile| profile.likely.get(place));
    let range = |place| {
        let best = column(place).copied().reduce(f64::max);
        let worst = column(place).copied().reduce(f64::min);
        best.zip(worst).map_or(0.0, |(best, worst)| best - worst)
    };
    (0..grid.columns.len()).map(range).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::in_proportion(&[0.5, 0.3, 0.2], 0, 0.0, &[0.0, 0.6, 0.4])]
    #[case::half_way(&[0.5, 0.3, 0.2], 0, 0.75, &[0.75, 0.15, 0.1])]
    #[case::had_it_all(&[1.0, 0.0, 0.0], 0, 0.5, &[0.5, 0.25, 0.25])]
    fn a_weight_moves_and_the_others_follow(
        #[case] weights: &[f64],
        #[case] place: usize,
        #[case] share: f64,
        #[case] expected: &[f64],
    ) {
        let moved = moved(weights, place, share).unwrap();
        assert!(moved.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{moved:?}");
        assert!((moved.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn one_axis_alone_cannot_move() {
        assert_eq!(moved(&[1.0], 0, 0.5), None);
        assert_eq!(normalised(vec![0.0, 0.0]), None);
        assert_eq!(equal(0), Vec::<f64>::new());
    }
}
