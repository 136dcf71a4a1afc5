//! Owns how an axis stands, beside the level that would be good enough: what a gap is looked at for.
//! Must not say what to look at.

use crate::summary::{AxisSummary, GapReading, Summary};
use crate::words::result;

/// Which gap comes first, and why it does.
#[must_use]
pub fn first_gap(summary: &Summary) -> String {
    match summary.gaps().first() {
        Some(axis) => format!("The largest gap in your answers is at {}: {}.", axis.name, stands(axis)),
        None if summary.axes.iter().all(|axis| axis.good_enough.is_none()) => {
            "You gave no good-enough levels, so no gap can be named. What do you want to look at?".to_owned()
        }
        None => "No gap stands out: the ranges hold your levels. What do you want to look at?".to_owned(),
    }
}

/// How an axis stands, in a few words beside its name.
#[must_use]
pub fn stands(axis: &AxisSummary) -> String {
    let Some(reading) = axis.reading else { return result::NOT_ENOUGH.to_owned() };
    match (axis.gap, axis.good_enough) {
        (GapReading::Below(by), Some(level)) => {
            format!("about {} below good enough ({level})", result::five(by))
        }
        (GapReading::Above(by), Some(level)) => {
            format!("about {} above good enough ({level})", result::five(by))
        }
        (GapReading::Within, Some(level)) => format!("about where you want it ({level})"),
        _ => format!("{} ({})", result::lean(reading.lean), result::range(reading.low, reading.high)),
    }
}

/// The same where there is little room: `45 below 65`.
#[must_use]
pub fn stands_short(axis: &AxisSummary) -> String {
    match (axis.reading, axis.gap, axis.good_enough) {
        (Some(_), GapReading::Below(by), Some(level)) => format!("about {} below {level}", result::five(by)),
        (Some(_), GapReading::Above(by), Some(level)) => format!("about {} above {level}", result::five(by)),
        (Some(_), GapReading::Within, Some(level)) => format!("about at {level}"),
        _ => stands(axis),
    }
}

/// What is being looked at, under a heading: `Balance: can it be changed?`
#[must_use]
pub fn about(axis: Option<&AxisSummary>) -> String {
    axis.map_or_else(String::new, |axis| format!("{}: {}.", axis.name, stands(axis)))
}
