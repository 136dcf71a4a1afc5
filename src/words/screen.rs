//! Owns the sentences of a sitting: what happened, what is asked, where one stands.
//! Must not know how they are shown.

use crate::interview::{Edit, Event, Progress};
use crate::pack::{Id, Item, Pack};
use crate::session::{Moment, Month, Reply};

/// `Saved. 7 of 24. Run fourfold to go on.`
#[must_use]
pub fn saved(done: usize, of: usize) -> String {
    format!("Saved. {done} of {of}. Run fourfold to go on.")
}

/// What is left in the scrollback when a finished sitting is closed.
#[must_use]
pub fn saved_result(id: &Id) -> String {
    format!("Saved. See it again with: fourfold show {id}")
}

/// What is left in the scrollback when the answers could not be saved, for a reason that says so.
#[must_use]
pub fn left_unsaved(why: &str) -> String {
    format!("fourfold: {why}")
}

/// What is left in the scrollback when the disk did not confirm the last save.
#[must_use]
pub fn left_unconfirmed() -> String {
    "Saved, but the disk did not confirm it. Check the disk before you rely on it.".to_owned()
}

/// The word at the edge of the screen when everything is on the disk.
pub const SAVED: &str = "saved";

/// The words at the edge of the screen when the newest answers are not on the disk.
pub const NOT_SAVED: &str = "NOT SAVED, ! tells why";

/// Said over a shell that is too small.
#[must_use]
pub fn too_small(width: u16, height: u16) -> String {
    format!("Fourfold needs {width}x{height}. Your answers are safe.")
}

/// The name of an answer that is not one of the labels.
#[must_use]
pub fn reply_label(item: &Item, reply: Reply) -> &str {
    match reply {
        Reply::Chose(choice) => item.scale.labels.get(choice.index()).map_or("", String::as_str),
        Reply::Skipped => "skipped",
        Reply::DoesNotApply => "does not apply",
        Reply::CannotSay => CANNOT_SAY,
    }
}

/// The sixth answer, where a scale offers it.
pub const CANNOT_SAY: &str = "Cannot say";

/// The short echo of an answer.
#[must_use]
pub fn echo(pack: &Pack, item: &Id, reply: Reply) -> String {
    pack.item(item).map_or_else(String::new, |(_, item)| reply_label(item, reply).to_owned())
}

/// What happened, where it is not plain to see.
#[must_use]
pub fn event(event: &Event, pack: &Pack) -> Option<String> {
    match event {
        Event::Moved | Event::Replied { .. } | Event::Kept | Event::LeftStart | Event::Finished => None,
        Event::PointsCapped { left: 0 } => Some("All 100 points are given.".to_owned()),
        Event::PointsCapped { left } => Some(format!("That would be more than 100; {left} are left.")),
        Event::Undone(edit) => Some(format!("Undone: {}. U makes it again.", edited(edit, pack))),
        Event::Redone(edit) => Some(format!("Made again: {}.", edited(edit, pack))),
        Event::NothingToUndo => Some("There is nothing to undo in this visit.".to_owned()),
        Event::NothingToRedo => Some("There is nothing to make again.".to_owned()),
        Event::NeedsAnswer => {
            Some("This question is open: answer it, s skips it, x says it does not apply.".to_owned())
        }
        Event::NeedsFinish => Some("Enter on the first line shows where you stand.".to_owned()),
        Event::AtEnd => Some("This is the last page. q saves and leaves.".to_owned()),
        Event::NotHere => None,
    }
}

fn edited(edit: &Edit, pack: &Pack) -> String {
    let axis_name = |id: &Id| pack.axis(id).map_or_else(|| id.to_string(), |axis| axis.name.clone());
    match edit {
        Edit::Reply { item } => {
            let place = pack.item(item).and_then(|(section, found)| {
                let number = section.items.iter().position(|each| each.id == found.id)? + 1;
                Some(format!("the answer to question {number} of {}", section.title))
            });
            place.unwrap_or_else(|| "an answer".to_owned())
        }
        Edit::Month => "how the month was".to_owned(),
        Edit::Level { axis } => format!("the level of {}", axis_name(axis)),
        Edit::Points { axis } => format!("the points of {}", axis_name(axis)),
        Edit::Note { .. } => "the note".to_owned(),
        Edit::Finish => "the end of the sitting".to_owned(),
    }
}

/// Said when a key that answers has no answer.
#[must_use]
pub fn only_keys(options: usize) -> String {
    format!("The keys 1 to {options} answer here.")
}

/// Said when a sitting is closed towards the home screen.
#[must_use]
pub fn closed_and_saved() -> String {
    "Closed and saved.".to_owned()
}

/// Said when there is nothing that is not saved.
#[must_use]
pub fn all_saved() -> String {
    "Everything is saved.".to_owned()
}

/// Said when saving was tried again and failed again.
#[must_use]
pub fn still_not_saved() -> String {
    "Tried again: still not saved.".to_owned()
}

/// Said when a paste was longer than a note may be.
#[must_use]
pub fn paste_cut(longest: usize) -> String {
    format!("A note holds {longest} characters; the rest of the paste was left out.")
}

/// Said when something is pasted where nothing is typed.
#[must_use]
pub fn paste_not_here() -> String {
    "Pasting works inside a note: n opens one.".to_owned()
}

/// Said when a pack has changed since a sitting was begun.
#[must_use]
pub fn set_aside(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One question has changed since you began: your old answer is kept apart.".to_owned()),
        _ => {
            Some(format!("{count} questions have changed since you began: your old answers are kept apart."))
        }
    }
}

/// Said when a sitting is opened again.
#[must_use]
pub fn welcome_back(done: usize, of: usize) -> String {
    format!("Welcome back: {done} of {of} answered.")
}

/// `about 7 min`, from seconds.
#[must_use]
pub fn minutes(seconds: u32) -> String {
    match seconds.div_ceil(60) {
        0 | 1 => "about 1 min".to_owned(),
        minutes => format!("about {minutes} min"),
    }
}

/// `3 of 6` within a section, or nothing outside one.
#[must_use]
pub fn question_number(progress: &Progress) -> Option<String> {
    let (number, of) = progress.section.as_ref()?.item?;
    Some(format!("question {number} of {of}"))
}

/// How a month was.
#[must_use]
pub fn month(month: Month) -> &'static str {
    match month {
        Month::Usual => "usual",
        Month::Busier => "busier than usual",
        Month::Calmer => "calmer than usual",
        Month::OnLeave => "on leave for a good part of it",
    }
}

/// `23 Nov 2026`.
#[must_use]
pub fn date(moment: Moment) -> String {
    moment.date().strftime("%-d %b %Y").to_string()
}

/// The welcome page.
pub mod welcome {
    /// What this is.
    #[must_use]
    pub fn what(questions: usize, axes: &[&str], minutes: u32) -> String {
        let axes = super::list(axes).to_lowercase();
        format!(
            "{questions} short questions about {axes}, a few about the field, then a picture of where you \
             stand. It takes about {minutes} minutes, and you can stop at any time."
        )
    }

    /// What it is not.
    pub const NOT_A_TEST: &str = "This is not a test. There is no total score and no wrong answer. What you \
                                  type stays on this machine.";

    /// The question that is printed with the result.
    pub const MONTH: &str = "Were the last four weeks usual for you?";

    /// Three keys are enough.
    pub const KEYS: &str = "Three keys are enough: a digit answers, ← goes back, q saves and leaves. Try it: \
                            answer this one with a digit.";
}

/// `Money, Growth and Balance`.
#[must_use]
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// What matters.
pub mod matters {
    /// Its heading.
    pub const TITLE: &str = "What matters";
    /// Over the levels.
    pub const LEVELS: &str = "Good enough";
    /// Over the points.
    pub const POINTS: &str = "100 points";
    /// Both may be left out.
    pub const BLANK: &str = "Leave blank whatever you cannot say. Enter goes on.";

    /// How many points are left to give.
    #[must_use]
    pub fn left(points: u8) -> String {
        match points {
            0 => "all 100 given".to_owned(),
            100 => "100 to give".to_owned(),
            left => format!("{left} left"),
        }
    }
}

/// The page before the hot take.
pub mod opener {
    /// It is not scored.
    #[must_use]
    pub fn body(questions: usize) -> String {
        format!(
            "Next, {questions} questions about the field itself. They are not part of the radar: they are here to \
             look at what you believe, and where the belief comes from."
        )
    }

    /// It may be left out.
    pub const CHOICE: &str = "Enter goes on. s passes over this part.";
}

/// The map of all answers.
pub mod review {
    /// Its heading.
    pub const TITLE: &str = "Review";
    /// The line that leads to the result.
    pub const RESULT: &str = "See where you stand";
    /// The line that leads to levels and points.
    pub const MATTERS: &str = "What matters to you";
    /// An item without an answer.
    pub const OPEN: &str = "open";

    /// Counts of the map.
    #[must_use]
    pub fn counts(answered: usize, missing: usize, open: usize) -> String {
        let mut parts = vec![format!("{answered} answered")];
        if missing > 0 {
            parts.push(format!("{missing} skipped or not applying"));
        }
        if open > 0 {
            parts.push(format!("{open} open"));
        }
        parts.join(", ")
    }

    /// How much of "what matters" was said.
    #[must_use]
    pub fn matters(levels: usize, points: u8) -> String {
        match (levels, points) {
            (0, 0) => "left blank".to_owned(),
            (0, points) => format!("{points} points given"),
            (1, points) => format!("1 level, {points} points given"),
            (levels, points) => format!("{levels} levels, {points} points given"),
        }
    }

    /// A section that has a note.
    pub const NOTE: &str = "note";
}

/// The result.
pub mod result_page {
    /// Its heading.
    pub const TITLE: &str = "Where you stand";
    /// In words.
    pub const IN_WORDS: &str = "Where you stand, in words";
}

/// Pages of sections.
pub mod page {
    /// Over the questions to write about.
    pub const REFLECT: &str = "To think about, or to write about (n)";
    /// Over the ideas.
    pub const STEPS: &str = "One small step of your own (n writes it down)";
    /// Over the note that stands there.
    pub const NOTE: &str = "Your note";
    /// Over the step that stands there.
    pub const STEP: &str = "Your step";
    /// The heading of the editor for a step.
    pub const STEP_TITLE: &str = "One small step of your own";
    /// The heading of the editor for a note.
    pub const NOTE_TITLE: &str = "A note to yourself";
    /// What is known of the note while it is typed.
    pub const NOTE_HINT: &str = "Saved as you type. It stays on this machine.";
}

/// The home screen.
pub mod home {
    /// The name of the program.
    pub const NAME: &str = "Fourfold";
    /// Below the name.
    pub const WHAT: &str = "Take stock of a working life: money, growth, balance, passion.";
    /// A draft.
    pub const GO_ON: &str = "Go on where you stopped";
    /// A new sitting.
    pub const BEGIN: &str = "Start a new sitting";
    /// Over the past results.
    pub const RESULTS: &str = "Results";

    /// What a new sitting takes.
    #[must_use]
    pub fn takes(title: &str, minutes: usize) -> String {
        format!("{title}, about {minutes} min")
    }

    /// How far a draft is.
    #[must_use]
    pub fn so_far(date: &str, answered: usize, of: usize) -> String {
        format!("{answered} of {of}, {date}")
    }

    /// Where everything is.
    #[must_use]
    pub fn folder(folder: &str) -> String {
        format!("Kept on this machine only: {folder}")
    }

    /// Files that could not be read.
    #[must_use]
    pub fn unreadable(count: usize) -> Option<String> {
        match count {
            0 => None,
            1 => Some("1 file could not be read and is left untouched: fourfold list".to_owned()),
            _ => Some(format!("{count} files could not be read and are left untouched: fourfold list")),
        }
    }
}

/// What could not be saved.
pub mod unsaved {
    /// Its heading.
    pub const TITLE: &str = "Not saved";
    /// What is safe.
    pub const SAFE: &str = "Your answers are kept in memory, and what was saved before is untouched.";
    /// When the person was about to leave.
    pub const LEAVING: &str = "If you leave now, what was not saved is lost.";
    /// The heading of the path field.
    pub const ELSEWHERE: &str = "Write the whole sitting to another place";
    /// What is asked for.
    pub const PATH: &str = "A file that does not exist yet, in any folder or on a stick:";
}

/// The help.
pub mod help {
    /// Its heading.
    pub const TITLE: &str = "Keys";
    /// Before what is searched for.
    pub const SEARCH: &str = "Search: ";
    /// When nothing is found.
    pub const NOTHING: &str = "No key does that.";
}

/// Shown when everything is hidden: nothing that tells what this is.
pub const HIDDEN: &str = "h";

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

/// Open elsewhere, for the home screen.
#[must_use]
pub fn open_elsewhere(holder: Option<(u32, Moment)>) -> String {
    let who = holder.map_or_else(String::new, |(pid, since)| {
        format!(" (process {pid}, since {})", since.to_string().replace('T', " "))
    });
    format!("Fourfold is open elsewhere{who}. You can look at results here; answer there.")
}

/// The full screen cannot be used here.
#[must_use]
pub fn no_full_screen(why: &str) -> String {
    format!(
        "The full screen cannot be used: {why}. Nothing was changed.\n\
         These work everywhere: fourfold show, fourfold list."
    )
}

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
    format!("{editor} did not work ({why}). n writes the note here.")
}

/// There is no editor to use.
#[must_use]
pub fn no_editor() -> String {
    "No editor is named: set EDITOR, or write with n.".to_owned()
}

/// Why there is no full screen.
pub const INPUT_NOT_TERMINAL: &str = "the input is not a terminal";
/// Why there is no full screen.
pub const OUTPUT_NOT_TERMINAL: &str = "the output is not a terminal";
/// Why there is no full screen.
pub const DUMB_TERMINAL: &str = "TERM says that this terminal cannot place text";
