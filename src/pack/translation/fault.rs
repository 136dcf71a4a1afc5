//! Owns what can be wrong with a translation, as data.
//! Must not say a word of it: that is `words`.

use crate::pack::Declared;

/// A part of a pack that is translated as a whole or not at all.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    /// The title of the pack.
    Title,
    /// Its notes.
    Notes,
    /// What is asked about what matters.
    Matters,
    /// The axis of that id.
    Axis(&'a str),
    /// The labels of the scale of that id.
    Scale(&'a str),
    /// Heading and page of the section of that id.
    Page(&'a str),
    /// What may be written about in that section.
    Reflections(&'a str),
    /// The ideas for a small step in that section.
    Steps(&'a str),
    /// The question of that id.
    Question(&'a str),
}

/// What is wrong with a translation.
#[derive(Debug)]
pub(crate) enum TranslationFault<'a> {
    /// A format that this program does not know.
    Format,
    /// The translation of another pack.
    OtherPack { of: &'a str, pack: &'a str },
    /// The language that the pack is written in.
    OwnLanguage,
    /// The translation of another version of the pack.
    OtherVersion { of: &'a str, pack: &'a str },
    /// A part without words, or without all of them.
    Missing(Part<'a>),
    /// A part of which the pack has other words than those that were translated.
    OtherWords { id: &'a str },
    /// More or fewer prompts than the pack has in a section.
    CountOfPrompts { part: Part<'a>, here: usize, pack: usize },
    /// A name that the pack does not have, with a near one.
    Unknown { kind: Declared, name: &'a str, guess: Option<&'a str> },
}
