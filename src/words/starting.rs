//! Owns the sentences of `fourfold pack new`. What is handed in can be printed as it is.
//! Must not know how a pack is written.

/// Asks for the title.
#[must_use]
pub fn ask_title(usual: &str) -> String {
    format!("Title [{usual}]: ")
}

/// Asks for the axes.
pub const ASK_AXES: &str = "Axes, 3 to 8 in a word or two each, with commas between: ";

/// Asks how many questions there are on each axis.
#[must_use]
pub fn ask_items(usual: usize) -> String {
    format!("Questions on each axis, 4 to 12 and even [{usual}]: ")
}

/// Asks for the language.
#[must_use]
pub fn ask_language(usual: &str) -> String {
    format!("Language, as a tag such as en or de [{usual}]: ")
}

/// The name cannot be an id.
#[must_use]
pub fn bad_name(name: &str) -> String {
    format!(
        "`{name}` cannot be the name of a pack: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first."
    )
}

/// The name is that of a built-in pack.
#[must_use]
pub fn name_taken(name: &str) -> String {
    format!("`{name}` is a pack that comes with Fourfold. Give yours a name of its own.")
}

/// No axes were named, and there is nobody to ask.
pub const NEEDS_AXES: &str = "say what the pack is about: --axes trust,pace,care";

/// Too few axes, or too many.
#[must_use]
pub fn bad_axes(count: usize) -> String {
    format!("a radar can be read with 3 to 8 axes, and {count} were named.")
}

/// A number of questions that cannot be balanced.
pub const BAD_ITEMS: &str =
    "an axis needs an even number of questions, 4 to 12: half of them point the other way.";

/// The file is there.
#[must_use]
pub fn written(file: &str, extent: &str) -> String {
    format!(
        "Wrote {file}: {extent}.\nOpen it in an editor and make the questions your own. Then:\n  fourfold pack \
         check {file}\n  fourfold pack preview {file}\n  fourfold take ./{file}"
    )
}

/// A file of that name was there before.
#[must_use]
pub fn there_already(file: &str) -> String {
    format!("{file} is there already, and was left alone. Choose another name.")
}
