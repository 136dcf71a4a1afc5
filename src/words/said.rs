//! Owns the sentences of a sitting: what happened, what is asked, where one stands.
//! Must not know how they are shown.

use jiff::civil::Date;

use super::Keys;
use crate::interview::{Edit, Event, Progress};
use crate::pack::{Id, Item, Pack};
use crate::session::{Moment, Month, Reply};
use crate::summary::Step;

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

/// The step that a sitting ended in, among what is left in the scrollback: `Your step: I will ask Ana.`
#[must_use]
pub fn your_step(step: &Step) -> String {
    format!("Your step: {}", super::step::step(step))
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

/// The word at the edge of the screen while a save is tried again.
pub const SAVING: &str = "saving";

/// The words at the edge of the screen when the newest answers are not on the disk, with the key that tells why.
#[must_use]
pub fn not_saved(key: &str) -> String {
    format!("NOT SAVED, {key} tells why")
}

/// The same before the keys of a small screen; `key` is one of them.
#[must_use]
pub fn not_saved_key(key: &str) -> String {
    format!("NOT SAVED: {key}")
}

/// The same where that key is text.
pub const NOT_SAVED_SHORT: &str = "NOT SAVED";

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
        Reply::Skipped | Reply::DoesNotApply | Reply::CannotSay => no_choice(reply),
    }
}

/// The name of an answer that chooses nothing; nothing for one that does.
#[must_use]
pub fn no_choice(reply: Reply) -> &'static str {
    match reply {
        Reply::Chose(_) => "",
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
pub fn event(event: &Event, pack: &Pack, keys: &Keys) -> Option<String> {
    match event {
        Event::Moved
        | Event::Replied { .. }
        | Event::Kept
        | Event::LeftStart
        | Event::Finished
        | Event::AtEnd
        | Event::NotHere => None,
        Event::PointsCapped { left } => Some(points_capped(*left)),
        Event::Undone(edit) => Some(undone(&edited(edit, pack), keys)),
        Event::Redone(edit) => Some(made_again(&edited(edit, pack))),
        Event::NothingToUndo => Some(NOTHING_TO_UNDO.to_owned()),
        Event::NothingToRedo => Some(NOTHING_TO_REDO.to_owned()),
        Event::NeedsAnswer => {
            let Keys { skip, does_not_apply, .. } = keys;
            Some(format!(
                "This question is open: answer it, {skip} skips it, {does_not_apply} says it does not apply."
            ))
        }
        Event::NeedsFinish => Some(format!("{} on the first line shows where you stand.", keys.confirm)),
    }
}

/// More than 100 points were to be given.
pub(super) fn points_capped(left: u8) -> String {
    match left {
        0 => "All 100 points are given.".to_owned(),
        left => format!("That would be more than 100; {left} are left."),
    }
}

/// That something was undone.
pub(super) fn undone(what: &str, keys: &Keys) -> String {
    format!("Undone: {what}. {} makes it again.", keys.redo)
}

/// That something undone was made again.
pub(super) fn made_again(what: &str) -> String {
    format!("Made again: {what}.")
}

/// Undo was asked for, and nothing was made since the start.
pub(super) const NOTHING_TO_UNDO: &str = "There is nothing to undo in this visit.";
/// Redo was asked for, and nothing was undone.
pub(super) const NOTHING_TO_REDO: &str = "There is nothing to make again.";

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

/// Said when a note is closed.
#[must_use]
pub fn note_closed() -> String {
    "The note is kept and closed.".to_owned()
}

/// Said when a sitting is closed towards the home screen.
#[must_use]
pub fn closed_and_saved() -> String {
    "Closed and saved.".to_owned()
}

/// Said when results are asked for while a sitting is open.
#[must_use]
pub fn history_waits() -> String {
    "A sitting is open. What was said before is shown once it is finished, so that it does not steer."
        .to_owned()
}

/// Said when there is nothing that is not saved.
#[must_use]
pub fn all_saved() -> String {
    "Everything is saved.".to_owned()
}

/// Said when saving was tried again and failed again.
#[must_use]
pub fn still_not_saved() -> String {
    "Still not saved.".to_owned()
}

/// Said when what was asked about is not on the disk yet.
#[must_use]
pub fn being_saved() -> String {
    "It is being saved.".to_owned()
}

/// Said when what was pasted or written was longer than a note may be.
#[must_use]
pub fn note_cut(longest: usize) -> String {
    format!("A note holds {longest} characters; the rest was left out.")
}

/// Said when something is pasted where nothing is typed. `note` is the key that opens a note there, or empty.
#[must_use]
pub fn paste_not_here(note: &str) -> String {
    if note.is_empty() {
        "Pasting works inside a note.".to_owned()
    } else {
        format!("Pasting works inside a note: {note} opens one.")
    }
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
        Month::OnLeave => "on leave for a good part",
    }
}

/// The day of a moment: `23 Nov 2026`.
#[must_use]
pub fn date(moment: Moment) -> String {
    day(moment.date())
}

/// A day: `23 Nov 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// `Money, Growth and Balance`.
#[must_use]
pub fn and(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
