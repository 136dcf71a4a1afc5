//! Owns what `fourfold config --json` prints. Names and meanings stay within one `format`; a later version may
//! add names.
//! Must not decide what holds.

use serde::Serialize;

use super::choice::Choice;
use super::{Setting, Settings};
use crate::tui::keys::{Change, Context, Key};

/// Everything.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// 1.
    format: u32,
    file: Place<'a>,
    theme: One<&'static str>,
    glyphs: One<&'static str>,
    plain: One<bool>,
    /// Null when nobody named one.
    editor: Option<One<String>>,
    /// Null for the built-in pack.
    pack: Option<One<&'a str>>,
    motion: One<bool>,
    /// Dearest first; empty for each pack's own.
    language: One<&'a [String]>,
    keys: Keys<'a>,
}

/// The settings file.
#[derive(Debug, Serialize)]
struct Place<'a> {
    /// Null when there is no telling where it belongs.
    path: Option<&'a str>,
    /// Whether it is there.
    exists: bool,
}

/// A value and where it comes from: `flag`, `environment`, `file` or `default`.
#[derive(Debug, Serialize)]
struct One<T> {
    value: T,
    from: &'static str,
}

#[derive(Debug, Serialize)]
struct Keys<'a> {
    set: One<&'static str>,
    /// In the order of the file.
    change: Vec<OneChange<'a>>,
}

#[derive(Debug, Serialize)]
struct OneChange<'a> {
    action: &'a str,
    /// Null for all screens on which letters are not text.
    screen: Option<&'a str>,
    keys: Vec<String>,
}

impl<'a> Report<'a> {
    /// The settings with the path of their file, and whether it is there.
    #[must_use]
    pub fn new(settings: &'a Settings, path: Option<&'a str>, exists: bool) -> Self {
        let change = settings.changes.iter().map(OneChange::new).collect();
        Self {
            format: 1,
            file: Place { path, exists },
            theme: named(settings.theme),
            glyphs: named(settings.glyphs),
            plain: one(settings.plain),
            editor: settings
                .editor
                .as_ref()
                .map(|set| One { value: set.value.to_string_lossy().into_owned(), from: set.source.name() }),
            pack: settings
                .pack
                .as_ref()
                .map(|set| One { value: set.value.as_str(), from: set.source.name() }),
            motion: one(settings.motion),
            language: One { value: &settings.language.value, from: settings.language.source.name() },
            keys: Keys { set: named(settings.keys), change },
        }
    }
}

impl OneChange<'_> {
    fn new(change: &Change) -> Self {
        Self {
            action: change.does.name(),
            screen: change.context.map(Context::slug),
            keys: change.keys.iter().filter_map(|key| Key::name(*key)).collect(),
        }
    }
}

fn one<T>(set: Setting<T>) -> One<T> {
    One { value: set.value, from: set.source.name() }
}

fn named<T: Choice>(set: Setting<T>) -> One<&'static str> {
    One { value: set.value.name(), from: set.source.name() }
}
