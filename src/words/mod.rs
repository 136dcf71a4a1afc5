//! Every sentence that the program says to a person, as typed functions over plain data.
//! One source for the full screen, printed reports and errors; no terminal, no file.

pub mod completing;
pub mod copying;
pub mod decision;
pub mod doctor;
mod faults;
pub mod group;
pub mod handing;
pub mod history;
mod keys;
pub(crate) mod labels;
mod language;
pub mod list;
pub mod looking;
pub mod menu;
pub mod noting;
pub mod packs;
pub mod paper;
pub mod plain;
pub mod plan;
pub mod presenting;
pub mod preview;
pub mod reading;
pub mod result;
mod said;
mod screens;
pub mod settings;
pub mod simulating;
mod starter;
pub mod starting;
pub mod step;
mod told;
pub mod translating;
pub mod travel;
mod trouble;
pub mod tutor;

pub use keys::Keys;
pub use language::in_sentence;
pub use said::*;
pub use screens::*;
pub use told::{Told, Weight};
pub use trouble::*;
