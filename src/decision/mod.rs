//! Options on the same axes: weighted sums with their intervals, dominance, and where the lead flips.
//! Arithmetic only: no words for people, no file, no clock.

mod analysis;
mod contest;
mod flips;
mod floors;
mod grid;
mod lead;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod weights;
mod wobble;

pub use analysis::{Analysis, Evaluation, analyse};
pub use contest::Dominance;
pub use flips::{AxisFlips, Flip};
pub use floors::{BelowFloor, Floor};
pub use grid::LeftOut;
pub use lead::Lead;
pub use table::{Cell, Column, Origin, Row, Table, table};
pub use value::{OptionValue, Value};
pub use weights::{Disagreement, Weight, WeightSource};
pub use wobble::DRAWS;
