//! Owns what the full screen says where it looks back, beside what `history` says of the results themselves.
//! Must not compare.

use crate::history::Comparison;

use super::plan::day;

/// Above the list, while nothing is picked.
#[must_use]
pub fn first(pick: &str) -> String {
    format!("{pick} picks a result; a second one is laid beside it.")
}

/// Above the list, while one is picked.
#[must_use]
pub fn second(back: &str) -> String {
    format!("Now the other one. {back} puts the first one back.")
}

/// Below then and now as bars.
#[must_use]
pub fn more(turn: &str) -> String {
    format!("{turn} turns to the radar, and to the words with the notes and the step of then.")
}

/// How many results there are.
#[must_use]
pub fn results(count: usize) -> String {
    if count == 1 { "1 result".to_owned() } else { format!("{count} results") }
}

/// Both days: `24 Nov 2026 and 8 Dec 2026`.
#[must_use]
pub fn dates(comparison: &Comparison) -> String {
    format!("{} and {}", day(comparison.then.date), day(comparison.now.date))
}
