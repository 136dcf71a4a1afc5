//! Owns what the full screen says where it looks back, beside what `history` says of the results themselves.
//! Must not compare.

use crate::history::Comparison;

use super::plan::day;

/// Above the list, while nothing is picked.
pub const FIRST: &str = "Enter picks a result; a second one is laid beside it.";

/// Above the list, while one is picked.
pub const SECOND: &str = "Now the other one. Esc puts the first one back.";

/// Below then and now as bars.
pub const MORE: &str = "Tab turns to the radar, and to the words with the notes and the step of then.";

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
