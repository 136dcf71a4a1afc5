//! Owns the words between an interview and whoever drives it: [`Action`] in, [`Outcome`] out.
//! Must not hold state or rules.

use crate::pack::Id;
use crate::session::{Moment, Month, Percent, Place, Plan, Reply};

/// What a person does. Whatever makes no sense where they stand is answered with [`Event::NotHere`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Answers the item they stand at, and goes on; to the review, when they jumped from there.
    /// [`Reply::CannotSay`] only where the scale offers it.
    Reply {
        /// What they say.
        reply: Reply,
        /// Milliseconds since the question was first shown, when they were measured.
        ms: Option<u32>,
    },
    /// Says, or takes back, how the last four weeks were. At the welcome.
    Month(Option<Month>),
    /// Sets, or blanks, what would be good enough on an axis. At "what matters".
    Level {
        /// The axis.
        axis: Id,
        /// From 0 to 100, or blank.
        level: Option<Percent>,
    },
    /// Gives an axis some of the 100 points, never more than are left, or blanks it. At "what matters".
    Points {
        /// The axis.
        axis: Id,
        /// From 0 to 100, or blank.
        points: Option<Percent>,
    },
    /// Goes on from anything but an item; to the review, when they jumped from there.
    Next,
    /// Goes to the place before, or to where they jumped from. Never refused.
    Back,
    /// Goes to the following place, past items that have an answer.
    Forward,
    /// From an opener: leaves its whole section out.
    PassOver,
    /// Opens the map of every answer.
    OpenReview,
    /// Goes to a place of the route.
    Jump(Place),
    /// Takes the last edit back.
    Undo,
    /// Brings back what was undone last.
    Redo,
    /// Stores a note as it is being written. No step of undo, but it ends redo, as any edit does.
    NoteTyped {
        /// The section the note is for.
        section: Id,
        /// All of the note so far.
        text: String,
    },
    /// Keeps a finished note in place of the section's old one, and ends its draft. A blank text removes it.
    NoteKept {
        /// The section the note is for.
        section: Id,
        /// All of the note.
        text: String,
    },
    /// At the review: asks for the result. Only the first moment is kept.
    Finish(Moment),
    /// Takes in the plan that was made of the result meanwhile, by a planner that has undo of its own.
    Planned(Option<Box<Plan>>),
}

/// What an action came to.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Outcome {
    /// Whether the session has changed, be it only in its place, and must be saved.
    pub save: bool,
    /// What to show or say.
    pub event: Event,
}

impl Outcome {
    pub(super) fn changed(event: Event) -> Self {
        Self { save: true, event }
    }

    pub(super) fn same(event: Event) -> Self {
        Self { save: false, event }
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// They stand somewhere else.
    Moved,
    /// An item has an answer, and they have moved on.
    Replied {
        /// The item.
        item: Id,
        /// What was said.
        reply: Reply,
    },
    /// The month, a level, points or a note are as asked.
    Kept,
    /// An axis was asked to take more than was left, and took what was.
    PointsCapped {
        /// How many are left to give after that.
        left: u8,
    },
    /// An edit was taken back; they stand where it was made.
    Undone(Edit),
    /// An edit was brought back; they stand where they undid it.
    Redone(Edit),
    /// There is no edit to take back.
    NothingToUndo,
    /// There is nothing to bring back.
    NothingToRedo,
    /// They can go past this item only with an answer to it; skipping is one.
    NeedsAnswer,
    /// The result must be asked for first, with [`Action::Finish`] at the review.
    NeedsFinish,
    /// They went back from the first place: time to show home.
    LeftStart,
    /// Nothing follows.
    AtEnd,
    /// The action makes no sense at this place; nothing changed.
    NotHere,
    /// They see their result.
    Finished,
}

/// What an undone or redone edit was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// An answer.
    Reply {
        /// The item.
        item: Id,
    },
    /// How the last four weeks were.
    Month,
    /// A good-enough level.
    Level {
        /// The axis.
        axis: Id,
    },
    /// A share of the 100 points.
    Points {
        /// The axis.
        axis: Id,
    },
    /// A kept note.
    Note {
        /// The section.
        section: Id,
    },
    /// Asking for the result.
    Finish,
}
