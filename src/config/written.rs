//! Owns the settings as a commented TOML file: as they hold now, and as a file to begin with.
//! Must not decide what holds. Both texts can be read back.

use std::fmt::Write as _;

use super::choice::{Choice, names};
use super::{File, Guess, Setting, Settings, Source, Wishes};
use crate::summary::Glyphs;
use crate::text::is_hidden;
use crate::tui::keys::{Change, Key, KeySet};
use crate::tui::theme::Palette;

const ORDER: &str =
    "# A flag goes before the environment, the environment before this file, the file before the default.\n";

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
        let about =
            "The language of packs and results, where a pack has it; without a wish, that of the locale.";
        let named = (!set.value.is_empty()).then_some(set);
        Self::optional(about, ("language", "\"de\""), named, |languages| quoted(&languages.join(":")))
    }

    /// With where the value comes from; commented out where there is none.
    fn now(&self) -> String {
        let from = self.source.name();
        match &self.value {
            Ok(value) => format!("# {}\n{} = {value}  # from: {from}\n", self.about, self.name),
            Err(example) => format!("# {}\n# {} = {example}  # not set\n", self.about, self.name),
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
        Line::new(format!("Colours: {}.", names::<Palette>()), "theme", &settings.theme, choice),
        Line::new(
            format!(
                "What drawings are made of: {}. Without a wish, what the terminal has.",
                names::<Glyphs>()
            ),
            "glyphs",
            &settings.glyphs,
            choice,
        ),
        Line::new(
            "Line by line instead of the full screen, as for screen readers.",
            "plain",
            &settings.plain,
            ToString::to_string,
        ),
        Line::optional(
            "Your own editor for notes; VISUAL and EDITOR go before it.",
            ("editor", "\"nano\""),
            settings.editor.as_ref(),
            |editor| quoted(&editor.to_string_lossy()),
        ),
        Line::optional(
            "What a new sitting answers: a built-in pack by name, or a pack file, from the folder of this file on.",
            ("pack", "\"four-lessons\""),
            settings.pack.as_ref(),
            |pack| quoted(pack),
        ),
        Line::new(
            "Whether the radar of a result unfolds, once, when you finish. Nothing else ever moves.",
            "motion",
            &settings.motion,
            ToString::to_string,
        ),
        Line::languages(&settings.language),
    ]
}

fn set_line(settings: &Settings) -> Line {
    let about = format!("A set: {}.", names::<KeySet>());
    Line::new(about, "set", &settings.keys, choice)
}

/// The settings as they hold now, each with where it comes from. `file` says where the file is, safe to print
/// and on one line.
#[must_use]
pub fn as_toml(settings: &Settings, file: &str) -> String {
    let mut text = format!("# The settings of fourfold as they hold now.\n# {file}\n{ORDER}\n");
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
    let mut text =
        "# The settings of fourfold. Take the `#` before a line away to set something.\n".to_owned();
    text += "# `fourfold config` shows what holds, and why.\n";
    text += ORDER;
    text.push('\n');
    for line in lines(settings) {
        text += &line.to_begin_with();
        text.push('\n');
    }
    text += "[keys]\n";
    text += &set_line(settings).to_begin_with();
    text += "
[keys.change]
# Other keys for one action, on every screen, by the names that `fourfold config --actions` lists:
# undo = [\"z\"]
#
# The same on one screen only:
# question.skip = [\".\"]
#
# Digits, Ctrl-C, F1 and F2 stay as they are. Keys: one letter or sign of any script, Space, Enter, Esc, Tab,
# Backspace, Up, Down, Left, Right, PageUp, PageDown, Home, End, Insert, Delete, F3 to F12, and Ctrl with a
# letter, as in Ctrl-X, but not H, I, J and M, which terminals send as other keys.
";
    text
}

/// The changes of keys, those for all screens first, since tables come last in TOML.
fn changes(changes: &[Change]) -> String {
    let mut text = String::new();
    if changes.is_empty() {
        return text;
    }
    text += "\n[keys.change]  # from: file\n";
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
