//! Owns the settings as a commented TOML file: as they hold now, and as a file to begin with.
//! Must not decide what holds. Both texts can be read back.

use std::fmt::Write as _;

use super::choice::{Choice, names};
use super::{File, Guess, Setting, Settings, Source, Wishes};
use crate::summary::Glyphs;
use crate::text::is_hidden;
use crate::tui::keys::{Change, Key, KeySet};
use crate::tui::theme::Palette;
use crate::words::settings::written as said;

/// A setting: what it is for, its name, and its value as TOML; or an example where there is none.
struct Line {
    about: String,
    name: &'static str,
    value: Result<String, &'static str>,
    source: Source,
}

impl Line {
    fn new<T>(
        about: impl Into<String>,
        name: &'static str,
        set: &Setting<T>,
        value: impl Fn(&T) -> String,
    ) -> Self {
        Self { about: about.into(), name, value: Ok(value(&set.value)), source: set.source }
    }

    fn optional<T>(
        about: &str,
        (name, example): (&'static str, &'static str),
        set: Option<&Setting<T>>,
        value: impl Fn(&T) -> String,
    ) -> Self {
        match set {
            Some(set) => Self::new(about, name, set, value),
            None => Self { about: about.to_owned(), name, value: Err(example), source: Source::Default },
        }
    }

    fn languages(set: &Setting<Vec<String>>) -> Self {
        let named = (!set.value.is_empty()).then_some(set);
        Self::optional(said::LANGUAGE, ("language", "\"de\""), named, |languages| {
            quoted(&languages.join(":"))
        })
    }

    /// With where the value comes from; commented out where there is none.
    fn now(&self) -> String {
        let from = self.source.name();
        match &self.value {
            Ok(value) => format!("# {}\n{} = {value}  # from: {from}\n", self.about, self.name),
            Err(example) => said::not_set(&self.about, self.name, example),
        }
    }

    /// Commented out, so that the default holds until somebody writes something else.
    fn to_begin_with(&self) -> String {
        let value = self.value.as_ref().map_or_else(|example| *example, String::as_str);
        format!("# {}\n# {} = {value}\n", self.about, self.name)
    }
}

fn lines(settings: &Settings) -> Vec<Line> {
    vec![
        Line::new(said::theme(&names::<Palette>()), "theme", &settings.theme, choice),
        Line::new(said::glyphs(&names::<Glyphs>()), "glyphs", &settings.glyphs, choice),
        Line::new(said::PLAIN, "plain", &settings.plain, ToString::to_string),
        Line::optional(said::EDITOR, ("editor", "\"nano\""), settings.editor.as_ref(), |editor| {
            quoted(&editor.to_string_lossy())
        }),
        Line::optional(said::PACK, ("pack", "\"four-lessons\""), settings.pack.as_ref(), |pack| quoted(pack)),
        Line::new(said::MOTION, "motion", &settings.motion, ToString::to_string),
        Line::languages(&settings.language),
    ]
}

fn set_line(settings: &Settings) -> Line {
    let about = said::set(&names::<KeySet>());
    Line::new(about, "set", &settings.keys, choice)
}

/// The settings as they hold now, each with where it comes from. `file` says where the file is, safe to print
/// and on one line.
#[must_use]
pub fn as_toml(settings: &Settings, file: &str) -> String {
    let mut text = said::as_they_hold(file);
    for line in lines(settings) {
        text += &line.now();
        text.push('\n');
    }
    text += "[keys]\n";
    text += &set_line(settings).now();
    text + &changes(&settings.changes)
}

/// A file to begin with, in which everything is commented out.
#[must_use]
pub fn default_file() -> String {
    let (nothing, guess) = (Wishes::default(), Guess::default());
    let settings = &Settings::of(&nothing, &nothing, File::default(), guess);
    let mut text = said::to_begin_with();
    for line in lines(settings) {
        text += &line.to_begin_with();
        text.push('\n');
    }
    text += "[keys]\n";
    text += &set_line(settings).to_begin_with();
    text += said::CHANGES;
    text
}

/// The changes of keys, those for all screens first, since tables come last in TOML.
fn changes(changes: &[Change]) -> String {
    let mut text = String::new();
    if changes.is_empty() {
        return text;
    }
    text += said::CHANGES_NOW;
    let general = changes.iter().filter(|change| change.context.is_none());
    for change in general.chain(changes.iter().filter(|change| change.context.is_some())) {
        let keys: Vec<String> =
            change.keys.iter().filter_map(|key| Key::name(*key)).map(|name| quoted(&name)).collect();
        let screen = change.context.map(|context| format!("{}.", context.slug())).unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{screen}{} = [{}]", change.does.name(), keys.join(", "));
    }
    text
}

fn choice<T: Choice>(value: &T) -> String {
    quoted(value.name())
}

/// A TOML string of one line in which nothing hides.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            hidden if is_hidden(hidden) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(hidden));
            }
            other => quoted.push(other),
        }
    }
    quoted + "\""
}
