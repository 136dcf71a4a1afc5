//! What a person may set once and for all: the settings file, and which of several wishes holds.
//! Gets text and values and gives values: no file is opened here, nothing is printed, no variable is read.
//!
//! A flag goes before the environment, the environment before the file, the file before the default. The file
//! is TOML, strict as a pack is: every problem at once, each with place and cure.

mod change;
mod choice;
mod json;
mod keys;
mod language;
mod read;
mod settings;
mod written;

pub use change::with_glyphs;
pub use json::Report;
pub use language::languages_of_locale;
pub use read::{File, parse};
pub use settings::{Guess, Setting, Settings, Source, Wishes};
pub use written::{as_toml, default_file};

#[cfg(test)]
mod tests;
