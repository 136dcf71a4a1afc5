//! Owns the floors: which options fall below one, or may.
//! Must not weigh anything: no high axis pays for a floor.

use super::table::{Cell, Column, Row, Table};
use crate::{pack::Id, session::OptionKind};

/// An option that is, or may be, below a floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BelowFloor {
    /// The option.
    pub option: OptionKind,
    /// The floors, in the order of the table. Never empty.
    pub floors: Vec<Floor>,
}

/// The least that will do on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The axis, whether or not it counts.
    pub axis: Id,
    /// The floor, 0 to 100.
    pub floor: u8,
}

/// The options whose likely value is below a floor.
pub(super) fn knocked_out(table: &Table) -> Vec<BelowFloor> {
    table.taking_part().into_iter().filter_map(|row| below(row, &table.columns, |cell| cell.likely)).collect()
}

/// The options that stand, but whose low value is below a floor.
pub(super) fn may_fall(table: &Table) -> Vec<BelowFloor> {
    let rows = table.taking_part().into_iter();
    let standing = rows.filter(|row| below(row, &table.columns, |cell| cell.likely).is_none());
    standing.filter_map(|row| below(row, &table.columns, |cell| cell.low)).collect()
}

fn below(row: &Row, columns: &[Column], part: fn(&Cell) -> u8) -> Option<BelowFloor> {
    let floors = columns.iter().filter_map(|column| {
        let (cell, floor) = (row.cells.get(&column.axis)?, column.floor?);
        (part(cell) < floor).then(|| Floor { axis: column.axis.clone(), floor })
    });
    let floors: Vec<_> = floors.collect();
    (!floors.is_empty()).then_some(BelowFloor { option: row.option, floors })
}
