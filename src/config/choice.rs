//! Owns the values that a setting may be chosen from, and what is said of one that is none of them.
//! Must not know where a value comes from.

use crate::form::{Line, Problems, did_you_mean};
use crate::summary::Glyphs;
use crate::tui::keys::KeySet;
use crate::tui::theme::Palette;
use crate::words::settings::refused;

/// A value that is one of a few with names.
pub(super) trait Choice: Copy + PartialEq + 'static {
    /// All of them, the default first.
    const ALL: &'static [Self];

    /// Its name in the file.
    fn name(self) -> &'static str;
}

impl Choice for Palette {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

impl Choice for KeySet {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

impl Choice for Glyphs {
    const ALL: &'static [Self] = &[Self::Braille, Self::Block, Self::Ascii];

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

/// The names of all values of a kind: `braille, block, ascii`.
pub(super) fn names<T: Choice>() -> String {
    T::ALL.iter().map(|choice| choice.name()).collect::<Vec<_>>().join(", ")
}

/// The value that `typed` names; none when it names none, which is reported, or when it is empty, which has been.
pub(super) fn choose<T: Choice>(what: &str, typed: &Line<'_>, problems: &mut Problems) -> Option<T> {
    let name = *typed.get_ref();
    let found = T::ALL.iter().copied().find(|choice| choice.name() == name);
    if found.is_none() && !name.is_empty() {
        let known = T::ALL.iter().map(|choice| choice.name());
        let guess = did_you_mean(name, known, problems);
        problems.error(typed.span(), refused::no_choice(what, name, guess, &names::<T>()));
    }
    found
}
