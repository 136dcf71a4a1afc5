//! Owns where things lie: the spokes of a radar, its edges, and the columns of a bar. Pure numbers.
//! Must not know glyphs, inks or words.
//!
//! Lengths are in cells. A cell is taken to be twice as tall as it is wide, so that a radius of `r` columns
//! is `r / 2` rows.

use std::f64::consts::TAU;

/// How many times taller than wide a cell is.
const ASPECT: f64 = 2.0;

/// A place on a sheet, in cells from its top left corner, with fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Columns from the left.
    pub x: f64,
    /// Rows from the top.
    pub y: f64,
}

impl Spot {
    /// The cell that holds the spot: column and row; negative left of or above the sheet.
    #[must_use]
    pub fn cell(self) -> (i32, i32) {
        (floor(self.x), floor(self.y))
    }

    /// The same place where rows are as tall as columns are wide: from the left and from the top, in columns.
    #[must_use]
    pub fn squared(self) -> (f64, f64) {
        (self.x, self.y * ASPECT)
    }
}

/// Where a radar lies: its centre, its radius in columns, its number of spokes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where 0 is, on every spoke.
    pub centre: Spot,
    /// The length of a spoke, in columns.
    pub radius: f64,
    /// How many spokes there are: the first points up, the rest follow clockwise, evenly.
    pub spokes: usize,
}

impl Frame {
    /// Where `value`, 0 to 100, lies on spoke `index`.
    #[must_use]
    pub fn at(&self, index: usize, value: f64) -> Spot {
        self.turned(turn(index, self.spokes), value)
    }

    /// Where `value` lies after a part of a full turn, clockwise from the top.
    #[must_use]
    pub fn turned(&self, turn: f64, value: f64) -> Spot {
        let (right, up) = (turn * TAU).sin_cos();
        let length = self.radius * value.clamp(0.0, 100.0) / 100.0;
        Spot { x: self.centre.x + right * length, y: self.centre.y - up * length / ASPECT }
    }
}

/// The part of a full turn at which spoke `index` of `spokes` lies.
pub(super) fn turn(index: usize, spokes: usize) -> f64 {
    number(index) / number(spokes.max(1))
}

/// The side of an outline from a spoke to the next one, by their values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// The spoke it starts at, and the value there.
    pub from: (usize, f64),
    /// The next spoke, and the value there.
    pub to: (usize, f64),
}

/// The sides of an outline. A missing value has none: the shape stays open there.
pub fn edges(values: &[Option<f64>]) -> impl Iterator<Item = Edge> {
    let next = values.iter().enumerate().cycle().skip(1);
    values
        .iter()
        .enumerate()
        .zip(next)
        .filter_map(|((i, from), (j, to))| Some(Edge { from: (i, (*from)?), to: (j, (*to)?) }))
}

/// The column, from 0, where `value` of 0 to 100 lies on a track `width` columns wide: 0 is the first, 100 the
/// last. 0 on an empty track.
#[must_use]
pub fn track(value: u8, width: u16) -> u16 {
    let last = u32::from(width.saturating_sub(1));
    let column = (u32::from(value.min(100)) * last + 50) / 100;
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// `count` as a number to reckon with.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The whole number at or below `value`; the ends of `i32` beyond them, 0 for no number.
#[expect(clippy::cast_possible_truncation, reason = "floored, and `as` saturates")]
pub(super) fn floor(value: f64) -> i32 {
    value.floor() as i32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn frame(spokes: usize) -> Frame {
        Frame { centre: Spot { x: 20.0, y: 10.0 }, radius: 16.0, spokes }
    }

    fn near(spot: Spot, x: f64, y: f64) -> bool {
        (spot.x - x).abs() < 1e-9 && (spot.y - y).abs() < 1e-9
    }

    #[test]
    fn four_axes_go_top_right_bottom_left_and_rows_count_double() {
        let frame = frame(4);
        assert!(near(frame.at(0, 100.0), 20.0, 2.0));
        assert!(near(frame.at(1, 100.0), 36.0, 10.0));
        assert!(near(frame.at(2, 100.0), 20.0, 18.0));
        assert!(near(frame.at(3, 50.0), 12.0, 10.0));
    }

    #[test]
    fn on_a_sheet_of_squares_a_row_counts_once() {
        let (x, y) = frame(4).at(2, 100.0).squared();
        assert!((x - 20.0).abs() < 1e-9 && (y - 36.0).abs() < 1e-9, "{x} {y}");
    }

    #[rstest]
    fn every_spoke_is_as_long_as_the_others_on_the_glass(#[values(3, 4, 5, 6, 7, 8)] spokes: usize) {
        let frame = frame(spokes);
        for index in 0..spokes {
            let spot = frame.at(index, 75.0);
            let length = (spot.x - 20.0).hypot((spot.y - 10.0) * ASPECT);
            assert!((length - 12.0).abs() < 1e-9, "{index} of {spokes}: {length}");
        }
    }

    #[rstest]
    #[case(vec![Some(1.0); 4], vec![(0, 1), (1, 2), (2, 3), (3, 0)])]
    #[case(vec![Some(1.0), None, Some(1.0), Some(1.0)], vec![(2, 3), (3, 0)])]
    #[case(vec![Some(1.0), None, Some(1.0), None], vec![])]
    #[case(vec![None; 3], vec![])]
    #[case(vec![], vec![])]
    fn a_missing_axis_leaves_the_shape_open(
        #[case] values: Vec<Option<f64>>,
        #[case] sides: Vec<(usize, usize)>,
    ) {
        let found: Vec<_> = edges(&values).map(|edge| (edge.from.0, edge.to.0)).collect();
        assert_eq!(found, sides);
    }

    #[rstest]
    #[case(0, 41, 0)]
    #[case(25, 41, 10)]
    #[case(50, 41, 20)]
    #[case(100, 41, 40)]
    #[case(100, 1, 0)]
    #[case(100, 0, 0)]
    #[case(255, 11, 10)]
    fn bars_run_from_the_first_column_to_the_last(
        #[case] value: u8,
        #[case] width: u16,
        #[case] column: u16,
    ) {
        assert_eq!(track(value, width), column);
    }

    proptest! {
        #[test]
        fn a_higher_value_is_never_further_left(a in 0u8..=100, b in 0u8..=100, width in 0u16..300) {
            prop_assume!(a <= b);
            prop_assert!(track(a, width) <= track(b, width));
        }
    }
}
