//! The questionnaire as a file: text in, a checked [`Pack`] out, or every problem at once.
//! Gets text and gives values: no file is opened here and nothing is printed.
//!
//! `raw` holds the form of a file, `check` makes a [`Pack`] of it whose invariants
//! hold, and `craft` judges whether the questions are well made. What they find is data; its words are in `words`.

mod built_in;
mod check;
mod craft;
mod id;
mod language;
mod model;
mod questions;
mod raw;
#[cfg(test)]
pub(crate) mod sample;
mod schema;
mod starter;
mod translation;

use crate::form::{Document, syntax};

pub use crate::form::Problems;
pub use built_in::{BUILT_IN, BuiltIn, FOUR_LESSONS, four_lessons};
pub(crate) use check::{Declared, Fault};
pub use craft::time_estimate;
pub(crate) use craft::{CraftFault, Forbidden, Grade, Whose};
pub use id::{BadId, Id};
pub use language::best_language;
pub use model::{
    Axis, Claim, Direction, Importance, Item, Pack, Prompt, Scale, Scored, Section, SectionKind,
};
pub use questions::{Question, Questions, Translated, Wording};
pub use schema::{schema, translation_schema};
pub use starter::Starter;
pub(crate) use starter::quoted;
pub(crate) use translation::{Part, TranslationFault};
pub use translation::{check_translation, is_translation, translate, translation_of};

/// Reads a pack from the text of its file: TOML, format 1, at most 1 MB, with or without a byte order mark.
///
/// # Errors
/// Every problem that keeps the text from being a pack; mistakes of syntax hide all others.
pub fn parse(text: &str) -> Result<Pack, Problems> {
    let file = syntax(text, Document::Pack)?;
    let mut problems = Problems::default();
    let pack = raw::RawPack::read(&file, &mut problems).and_then(|raw| check::pack(&raw, &mut problems));
    pack.ok_or_else(|| problems.sorted())
}

/// Puts the text of a pack through everything [`parse`] asks and through the rules of good questions too:
/// length, plain words, alternating direction, claims covered, reading grade. Those advise: each is a warning
/// that bears the name of its rule, and is left out where an `[[allow]]` of the file names it.
///
/// Rules about words know English only, and stay silent in a pack of another language.
#[must_use]
pub fn check_craft(text: &str) -> Problems {
    let file = match syntax(text, Document::Pack) {
        Ok(file) => file,
        Err(problems) => return problems,
    };
    let mut problems = Problems::default();
    if let Some(raw) = raw::RawPack::read(&file, &mut problems) {
        check::pack(&raw, &mut problems);
        craft::craft(&raw, text, &mut problems);
    }
    problems.sorted()
}

#[cfg(test)]
mod tests;
