//! Owns small tables for the tests of this folder, and the cases that one file of it alone cannot hold.

mod properties;
mod rules;
mod session;
mod vector;

use super::*;
use crate::{pack::sample::id, session::OptionKind};
use OptionKind::{Company, Path, Role, Stay};

const AXES: [&str; 6] = ["money", "growth", "balance", "passion", "team", "health"];

/// A table of likely values alone, one column for each of `points`.
fn bare<const N: usize>(points: [Option<u8>; N], rows: &[(OptionKind, [u8; N])]) -> Table {
    let columns = AXES.iter().zip(points);
    let columns =
        columns.map(|(axis, points)| Column { axis: id(axis), floor: None, points, swing: None }).collect();
    let cells = |values: &[u8; N]| {
        let cells = AXES.iter().zip(values);
        cells.map(|(axis, likely)| (id(axis), Cell::guess(None, *likely, None))).collect()
    };
    let rows = rows.iter().map(|(option, values)| Row { option: *option, cells: cells(values) }).collect();
    Table { columns, rows }
}

/// The vector of the notes: 30, 25, 25 and 20 points on money, growth, balance and passion.
fn vector() -> Table {
    bare(
        [Some(30), Some(25), Some(25), Some(20)],
        &[(Stay, [80, 40, 30, 45]), (Role, [65, 60, 50, 50]), (Company, [45, 65, 70, 65])],
    )
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}
