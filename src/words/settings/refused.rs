//! Owns what is said of a settings file in which something cannot hold: what is wrong, in one sentence without its
//! full stop, and what to do about it.
//! Must not know what can be set.

use std::fmt::Write as _;

use crate::words::faults::guess;

/// A set of colours.
pub const THEME: &str = "theme";
/// What drawings are made of.
pub const DRAWING: &str = "kind of drawing";
/// Which keys mean what.
pub const SET: &str = "set of keys";

/// What is wrong, and the cure.
type Refusal = (String, String);

/// A value that is none of a few; `what` is one of the three above.
#[must_use]
pub fn no_choice(what: &str, name: &str, near: Option<&str>, names: &str) -> Refusal {
    let cure = near.map_or_else(|| format!("Write one of: {names}."), guess);
    (format!("There is no {what} `{name}`"), cure)
}

/// What names no language.
#[must_use]
pub fn no_language(text: &str) -> Refusal {
    (format!("`{text}` is no language"), "Write a tag such as \"de\" or \"pt-BR\".".to_owned())
}

/// A screen that is none.
#[must_use]
pub fn no_screen(name: &str, near: Option<&str>, names: &str) -> Refusal {
    let cure = near.map_or_else(|| format!("The screens are: {names}."), guess);
    (format!("There is no screen `{name}`"), cure)
}

/// An action that is none.
#[must_use]
pub fn no_action(name: &str, near: Option<&str>, names: &str) -> Refusal {
    (format!("There is no action `{name}`"), near.map_or_else(|| actions(names), guess))
}

/// An action of another screen.
#[must_use]
pub fn not_there(name: &str, names: &str) -> Refusal {
    (format!("`{name}` is nothing that can be done or changed there"), actions(names))
}

fn actions(names: &str) -> String {
    format!("The actions here are: {names}.")
}

/// An action whose keys are the same for everybody.
#[must_use]
pub fn keys_stay(name: &str) -> Refusal {
    (format!("The keys of `{name}` stay as they are"), "Remove it: digits always answer.".to_owned())
}

/// A key that is the same for everybody.
#[must_use]
pub fn fixed_key(name: &str) -> Refusal {
    let cure =
        "Take another one: digits answer, Ctrl-C leaves, F1 helps and F2 hides, whatever else changes.";
    (format!("The key `{name}` cannot be given away"), cure.to_owned())
}

/// A key that writes, where somebody writes.
#[must_use]
pub fn text_key(name: &str) -> Refusal {
    let cure = "Letters are text there: take `F3` to `F12` or `Esc`.";
    (format!("The key `{name}` types or edits text there"), cure.to_owned())
}

/// A name of no key.
#[must_use]
pub fn no_key(name: &str, near: Option<&str>) -> Refusal {
    let names =
        || "Write one letter or sign, or a name such as `Enter`, `PageUp`, `F3`, `Ctrl-X`.".to_owned();
    (unknown_key(name), near.map_or_else(names, guess))
}

/// A function key that keyboards have not.
#[must_use]
pub fn no_such_f(name: &str) -> Refusal {
    (unknown_key(name), "The function keys to choose from are `F3` to `F12`.".to_owned())
}

fn unknown_key(name: &str) -> String {
    format!("There is no key `{name}` to choose")
}

/// A key that terminals send as another.
#[must_use]
pub fn twin_key(name: &str, twin: &str) -> Refusal {
    let cure = "Take Ctrl with another letter, but not C, H, I, J or M.";
    (format!("A terminal sends `{name}` as it sends {twin}"), cure.to_owned())
}

/// Ctrl with a sign.
#[must_use]
pub fn ctrl_and_no_letter(name: &str) -> Refusal {
    let cure = "Take Ctrl with a letter from A to Z, as in `Ctrl-X`.";
    (format!("Terminals do not tell of `{name}`"), cure.to_owned())
}

/// Alt or Shift with a key.
#[must_use]
pub fn held_key(name: &str) -> Refusal {
    let cure = "Take Ctrl with a letter, as in `Ctrl-X`, or a capital letter, which is Shift already.";
    (format!("Not every terminal tells of `{name}`"), cure.to_owned())
}

/// A letter of several characters.
#[must_use]
pub fn composed_key(name: &str) -> Refusal {
    let cure = "Take a letter that is one character. On your keyboard it may be one: type it there anew.";
    (format!("`{name}` is several characters, and a key sends one"), cure.to_owned())
}

/// A character without a shape.
#[must_use]
pub fn unseen_key() -> Refusal {
    let cure = "Take a letter or sign that can be seen; the space bar is `Space`.";
    ("That key could not be seen in the footer".to_owned(), cure.to_owned())
}

/// One key for two actions, on those screens: at least one.
#[must_use]
pub fn clash(key: &str, one: &str, other: &str, screens: &[&str]) -> Refusal {
    let mut title = format!("`{key}` would mean both `{one}` and `{other}` in");
    let (shown, rest) = screens.split_at(screens.len().min(3));
    for (at, screen) in shown.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(title, "{} {screen}", if at == 0 { "" } else { "," });
    }
    if !rest.is_empty() {
        let _ = write!(title, " and {} more", rest.len());
    }
    (title, format!("Take another key, or give `{other}` another one: `{other} = [\"...\"]`."))
}
