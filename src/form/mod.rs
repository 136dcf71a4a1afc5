//! A TOML file that a person writes, taken apart strictly: its syntax, its fields, and every problem at once,
//! each with its place and its cure. What is common to packs and to the settings.
//! Must not know what any field means, open a file or print.

mod fault;
mod fields;
mod nearest;
mod problem;
mod syntax;
mod value;

pub(crate) use fault::{Document, Fault, Kind, Told};
pub(crate) use fields::{Blanks, Entry, Fields, Line};
pub(crate) use nearest::did_you_mean;
pub use problem::{Problem, Problems, Severity};
pub(crate) use syntax::syntax;
