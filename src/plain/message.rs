//! Owns the words between the dialogue and the shell that drives it: [`Input`] in, [`Output`] out.
//! Must not hold state or rules.

use std::sync::Arc;

use jiff::civil::Date;

use crate::pack::{Id, Pack};
use crate::session::{DayNote, Moment, Session};
use crate::summary::{DatedNote, OpenStep};

/// The time, as the shell read it when the input came.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Milliseconds since the program began; never goes back.
    pub ms: u64,
    /// The wall clock.
    pub moment: Moment,
}

/// Something that came in.
pub enum Input {
    /// A line was typed, without its line end.
    Line(String),
    /// What stands in the data folder.
    Shelf(Shelf),
    /// A sitting was opened, as was asked.
    Opened(Box<Opened>),
    /// All results and notes of days, as was asked.
    Found(Box<Found>),
    /// What was asked for cannot be had; says why and what to do.
    Refused(String),
}

/// What an input leads to. The effects come first: what the text says holds only once they are carried out.
#[derive(Debug, Default)]
#[must_use]
pub struct Output {
    /// Things to do, in their order.
    pub effects: Vec<Effect>,
    /// What to print then; ends in a prompt without a line end, or with a line end where nothing is asked.
    pub text: String,
}

/// Something to do, for `run`.
#[derive(Debug)]
pub enum Effect {
    /// Begin a sitting of the offered pack.
    Begin,
    /// Open the sitting of that id, for that.
    Open(Id, Purpose),
    /// Read all sittings and the notes of days, to look back.
    Find(Look),
    /// Read the data folder again.
    ReadShelf,
    /// Save durably, and hand how that ended to [`super::Dialogue::saved`].
    Save(Box<Session>),
    /// Write a copy to a path that the person typed, and hand what came of it to
    /// [`super::Dialogue::written_elsewhere`].
    SaveElsewhere(Box<Session>, String),
    /// The person leaves.
    End,
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

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is on the disk for good.
    Durable,
    /// It is in a file, and something is to be known: says what.
    Remark(String),
    /// It was written, but the disk did not confirm it: says so. Not to be called saved.
    Unconfirmed(String),
    /// It is not saved: says why and what to do.
    Failed(String),
}

/// The pack that a new sitting would answer.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// Its title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: usize,
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
    /// The notes of days since the result before it.
    pub notes: Vec<DatedNote>,
}

/// What stands in the data folder, newest first.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Sittings that are not finished, and plans that were left open.
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
