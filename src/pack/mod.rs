//! The questionnaire as a file: text in, a checked [`Pack`] out, or every problem at once.
//! Gets text and gives values: no file is opened here and nothing is printed.

mod id;
mod model;
mod questions;
#[cfg(test)]
pub(crate) mod sample;

pub use id::{BadId, Id};
pub use model::{
    Axis, Claim, Direction, Importance, Item, Pack, Prompt, Scale, Scored, Section, SectionKind,
};
pub use questions::{Question, Questions};
