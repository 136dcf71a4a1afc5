//! Owns what is said beside the words that a shell completes, and of man pages that were written.
//! Must not say what anybody answered or noted.

use super::{date, list};
use crate::session::Moment;

/// What `last` is.
pub const LAST: &str = "the last one that is finished";

/// What a built-in pack is.
pub const BUILT_IN: &str = "a built-in pack";

/// What an installed pack is.
pub const INSTALLED: &str = "an installed pack";

/// A sitting: `24 Nov 2026, result, 22 of 24, Four lessons`.
#[must_use]
pub fn sitting(
    title: &str,
    on: Moment,
    (finished, writing): (bool, bool),
    (done, of): (usize, usize),
) -> String {
    format!("{}, {}, {title}", date(on), list::state(finished, writing, done, of))
}

/// A note of a day.
#[must_use]
pub fn note(on: Moment) -> String {
    format!("{}, a note", date(on))
}

/// All pages are in a folder.
#[must_use]
pub fn pages_written(count: usize, folder: &str) -> String {
    format!("{count} man pages are in {folder}.")
}

/// They are not, or not all of them.
#[must_use]
pub fn pages_not_written(folder: &str, why: &str) -> String {
    format!("could not write the man pages into {folder}: {why}")
}
