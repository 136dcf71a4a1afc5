//! Owns the texts of a settings file: what is said above each setting, and of the whole.
//! Must not know what can be set. Every line is a comment, or TOML that can be read back.

/// Above the switch for the line mode.
pub const PLAIN: &str = "Line by line instead of the full screen, as for screen readers.";
/// Above the editor.
pub const EDITOR: &str = "Your own editor for notes; VISUAL and EDITOR go before it.";
/// Above the pack.
pub const PACK: &str =
    "What a new sitting answers: a built-in pack by name, or a pack file, from the folder of this file on.";
/// Above the switch for what moves.
pub const MOTION: &str =
    "Whether the radar of a result unfolds, once, when you finish. Nothing else ever moves.";

/// Above the language.
pub const LANGUAGE: &str =
    "The language of packs and results, where a pack has it; without a wish, that of the locale.";

/// Which of several wishes holds.
const ORDER: &str =
    "# A flag goes before the environment, the environment before this file, the file before the default.\n";

/// Above the changes of keys, as they hold now.
pub const CHANGES_NOW: &str = "\n[keys.change]  # from: file\n";

/// The changes of keys, in a file to begin with.
pub const CHANGES: &str = "
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

/// Above the colours.
#[must_use]
pub fn theme(names: &str) -> String {
    format!("Colours: {names}.")
}

/// Above what drawings are made of.
#[must_use]
pub fn glyphs(names: &str) -> String {
    format!("What drawings are made of: {names}. Without a wish, what the terminal has.")
}

/// Above the set of keys.
#[must_use]
pub fn set(names: &str) -> String {
    format!("A set: {names}.")
}

/// A setting that nobody has set, with an example.
#[must_use]
pub fn not_set(about: &str, name: &str, example: &str) -> String {
    format!("# {about}\n# {name} = {example}  # not set\n")
}

/// The head of the settings as they hold now. `file` says where their file is.
#[must_use]
pub fn as_they_hold(file: &str) -> String {
    format!("# The settings of fourfold as they hold now.\n# {file}\n{ORDER}\n")
}

/// The head of a file to begin with.
#[must_use]
pub fn to_begin_with() -> String {
    format!(
        "# The settings of fourfold. Take the `#` before a line away to set something.\n# `fourfold config` shows \
         what holds, and why.\n{ORDER}\n"
    )
}
