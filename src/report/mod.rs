//! What the program shows outside of the full screen, one file for each form. Returns text and prints nothing.

mod pack;
mod problems;
mod text;
mod then_now;
mod year;

pub use pack::{pack, revision};
pub use problems::{Spot, problems, spots};
pub use text::{small_radar, sparks, text};
pub use then_now::then_now;
pub use year::year;
