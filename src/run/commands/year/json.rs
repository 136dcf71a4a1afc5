//! Owns what `fourfold year --json` prints, and the notes and steps that `compare --json` shares with it. Names and
//! meanings stay within one `format`; a later version may add names.
//! Must not sort.

use jiff::civil::Date;
use serde::Serialize;

use crate::history::{Chapter, Direction, Entry, Since, YearSitting};
use crate::pack::Id;
use crate::session::{self, Did, Moment, Month};
use crate::summary::{NoteAbout, NoteSummary, Steps};
use crate::words;

/// All of it.
#[derive(Serialize)]
pub(super) struct Year<'a> {
    /// 1.
    format: u32,
    /// Sittings in the order they were begun, the notes of days between.
    entries: Vec<Line<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Line<'a> {
    Sitting(Box<Sitting<'a>>),
    DayNote { date: Date, text: &'a str },
}

#[derive(Serialize)]
struct Sitting<'a> {
    id: &'a Id,
    /// When it was finished, or begun while it is a draft; on the person's calendar.
    date: Date,
    finished: bool,
    pack: Pack<'a>,
    /// Null when not said.
    month: Option<Month>,
    /// The day of the result it was compared with; null when there is none.
    since: Option<Date>,
    /// Axes that may have changed since then; null when there was nothing to compare.
    moved: Option<Vec<Moved<'a>>>,
    notes: Vec<Note<'a>>,
    /// Null when nothing of it was written.
    step: Option<Step>,
    /// Oldest first.
    tried: Vec<Tried<'a>>,
}

#[derive(Serialize)]
struct Pack<'a> {
    id: &'a Id,
    title: &'a str,
}

#[derive(Serialize)]
struct Moved<'a> {
    axis: &'a str,
    /// Whole points, negative for down.
    change: i16,
}

/// A note that the person wrote to themselves.
#[derive(Serialize)]
pub(in crate::run::commands) struct Note<'a> {
    /// The name of the axis; null for the small step, and for what is not scored.
    axis: Option<&'a str>,
    text: &'a str,
}

/// The step that a sitting ended in.
#[derive(Serialize)]
pub(in crate::run::commands) struct Step {
    /// In words.
    sentence: String,
    /// Whether it waits to be looked at.
    open: bool,
}

/// A step that was checked.
#[derive(Serialize)]
pub(in crate::run::commands) struct Tried<'a> {
    step: &'a str,
    checked: Moment,
    /// `did`, `partly` or `not`; null when a newer version has another word for it.
    did: Option<Did>,
    learned: Option<&'a str>,
}

impl<'a> Year<'a> {
    pub(super) fn of(chapters: &'a [Chapter]) -> Self {
        let entries = chapters.iter().flat_map(|chapter| &chapter.entries);
        Self { format: 1, entries: entries.map(Line::of).collect() }
    }
}

impl<'a> Line<'a> {
    fn of(entry: &'a Entry) -> Self {
        match entry {
            Entry::Sitting(sitting) => Self::Sitting(Box::new(Sitting::of(sitting))),
            Entry::Note(note) => Self::DayNote { date: note.on, text: &note.text },
        }
    }
}

impl<'a> Sitting<'a> {
    fn of(sitting: &'a YearSitting) -> Self {
        let (since, moved) = match &sitting.since {
            Since::Draft | Since::First | Since::HeldBack => (None, None),
            Since::Nothing(date) => (Some(*date), None),
            Since::Result { date, moved } => (Some(*date), Some(moved.iter().map(Moved::of).collect())),
        };
        Self {
            id: &sitting.id,
            date: sitting.date,
            finished: sitting.since != Since::Draft,
            pack: Pack { id: &sitting.pack, title: &sitting.title },
            month: sitting.month,
            since,
            moved,
            notes: sitting.notes.iter().map(Note::of).collect(),
            step: Step::of(&sitting.steps),
            tried: sitting.steps.tried.iter().map(Tried::of).collect(),
        }
    }
}

impl<'a> Moved<'a> {
    fn of((axis, direction): &'a (String, Direction)) -> Self {
        let change = match *direction {
            Direction::Up(by) => i16::from(by),
            Direction::Down(by) => -i16::from(by),
        };
        Self { axis, change }
    }
}

impl<'a> Note<'a> {
    pub(in crate::run::commands) fn of(note: &'a NoteSummary) -> Self {
        let axis = match &note.about {
            NoteAbout::Axis(name) => Some(name.as_str()),
            NoteAbout::Step | NoteAbout::Other => None,
        };
        Self { axis, text: &note.text }
    }
}

impl Step {
    pub(in crate::run::commands) fn of(steps: &Steps) -> Option<Self> {
        let sentence = words::step::step(steps.step.as_ref()?);
        Some(Self { sentence, open: steps.open })
    }
}

impl<'a> Tried<'a> {
    pub(in crate::run::commands) fn of(tried: &'a session::Tried) -> Self {
        Self { step: &tried.step, checked: tried.checked, did: tried.did, learned: tried.learned.as_deref() }
    }
}
