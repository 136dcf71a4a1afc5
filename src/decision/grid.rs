//! Owns [`Grid`], the part of a table that can be compared: the axes on which every option has a value.
//! Must not weigh anything.

use super::table::{Cell, Column, Origin, Table};
use crate::{pack::Id, session::OptionKind};

/// An axis that does not count, since an option has no value there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The axis.
    pub axis: Id,
    /// The options taking part that have no value there, in the order of [`OptionKind::ALL`]. Never empty.
    pub missing: Vec<OptionKind>,
}

/// The options taking part, over the axes that count.
pub(super) struct Grid<'a> {
    /// The axes that count, in the order of the table.
    pub(super) columns: Vec<&'a Column>,
    /// In the order of [`OptionKind::ALL`]; each holds one number a column.
    pub(super) profiles: Vec<Profile>,
    /// The other axes.
    pub(super) left_out: Vec<LeftOut>,
    /// How many guesses on these axes have no range.
    pub(super) exact: usize,
}

/// One option over the axes that count, 0 to 100 each.
pub(super) struct Profile {
    pub(super) option: OptionKind,
    pub(super) low: Vec<f64>,
    pub(super) likely: Vec<f64>,
    pub(super) high: Vec<f64>,
}

impl<'a> Grid<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let rows = table.taking_part();
        let missing = |axis: &Id| {
            let without = rows.iter().filter(|row| !row.cells.contains_key(axis));
            without.map(|row| row.option).collect::<Vec<_>>()
        };
        let (mut columns, mut left_out) = (Vec::new(), Vec::new());
        for column in &table.columns {
            let missing = missing(&column.axis);
            if rows.is_empty() || !missing.is_empty() {
                left_out.push(LeftOut { axis: column.axis.clone(), missing });
            } else {
                columns.push(column);
            }
        }
        let cells = rows.iter().map(|row| {
            let cells = columns.iter().filter_map(|column| row.cells.get(&column.axis));
            (row.option, cells.copied().collect::<Vec<_>>())
        });
        let cells: Vec<_> = cells.collect();
        let exact = cells.iter().flat_map(|(_, cells)| cells).filter(|cell| cell.origin == Origin::Exact);
        let exact = exact.count();
        let profiles = cells.iter().map(|(option, cells)| Profile::of(*option, cells)).collect();
        Self { columns, profiles, left_out, exact }
    }
}

impl Profile {
    fn of(option: OptionKind, cells: &[Cell]) -> Self {
        let each = |part: fn(&Cell) -> u8| cells.iter().map(|cell| f64::from(part(cell))).collect();
        Self { option, low: each(|c| c.low), likely: each(|c| c.likely), high: each(|c| c.high) }
    }
}
