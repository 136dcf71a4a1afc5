//! Simulated people: whole finished sittings of nobody, whose truths were planted; the same ones from the same seed.
//! Must not be taken for what people say: their places are planted, and real ones draw no normal deviates.
//!
//! ```text
//! Crowd (pack, seed, shares of profile and style) -> Person (a truth an axis) -> Session -> HandIn, or a script
//!                                                      \-> again (a retest) -/
//! ```
//!
//! A [`Truth`] is a place on an axis in standard deviations of its answers, 0 in the middle; the five labels are one
//! wide each. [`Truth::points`] tells the same place as the score, 0 to 100, that endlessly many questions would give.
//! An answer shows the *loading* of a truth, [`LOADING`] where nothing else is said, and noise for the rest, so that two
//! questions on one axis correlate by its square: .56, and six of them have a reliability of .88 (Spearman and Brown)
//! before they are cut into labels.
//!
//! Every person has streams of chance of their own, so that person 7 is the same in a group of ten and of a million.
//!
//! # What it shows
//!
//! What the program promises, held by tests that print what they count: `cargo test --lib simulate -- --nocapture`.

mod crowd;
mod noise;
mod person;
mod profile;
mod retest;
mod script;
mod style;
#[cfg(test)]
mod tests;
mod truth;

pub use crowd::{Crowd, Part};
pub use person::Person;
pub use profile::Profile;
pub use retest::Retest;
pub use script::script;
pub use style::Style;
pub use truth::{LOADING, Truth};
