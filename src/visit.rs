//! What both doors, the full screen and the line mode, ask of the desk that keeps the sittings, and what they get back.
//! And what both have in common: the rows of home, the practice, what a text of theirs may hold. Pure: nothing is read
//! or drawn here.

mod menu;
mod preview;
#[cfg(test)]
pub(crate) mod testing;
mod tutor;

use std::sync::Arc;

use jiff::civil::Date;

use crate::pack::{Id, Pack, SectionKind};
use crate::session::{DayNote, Field, Moment, Place, Session};
use crate::summary::{DatedNote, OpenStep};
use crate::text::within;

pub use menu::{Lead, Row, rows};
pub use preview::Change;
pub use tutor::{Came, Heard, Step, Tutor};

/// The time, as the shell read it when the message came.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Milliseconds since the program began; never goes back.
    pub ms: u64,
    /// The wall clock.
    pub moment: Moment,
}

/// The pack that a new sitting would answer.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub minutes: usize,
}

/// What stands in the data folder, newest first.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Sittings that are not finished.
    pub drafts: Vec<Entry>,
    /// Sittings with a result.
    pub results: Vec<Entry>,
    /// The step that is open.
    pub step: Option<OpenStep>,
    /// How many notes of days there are.
    pub notes: usize,
    /// The day on which the shelf was looked at.
    pub today: Option<Date>,
    /// Files that could not be read.
    pub unreadable: usize,
    /// Whether this is a first start, on which the practice is offered.
    pub offers_tutor: bool,
}

impl Shelf {
    /// Puts the next older sitting where it belongs: what goes on, or is left open in its plan, can be gone on with, and
    /// what does not go on has a result.
    pub fn add(&mut self, entry: Entry, goes_on: bool) {
        if goes_on || entry.planning {
            self.drafts.push(entry.clone());
        }
        if !goes_on {
            self.results.push(entry);
        }
    }
}

/// One sitting of a shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which one.
    pub id: Id,
    /// The title of its pack.
    pub title: String,
    /// When it was last touched, or finished.
    pub moment: Moment,
    /// Scored questions with an answer.
    pub answered: usize,
    /// Scored questions.
    pub of: usize,
    /// Whether it is its plan that was left open.
    pub planning: bool,
}

/// What a sitting is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To answer it, or to look at its result when it is finished.
    Answer,
    /// For what was left open of what follows from its result, a check-in among it.
    GoOn,
    /// For what follows from its result.
    WhatNow,
    /// To say how its step went.
    CheckIn {
        /// Nobody asked for it: a date has come.
        of_itself: bool,
    },
}

/// A sitting that was opened.
pub struct Opened {
    /// The pack to go on with; none when the sitting can only be looked at.
    pub pack: Option<Arc<Pack>>,
    /// The sitting.
    pub session: Session,
    /// Something to say about it.
    pub remark: Option<String>,
    /// Whether it was read from a file, rather than begun just now.
    pub from_file: bool,
    /// What it was opened for.
    pub purpose: Purpose,
    /// The notes of days since the result before it, which its own result shows.
    pub notes: Vec<DatedNote>,
}

/// What is looked back at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// All results.
    History,
    /// Two results: that one, and the one before it.
    ThenAndNow(Id),
    /// All sittings, steps and notes.
    Year,
}

/// Everything that can be looked back at.
pub struct Found {
    /// What it was asked for.
    pub look: Look,
    /// All results, oldest first.
    pub sessions: Vec<Session>,
    /// Packs of which a sitting is open: what was said before must not steer what is being said.
    pub open: Vec<Id>,
    /// The notes of days, oldest first.
    pub notes: Vec<DayNote>,
    /// How many files could not be read.
    pub unreadable: usize,
}

/// The longest text that is taken in, in characters.
pub const LONGEST: usize = 100_000;

/// What a text belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The note to self of a section.
    Note(Id),
    /// A text of the plan.
    Field(Field),
}

impl Target {
    /// The note that is taken at `place`: that of the section; at the result, that of what now.
    #[must_use]
    pub fn note_at(place: &Place, pack: &Pack) -> Option<Self> {
        let section = match place {
            Place::Item(item) => pack.item(item).map(|(section, _)| section),
            Place::Page(section) => pack.section(section),
            Place::Result => pack.sections().iter().find(|section| section.kind == SectionKind::WhatNow),
            Place::Welcome | Place::Matters | Place::Opener(_) | Place::Review => None,
        };
        section.map(|section| Self::Note(section.id.clone()))
    }

    /// Whether it holds one line only.
    #[must_use]
    pub fn is_line(&self) -> bool {
        match self {
            Self::Note(_) => false,
            Self::Field(field) => field.is_line(),
        }
    }
}

/// Pasted text as text, whatever it holds: at most `room` characters, whole letters, without controls, and on one line where
/// `is_line`. Also whether all of it fitted.
#[must_use]
pub fn as_text(pasted: &str, is_line: bool, room: usize) -> (String, bool) {
    let plain: String = pasted
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .map(|c| if c == '\t' || (c == '\n' && is_line) { ' ' } else { c })
        .collect();
    let fits = within(&plain, room);
    (fits.to_owned(), fits.len() == plain.len())
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is on the disk for good.
    Durable,
    /// It is on the disk for good, and something is to be known: says what.
    Remark(String),
    /// It was written, but the disk did not confirm it: says so. Not to be called saved.
    Unconfirmed(String),
    /// It is not saved: says why and what to do.
    Failed(String),
}

impl SaveOutcome {
    /// Why it is not saved.
    #[must_use]
    pub fn failure(self) -> Option<String> {
        match self {
            Self::Durable | Self::Remark(_) | Self::Unconfirmed(_) => None,
            Self::Failed(why) => Some(why),
        }
    }
}
