//! Owns the sentences of `fourfold pack preview`: of the real interview, nothing of which is kept.
//! Must not say that anything is saved, nor know how it is shown. What is handed in can be printed as it is.

/// The word at the edge of the screen, where "saved" stands in a sitting.
pub const MARK: &str = "preview";
/// What is left in the scrollback.
pub const ENDED: &str = "Preview ended. Nothing was kept.";
/// That nothing is kept, for whoever asks.
pub const NOTHING_KEPT: &str = "This is a preview: nothing is kept.";
/// The label of the key that leaves, for the help.
pub const LEAVES: &str = "leave; nothing is kept";

/// Said first: what this is, and how a file that is followed is seen in a new form.
#[must_use]
pub fn is(follows: bool) -> String {
    let follows = if follows { " Save the file to see it anew." } else { "" };
    format!("Preview: nothing is kept.{follows}")
}

/// The first line of the line mode.
#[must_use]
pub fn on(why: &str) -> String {
    format!("Line mode, because {why}. help tells the commands, q leaves.")
}

/// Three keys are enough.
#[must_use]
pub fn keys(back: &str, leave: &str) -> String {
    format!("Three keys are enough: a digit answers, {back} goes back, {leave} leaves.")
}

/// The file was saved and can be used: how many answers no longer fit, and whether the place has gone.
#[must_use]
pub fn renewed(set_aside: usize, moved: bool) -> String {
    let moved = if moved { " What you stood at is gone; this is the nearest that is left." } else { "" };
    let aside = match set_aside {
        0 => String::new(),
        1 => " 1 answer was set aside: its question has changed or is gone.".to_owned(),
        _ => format!(" {set_aside} answers were set aside: their questions have changed or are gone."),
    };
    format!("The file was saved: this is its new form.{moved}{aside}")
}

/// The file was saved and cannot be used: its first problem, with its line from 1.
#[must_use]
pub fn broken(line: usize, problem: &str, file: &str) -> String {
    format!("Cannot be used yet, line {line}: {problem}. More: fourfold pack check {file}")
}

/// The file cannot be read any more, for a reason that names it.
#[must_use]
pub fn unreadable(why: &str) -> String {
    format!("{}. Its last form stays.", why.trim_end_matches('.'))
}

/// There is nothing in the file any more.
#[must_use]
pub fn empty(file: &str) -> String {
    format!("{file} is empty. Its last form stays.")
}

/// A line was typed below the old form of the file.
pub const NOT_TAKEN: &str =
    "Your line was not taken, since it was meant for the form before. This is asked now:";

/// There is no way home.
#[must_use]
pub fn no_home(leave: &str) -> String {
    format!("A preview has no home and no past results; {leave} leaves.")
}

/// What follows from a result is no part of a preview.
#[must_use]
pub fn ends_here(leave: &str) -> String {
    format!("The preview ends here; {leave} leaves.")
}

/// No editor is opened. Short, since it stands in one line.
pub const NO_EDITOR: &str = "A preview writes no file for an editor; n writes the note here.";
/// Said when a note is closed.
pub const NOTE_KEPT: &str = "The note stands until the preview ends.";
/// What is known of the note while it is typed.
pub const NOTE_HINT: &str = "It stands until the preview ends.";

/// Prompt below a result, in the line mode.
pub const ASK_RESULT: &str = "Enter goes on, v table: ";
/// What answers below a result, in the line mode.
pub const RANGE_RESULT: &str = "An empty line goes on here; v or table, n or note.";
/// What works everywhere in the line mode.
pub const HELP: &str = "b or back. l or list of all answers. g 12 or go 12 to question 12. w or where you are. r or repeat. \
                        u or undo, capital U or redo. n or note. q or quit leaves; nothing is kept.";
