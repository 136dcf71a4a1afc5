//! Owns the pack that comes with the program.
//! Must not treat it better than a file: it is parsed and checked like any other.

use super::{Pack, Problems, parse};

/// The text of the built-in pack, for those who want to copy it.
pub const FOUR_LESSONS: &str = include_str!("../../assets/packs/four-lessons.toml");

/// The built-in pack.
///
/// # Errors
/// The problems of its text; a test holds that there are none.
pub fn four_lessons() -> Result<Pack, Problems> {
    parse(FOUR_LESSONS)
}
