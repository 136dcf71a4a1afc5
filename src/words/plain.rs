//! Owns what only the line mode says: prompts, ranges, help. What the full screen says too stands in the other
//! files. Short: all of it may be read aloud. Must not know what was answered.

mod pages;

use super::unsaved;

pub use pages::*;

/// Why the line mode is on, as the first line.
#[must_use]
pub fn on(why: &str) -> String {
    format!("Line mode, because {why}. help tells the commands, q saves and leaves.")
}

/// Why it is on: it was asked for.
pub const BY_FLAG: &str = "--plain was given";
/// Why it is on: it was asked for.
pub const BY_ACCESSIBLE: &str = "ACCESSIBLE is set";
/// Why it is on: it was asked for.
pub const BY_SETTINGS: &str = "the settings ask for it";

/// How to answer, once, at the beginning.
pub const HOW: &str =
    "Answer with a number or its word. b goes back, s skips a question, help tells the rest.";

/// With a full stop, unless there is an end already.
#[must_use]
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// `1. Never`, a line each.
#[must_use]
pub fn numbered<'a>(labels: impl Iterator<Item = &'a str>) -> Vec<String> {
    labels.enumerate().map(|(at, label)| format!("{}. {label}", at + 1)).collect()
}

/// What is to be done, as a prompt: `Type b: `.
#[must_use]
pub fn prompt(text: &str) -> String {
    format!("{}: ", text.trim_end_matches('.'))
}

/// `Results:`, over rows that belong together.
#[must_use]
pub fn heading(text: &str) -> String {
    format!("{text}:")
}

/// `Question 7 of 24, growth`; the part as it stands in a sentence.
#[must_use]
pub fn question(number: usize, of: Option<usize>, part: &str) -> String {
    let of = of.map_or_else(String::new, |of| format!(" of {of}"));
    format!("Question {number}{of}, {part}")
}

/// Behind a question, the part that it belongs to: `, in Keep learning`.
#[must_use]
pub fn in_part(title: &str) -> String {
    format!(", in {title}")
}

/// A question behind its lead-in, in one sentence: `In the last four weeks, how often did you rest?`
#[must_use]
pub fn led_in(lead_in: Option<&str>, text: &str) -> String {
    let Some(lead_in) = lead_in else { return text.to_owned() };
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if lead_in.ends_with(',') && letters.clone().next().is_some_and(char::is_lowercase) => {
            format!("{lead_in} {}{}", first.to_lowercase(), letters.as_str())
        }
        Some(_) | None => format!("{lead_in} {text}"),
    }
}

/// What was answered before.
#[must_use]
pub fn answer_now(label: &str) -> String {
    format!("Your answer now: {label}. An empty line keeps it.")
}

/// `Your answer, 1 to 5: `
#[must_use]
pub fn ask_number(options: usize) -> String {
    format!("Your answer, 1 to {options}: ")
}

/// Prompt where axes are weighed.
#[must_use]
pub fn ask_weights(axis: &str) -> String {
    format!("An axis with its level and points, such as {axis} 65 30: ")
}

/// The same once it has been heard.
pub const ASK_AGAIN: &str = "Answer: ";

/// Prompt between axes, once it is known what is asked.
pub const ASK_NEXT_AXIS: &str = "Another axis, or Enter to go on: ";

/// Prompt before a part that may be left out.
pub const ASK_OPENER: &str = "Enter goes on, s passes over this part: ";
/// Prompt below a page.
pub const ASK_PAGE: &str = "Enter goes on, n writes a note: ";
/// Prompt below a page with ideas for a step.
pub const ASK_STEP: &str = "Enter goes on, n writes your step: ";
/// Prompt below a result.
pub const ASK_RESULT: &str = "Enter goes on, v table, t then and now, d what now: ";

/// Prompt at the review.
#[must_use]
pub fn ask_review(finished: bool) -> &'static str {
    if finished {
        "Enter shows where you stand, l lists, a number goes to its question: "
    } else {
        "f shows where you stand, l lists, a number goes to its question: "
    }
}

/// What answers a question.
#[must_use]
pub fn range(options: usize) -> String {
    format!("1 to {options} answers here, or the word; s skips, x says it does not apply.")
}

/// What answers at the welcome.
#[must_use]
pub fn range_month(options: usize) -> String {
    format!("1 to {options} answers here, or the word; an empty line leaves it open.")
}

/// Prompt at the welcome where nothing is asked.
pub const ASK_BEGIN: &str = "Enter begins: ";
/// What answers there.
pub const RANGE_BEGIN: &str = "An empty line begins here.";

/// What answers where axes are weighed.
#[must_use]
pub fn range_weights(axis: &str) -> String {
    format!(
        "The name of an axis, then one or two numbers from 0 to 100: {axis} 65 30. A minus sign blanks one, an equals sign leaves it."
    )
}

/// What answers below a page.
pub const RANGE_PAGE: &str = "An empty line goes on here; n writes a note, b goes back.";
/// What answers below a result.
pub const RANGE_RESULT: &str =
    "An empty line goes on here; v or table, t or then and now, d or what now, n or note.";

/// What answers at the review.
#[must_use]
pub fn range_review(questions: usize) -> String {
    format!(
        "1 to {questions} goes to a question, matters to what matters; f or finish shows where you stand."
    )
}

/// There is no question of that number.
#[must_use]
pub fn no_such_question(questions: usize) -> String {
    format!("g goes to a question from 1 to {questions}, such as g 1.")
}

/// No note belongs here.
pub const NO_NOTE_HERE: &str = "Notes belong to questions, pages and the result.";
/// The first place.
pub const WELCOME: &str = "Welcome";
/// Behind the title of a part that has a note.
pub const WITH_NOTE: &str = " It has a note.";
/// The range of levels.
pub const FROM_0_TO_100: &str = "From 0 to 100.";

/// What is said of an axis that matters.
#[must_use]
pub fn weighed(name: &str, level: Option<u8>, points: Option<u8>) -> String {
    match (level, points) {
        (None, None) => format!("{name}: blank."),
        (Some(level), None) => format!("{name}: good enough {level}."),
        (None, Some(points)) => format!("{name}: {points} points."),
        (Some(level), Some(points)) => format!("{name}: good enough {level}, {points} points."),
    }
}

/// How many points are left: `Points: 100 to give.`
#[must_use]
pub fn points(left: u8) -> String {
    format!("{}: {}.", super::plan::column::POINTS, super::matters::left(left))
}

/// With a capital first: `In 2 weeks`.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence without parentheses, which are read out badly: `Money: leans high, 60 to 90.`
#[must_use]
pub fn aloud(text: &str) -> String {
    text.replace(" (", ", ").replace(')', "")
}

/// The heads of the table of a result.
pub const TABLE: [&str; 6] = ["Axis", "Value", "Likely", "Reads", "Good enough", "Answered"];
/// How many of how many: `5 of 6`.
#[must_use]
pub fn count(done: usize, of: usize) -> String {
    format!("{done} of {of}")
}

/// In a cell without a value.
pub const NONE: &str = "none";

/// What stands in a text that is written on.
#[must_use]
pub fn stands_there(text: &str) -> String {
    format!("It says: {text}")
}

/// How a text is written.
#[must_use]
pub fn how_to_write(line: bool, stands: bool) -> &'static str {
    match (line, stands) {
        (true, false) => "One line; an empty one leaves it blank.",
        (true, true) => "One line takes its place; an empty one leaves it, a minus sign removes it.",
        (false, false) => "Type lines; a single dot or an empty line ends it.",
        (false, true) => {
            "Type more lines; a single dot or an empty line ends it, a minus sign first begins anew."
        }
    }
}

/// Prompt of a text.
pub const ASK_TEXT: &str = "Text: ";

/// Said when a line is as long as a terminal lets one be.
pub const LINE_FULL: &str = "A terminal takes lines of 4095 bytes at most: what was typed beyond that is not here. A long \
                             text goes on with a new line.";
/// Said when a line was longer than a line may be.
pub const LINE_TOO_LONG: &str = "That line was too long and was left out.";
/// Said when a text is kept.
pub const KEPT: &str = "Kept.";

/// How far one is, and whether it is saved.
#[must_use]
pub fn whereabouts(here: &str, answered: usize, of: usize, left: Option<&str>) -> String {
    let left = left.map_or_else(String::new, |left| format!(", {left} left"));
    format!("{here}. {answered} of {of} answered{left}.")
}

/// The newest answers are not saved.
#[must_use]
pub fn not_saved(why: &str) -> String {
    let (title, why, safe) = (unsaved::TITLE, sentence(why), unsaved::SAFE);
    format!(
        "{title}: {why} {safe} The next answer tries again. save tries now, save and a path behind it writes a copy."
    )
}

/// The person leaves, and the newest answers are not saved.
#[must_use]
pub fn leaving_unsaved() -> String {
    format!("{} q again leaves, save tries again, save and a path behind it writes a copy.", unsaved::LEAVING)
}

/// Nothing was begun.
pub const NOTHING_SAID: &str = "Nothing was said, so nothing is kept.";

/// What works everywhere.
pub const HELP: &str = "b or back. l or list of all answers. g 12 or go 12 to question 12. w or where you are. r or repeat. \
                        u or undo, capital U or redo. n or note. save tells whether all is saved. home leaves to the \
                        menu. q or quit saves and leaves.";

/// What works on the pages of a plan.
pub const HELP_PLAN: &str = "b or back. l or list of all parts. w or where you are. r or repeat. u or undo, capital U or \
                             redo. A minus sign behind a number blanks it, a minus sign alone takes a choice back. \
                             home leaves to the menu. q or quit saves and leaves.";

/// What works beside that where an editor can be opened on a note.
pub const HELP_EDITOR: &str = "e or editor writes the note in your own editor.";

/// The same on a page of the plan with texts.
pub const HELP_PLAN_EDITOR: &str = "e and a number, such as e 1, writes a text in your own editor.";

/// Which of several texts is to be written in an editor.
#[must_use]
pub fn which_text(rows: usize) -> String {
    format!("e and a number from 1 to {rows}, such as e 1, writes a text in your own editor.")
}

/// Why no editor can be opened.
pub const EDITOR_NEEDS_TERMINAL: &str =
    "An editor needs a terminal for both input and output; n writes the note here.";

/// The same on a page of the plan.
pub const NO_TEXT_THERE: &str = "There is no text of that number here.";

/// What works in the menus.
pub const HELP_MENU: &str =
    "r or repeat. b or back. w or where you are. home leads to the menu. q or quit leaves.";
/// Before that in the menus.
pub const CHOOSES: &str = "A number or the beginning of a row chooses.";

/// Prompt of a menu.
#[must_use]
pub fn ask_menu(rows: usize) -> String {
    if rows == 1 { "Your choice, 1: ".to_owned() } else { format!("Your choice, 1 to {rows}: ") }
}

/// What answers in a menu.
#[must_use]
pub fn range_menu(rows: usize) -> String {
    if rows == 0 {
        return "There is nothing to choose here; q quits.".to_owned();
    }
    let numbers = if rows == 1 { "1".to_owned() } else { format!("1 to {rows}") };
    format!("{numbers} chooses here; q quits.")
}

/// Prompt of the list of results.
#[must_use]
pub fn ask_history(rows: usize) -> String {
    if rows == 1 {
        return "1 looks at the result, b goes back: ".to_owned();
    }
    format!("1 to {rows} looks at a result, two numbers such as 2 1 lay them side by side, b goes back: ")
}

/// Prompt below what is looked back at.
pub const ASK_READ: &str = "Enter goes back: ";
/// Prompt below a result of another day.
pub const ASK_PAST: &str = "Enter goes back, v table, t then and now, d what now: ";

/// Prompt of a menu in which nothing can be chosen.
pub const ASK_QUIT: &str = "q quits: ";
/// What answers below a result of another day.
pub const RANGE_PAST: &str = "An empty line goes back here; v or table, t or then and now, d or what now.";
/// What answers below what is looked back at.
pub const RANGE_READ: &str = "An empty line goes back here.";

/// What answers in the list of results.
#[must_use]
pub fn range_history(rows: usize) -> String {
    if rows == 1 {
        return "1 looks at the result here; b or back.".to_owned();
    }
    format!("1 to {rows} looks at a result, two numbers such as 2 1 lay them side by side; b or back.")
}

/// Nothing is open that could be written elsewhere.
pub const NOTHING_OPEN: &str = "No sitting is open.";
/// The menu.
pub const MENU: &str = "The menu";

/// The input could not be read on.
#[must_use]
pub fn input_failed(why: &str) -> String {
    format!("the input could not be read: {why}. What was answered is kept.")
}

/// Over the questions to write about.
pub const REFLECT: &str = "To think about, or to write about";
