//! Answers to axis scores, likely ranges, change between two sittings and quality hints: arithmetic only.
//! No words for people, and no total score: axes are never added up.

mod axis;
mod band;
mod change;
mod hints;
mod points;
#[cfg(test)]
mod tests;

pub use axis::{AxisScore, Measured, fewest, score};
pub use band::Band;
pub use change::{AxisChange, ENOUGH as ENOUGH_SHARED, Shift, change};
pub use hints::{Hints, hints};
pub use points::worth;
