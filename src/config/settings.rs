//! Owns which wish holds: a flag goes before the environment, the environment before the file, the file before
//! the default.
//! Must not read any of them.

use std::ffi::OsString;

use super::File;
use crate::summary::Glyphs;
use crate::tui::keys::{Change, KeySet, Keymap};
use crate::tui::theme::Palette;

/// What one source asks for; none where it is silent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The colours.
    pub theme: Option<Palette>,
    /// What drawings are made of.
    pub glyphs: Option<Glyphs>,
    /// The set of keys.
    pub keys: Option<KeySet>,
    /// Whether to answer line by line rather than in the full screen.
    pub plain: Option<bool>,
    /// The person's own editor, with its arguments.
    pub editor: Option<OsString>,
    /// The pack that a new sitting answers: a built-in one by name, or the path of a file.
    pub pack: Option<String>,
    /// Whether the radar of a result that was just finished unfolds.
    pub motion: Option<bool>,
    /// The languages that packs are read in, dearest first; at least one.
    pub language: Option<Vec<String>>,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The command line.
    Flag,
    /// A variable of the environment.
    Environment,
    /// The settings file.
    File,
    /// None of them: what the program takes by itself, looking at the terminal where that matters.
    Default,
}

impl Source {
    /// Its name for people and programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Environment => "environment",
            Self::File => "file",
            Self::Default => "default",
        }
    }
}

/// A value and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// What holds.
    pub value: T,
    /// Why.
    pub source: Source,
}

/// What the program takes by itself, looking at its surroundings.
#[derive(Clone, Debug, Default)]
pub struct Guess {
    /// The colours.
    pub palette: Palette,
    /// What drawings are made of.
    pub glyphs: Glyphs,
    /// The languages of the locale, dearest first.
    pub languages: Vec<String>,
}

/// What holds, for every setting.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The colours.
    pub theme: Setting<Palette>,
    /// What drawings are made of.
    pub glyphs: Setting<Glyphs>,
    /// The set of keys.
    pub keys: Setting<KeySet>,
    /// Single keys over that set, all from the file.
    pub changes: Vec<Change>,
    /// Whether to answer line by line rather than in the full screen.
    pub plain: Setting<bool>,
    /// The person's own editor, with its arguments; none when nobody named one.
    pub editor: Option<Setting<OsString>>,
    /// The pack that a new sitting answers; none for the built-in one.
    pub pack: Option<Setting<String>>,
    /// Whether the radar of a result that was just finished unfolds; nothing else ever moves.
    pub motion: Setting<bool>,
    /// The languages that packs are read in, dearest first; none for each pack's own.
    pub language: Setting<Vec<String>>,
}

/// The first of three wishes that is made.
struct Layers<'a> {
    flags: &'a Wishes,
    environment: &'a Wishes,
    file: &'a Wishes,
}

impl Layers<'_> {
    fn first<T: Clone>(&self, wish: impl Fn(&Wishes) -> &Option<T>) -> Option<Setting<T>> {
        let layers =
            [(Source::Flag, self.flags), (Source::Environment, self.environment), (Source::File, self.file)];
        let mut made = layers
            .into_iter()
            .filter_map(|(source, wishes)| wish(wishes).clone().map(|value| Setting { value, source }));
        made.next()
    }
}

impl Settings {
    /// What holds, of what the three ask for; `guess` is what suits the terminal and the locale where none asks.
    #[must_use]
    pub fn of(flags: &Wishes, environment: &Wishes, file: File, guess: Guess) -> Self {
        fn or<T>(setting: Option<Setting<T>>, value: T) -> Setting<T> {
            setting.unwrap_or(Setting { value, source: Source::Default })
        }
        let layers = Layers { flags, environment, file: &file.wishes };
        Self {
            theme: or(layers.first(|wishes| &wishes.theme), guess.palette),
            glyphs: or(layers.first(|wishes| &wishes.glyphs), guess.glyphs),
            keys: or(layers.first(|wishes| &wishes.keys), KeySet::default()),
            plain: or(layers.first(|wishes| &wishes.plain), false),
            editor: layers.first(|wishes| &wishes.editor),
            pack: layers.first(|wishes| &wishes.pack),
            motion: or(layers.first(|wishes| &wishes.motion), false),
            language: or(layers.first(|wishes| &wishes.language), guess.languages),
            changes: file.changes,
        }
    }

    /// Which key means what. Changes that clash with the set are left out: reading the file has said so.
    #[must_use]
    pub fn keymap(&self) -> Keymap {
        Keymap::new(self.keys.value, &self.changes).unwrap_or_else(|_clashes| Keymap::of(self.keys.value))
    }
}
