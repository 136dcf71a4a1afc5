//! Owns what is said when the disk, the terminal, an editor or another program is in the way.
//! Must not know what was answered.

use crate::pack::Id;
use crate::session::Moment;

/// Saved, but not surely for good.
#[must_use]
pub fn saved_unconfirmed() -> String {
    "Saved, but the disk did not confirm it. The next answer saves again.".to_owned()
}

/// Saved beside a file that another program has changed.
#[must_use]
pub fn saved_beside(path: &str) -> String {
    format!("Another program changed this sitting's file. It is left alone; yours is saved in {path}")
}

/// A copy was written to a place of the person's own.
#[must_use]
pub fn written_elsewhere(path: &str) -> String {
    format!("Written to {path}")
}

/// A sitting from a newer version.
#[must_use]
pub fn read_only_newer() -> String {
    "This sitting was written by a newer Fourfold: it can be looked at, not changed.".to_owned()
}

/// The pack of a draft is not at hand.
#[must_use]
pub fn pack_missing(title: &str) -> String {
    format!(
        "The questions of \"{title}\" are not here any more. Your answers are safe: this is what they say."
    )
}

/// What was given for the time now is none.
#[must_use]
pub fn not_a_time(text: &str) -> String {
    format!("--now {text}: that is not a time. Write it with its offset from UTC: 2026-12-08T20:00:00+01:00")
}

/// Open elsewhere, for the home screen.
#[must_use]
pub fn open_elsewhere(holder: Option<(u32, Moment)>) -> String {
    let who = holder.map_or_else(String::new, |(pid, since)| {
        format!(" (process {pid}, since {})", since.to_string().replace('T', " "))
    });
    format!("Fourfold is open elsewhere{who}. You can look at results here; answer there.")
}

/// What now was asked for before there is a result.
#[must_use]
pub fn not_finished(id: &Id) -> String {
    format!("{id} is not finished, so nothing follows from it yet. fourfold goes on with it.")
}

/// A check-in was asked for, and there is nothing to ask about.
pub const NO_OPEN_STEP: &str =
    "there is no open step to look at. fourfold decide writes one, after a result.";

/// After a panic: where. Never what was being shown.
#[must_use]
pub fn crashed(file: &str, line: u32) -> String {
    format!(
        "Fourfold has failed at {file}:{line}. Please report this line: it holds nothing of what you typed."
    )
}

/// After a panic, once everything is saved.
#[must_use]
pub fn crashed_and_saved() -> String {
    "Your answers are saved. Run fourfold to go on.".to_owned()
}

/// The editor could not be used. Short, since it stands in one line.
#[must_use]
pub fn editor_failed(editor: &str, why: &str) -> String {
    format!("{editor} did not work ({why}). The note can be written here.")
}

/// A pack file under the name of the built-in pack: their sittings would be taken for one another's.
#[must_use]
pub fn id_taken(file: &str, id: &Id) -> String {
    format!("{file}: the id `{id}` is that of the built-in pack. Give yours an id of its own.")
}

/// What the editor left cannot be a note; it is not deleted.
#[must_use]
pub fn editor_text_left(path: &str) -> String {
    format!("A note holds up to 1 MB of text. What you wrote is left in {path}")
}

/// There is no editor to use.
#[must_use]
pub fn no_editor() -> String {
    "No editor is named: set EDITOR, or write it here.".to_owned()
}

/// The part of the program that reads the keys has failed.
pub const KEYS_FAILED: &str = "a fault in reading the keys";

/// Below the problems of a file: how many there are, and how many of them are not shown.
#[must_use]
pub fn problems_counted(found: usize, left_off: usize) -> String {
    let count = match found {
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    match left_off {
        0 => format!("{count}."),
        off => format!("{count}; the first {} are shown.", found - off),
    }
}

/// Why there is no full screen.
pub const INPUT_NOT_TERMINAL: &str = "the input is not a terminal";
/// Why there is no full screen.
pub const OUTPUT_NOT_TERMINAL: &str = "the output is not a terminal";
/// Why there is no full screen.
pub const DUMB_TERMINAL: &str = "TERM says that this terminal cannot place text";
